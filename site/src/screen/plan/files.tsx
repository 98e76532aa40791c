import type { PlanName } from "../../model/plan.ts";
import { strip } from "../../text/ruby.ts";
import { scene, useAnswer } from "./answer.ts";
import { Section, Waiting } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { named } from "./reason.ts";
import type { Told } from "./slice.ts";
import { adoptionTable, agendaTable, nowcastTable, priorityTable, reachTable, sectorTable } from "./table.ts";

/** The screen's numbers as files, made on this device, and the whole screen on paper. */
export function Files(part: PlanPart) {
  const { say, state, slice, tell } = part;
  const { t, lang } = say;
  // The sectors are always there to be saved; the rest once it was looked at.
  const { answer, lost } = useAnswer(part, "sectors", scene(part));
  const { told } = slice;
  const name = (id: string) => strip(named(part, id));
  const answered = <K extends PlanName>(of: K) => (told[of] as Told<K> | undefined)?.answer;
  const [priority, agenda, reach, now, adoption] = [answered("priority"), answered("agenda"), answered("reach"), answered("nowcast"), answered("adoption")];
  const table = "text/csv";
  const files = [
    answer && { name: "fujisawa2030-sectors.csv", type: table, text: t("plan.files.sectors"), content: () => sectorTable(answer, lang) },
    priority && { name: "fujisawa2030-priority.csv", type: table, text: t("plan.files.priority"), content: () => priorityTable(priority, name) },
    agenda && { name: "fujisawa2030-actors.csv", type: table, text: t("plan.files.actors"), content: () => agendaTable(agenda, name, lang) },
    reach && { name: "fujisawa2030-reach.csv", type: table, text: t("plan.files.reach"), content: () => reachTable(reach, answered("sensitivity"), name) },
    now && { name: "fujisawa2030-nowcast.csv", type: table, text: t("plan.files.now"), content: () => nowcastTable(now, answered("trials") ?? []) },
    adoption?.length && { name: "fujisawa2030-adoption.csv", type: table, text: t("plan.files.totals"), content: () => adoptionTable(adoption, name) },
    answer && { name: "fujisawa2030-plan.json", type: "application/json", text: t("plan.files.json"), content: () => everything(part) },
  ].filter((file) => !!file);
  return (
    <Section id="files" title={t("plan.files.title")}>
      <p>{t("plan.files.about")}</p>
      {!answer && <Waiting {...part} lost={lost} />}
      <ul class="plan-files">
        {files.map((file) => (
          <li>
            <button
              type="button"
              class="tool"
              onClick={() => {
                save(file.name, file.type, file.content());
                tell({ kind: "saved", name: file.name });
              }}
            >
              {file.name}
            </button>
            <span>{file.text}</span>
          </li>
        ))}
      </ul>
      <p role="status">{slice.saved && t("plan.files.saved", { name: slice.saved })}</p>
      <h3>{t("plan.print.title")}</h3>
      <p>{t("plan.print.about")}</p>
      <div class="plan-row">
        <button type="button" class="tool" onClick={() => tell({ kind: "part", part: "all" })} disabled={slice.part === "all"}>
          {t("plan.all")}
        </button>
        <button type="button" class="tool" onClick={() => print()}>
          {t("plan.print")}
        </button>
      </div>
      <p class="plan-quiet">{t("plan.edition", { edition: state.description.edition, engine: state.description.engine })}</p>
    </Section>
  );
}

/** Every answer so far with the scenario that it belongs to. */
function everything({ state, slice }: PlanPart): string {
  const { description, positions, assumption } = state;
  const levers = Object.fromEntries(description.levers.map(({ id, kind, choices }, index) => [id, kind === "choice" ? choices?.[positions[index] ?? 0]?.id : positions[index]]));
  const answers = Object.fromEntries(Object.entries(slice.told).map(([name, told]) => [name, told?.answer]));
  return `${JSON.stringify({ edition: description.edition, engine: description.engine, levers, assumption, ...answers }, null, 1)}\n`;
}

function save(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}
