import { option } from "../../state/state.ts";
import { Answer, Share } from "../../view/answer.tsx";
import { Bar } from "../../view/bar.tsx";
import { Chart, ChartWords } from "../../view/chart.tsx";
import { Doubt } from "../../view/doubt.tsx";
import { Levers } from "../../view/levers.tsx";
import { Listen } from "../../view/listen.tsx";
import type { Part } from "../../view/part.ts";
import { Table } from "../../view/table.tsx";
import { Town } from "../../view/town.tsx";
import { Viewpoint } from "../../view/viewpoint.tsx";
import { Wedges } from "../../view/wedges.tsx";
import type { Means } from "../screen.ts";

/** The screen that the build prints: answer, pictures, levers. */
export function Explore({ means, ...part }: Part & { readonly means: Means | null }) {
  const { say, state, act } = part;
  const { t } = say;
  return (
    <>
      <div class="stage">
        <Answer {...part} />
        <div class={`pictures pictures-${state.picture}`}>
          <div class="picture-switch" role="group" aria-label={say.plain("picture.title")}>
            <button type="button" aria-pressed={state.picture === "chart"} onClick={() => act({ kind: "look", picture: "chart" })}>
              {t("picture.chart")}
            </button>
            <button type="button" aria-pressed={state.picture === "town"} onClick={() => act({ kind: "look", picture: "town" })}>
              {t("picture.town")}
            </button>
          </div>
          <Chart say={say} figures={state.figures} forecast={state.futures.forecast} view={option(state, "view").names} />
          <Town {...part} means={means} />
        </div>
        <ChartWords say={say} figures={state.figures} />
        <div class="more">
          <Table say={say} figures={state.figures} forecast={state.futures.forecast} />
        <Listen say={say} alive={state.phase.kind !== "arriving"} figures={state.figures} />
          <Viewpoint {...part} />
        <Doubt say={say} />
        </div>
      </div>
      <Bar {...part} />
      <div class="desk">
        <Share {...part} />
        <Levers {...part} />
        <Wedges {...part} />
      </div>
    </>
  );
}
