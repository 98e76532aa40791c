import type { ScreenPart } from "../screen.ts";
import { screen } from "../screen.ts";
import { key } from "../../text/say.tsx";
import { Actors } from "./actors.tsx";
import { Files } from "./files.tsx";
import { Gases } from "./gases.tsx";
import { Now } from "./nowcast.tsx";
import { Priorities } from "./priority.tsx";
import { Reach } from "./reach.tsx";
import { Sectors } from "./sectors.tsx";
import type { PartId, PlanDeed, PlanSlice } from "./slice.ts";
import { after, link, parts, start } from "./slice.ts";
import { Totals } from "./totals.tsx";

export type PlanKey = keyof typeof import("../../../text/plan/ja.json");
export type PlanPart = ScreenPart<PlanSlice, PlanDeed, PlanKey>;

export default screen<PlanSlice, PlanDeed, PlanKey>({ start, after, link, View });

export const partNames = {
  sectors: key("plan.sectors.title"),
  gases: key("plan.gases.title"),
  priority: key("plan.priority.title"),
  actors: key("plan.actors.title"),
  reach: key("plan.reach.title"),
  nowcast: key("plan.now.title"),
  totals: key("plan.totals.title"),
  files: key("plan.files.title"),
} as const;

const views = { sectors: Sectors, gases: Gases, priority: Priorities, actors: Actors, reach: Reach, nowcast: Now, totals: Totals, files: Files } as const;

/** For staff and council: one part at a time, or all of them for paper. */
function View(part: PlanPart) {
  const { say, slice, tell } = part;
  const { t } = say;
  const shown: readonly PartId[] = slice.part === "all" ? parts : [slice.part];
  return (
    <div class="plan">
      <h1>{t("screen.plan")}</h1>
      <p class="plan-lead">{t("plan.lead")}</p>
      <nav class="plan-nav" aria-label={say.plain("plan.parts")}>
        <ul>
          {[...parts, "all" as const].map((id) => (
            <li>
              <button type="button" aria-current={slice.part === id ? "true" : undefined} onClick={() => tell({ kind: "part", part: id })}>
                {id === "all" ? t("plan.all") : t(partNames[id])}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {shown.map((id) => {
        const Shown = views[id];
        return <Shown key={id} {...part} />;
      })}
    </div>
  );
}
