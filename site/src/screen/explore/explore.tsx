import { option } from "../../state/state.ts";
import { Answer, Share } from "../../view/answer.tsx";
import { Bar } from "../../view/bar.tsx";
import { Chart, ChartWords } from "../../view/chart.tsx";
import { Doubt } from "../../view/doubt.tsx";
import { watch } from "../../view/memo.ts";
import { Levers } from "../../view/levers.tsx";
import { Listen } from "../../view/listen.tsx";
import type { Part } from "../../view/part.ts";
import { Table } from "../../view/table.tsx";
import { Town } from "../../view/town.tsx";
import { Viewpoint } from "../../view/viewpoint.tsx";
import { Wedges } from "../../view/wedges.tsx";
import type { Means } from "../screen.ts";

interface Props extends Part {
  readonly means: Means | null;
}

/** The screen that the build prints: answer, pictures, levers. */
export function Explore({ means, ...part }: Props) {
  return (
    <>
      <div class="stage">
        <Answer {...part} />
        <Pictures {...part} means={means} />
      </div>
      <Bar {...part} />
      <Desk {...part} />
    </>
  );
}

/** The answer for the eye, in words, as a table and for the ear. */
function Pictures({ say, state, act, means }: Props) {
  const { t } = say;
  const { figures, futures: { forecast } } = state;
  return (
    <>
      <div class={`pictures pictures-${state.picture}`}>
        <div class="picture-switch" role="group" aria-label={say.plain("picture.title")}>
          <button type="button" aria-pressed={state.picture === "chart"} onClick={() => act({ kind: "look", picture: "chart" })}>
            {t("picture.chart")}
          </button>
          <button type="button" aria-pressed={state.picture === "town"} onClick={() => act({ kind: "look", picture: "town" })}>
            {t("picture.town")}
          </button>
        </div>
        <Chart say={say} figures={figures} forecast={forecast} view={option(state, "view").names} />
        <Town say={say} state={state} act={act} means={means} />
      </div>
      <Words say={say} state={state} act={act} />
      <div class="more">
        <Table say={say} figures={figures} forecast={forecast} />
        <Listen say={say} alive={state.phase.kind !== "arriving"} figures={figures} />
        <Viewpoint say={say} state={state} act={act} />
        <Doubt say={say} />
      </div>
    </>
  );
}

/** Nobody reads a sentence that changes under a finger: it follows when the levers rest, with the wedges. */
const Words = watch(
  ({ say, state }: Part) => [say, state.wedges],
  ({ say, state }) => <ChartWords say={say} figures={state.figures} />,
);

/** What residents move, and what each move gives. */
function Desk(part: Part) {
  return (
    <div class="desk">
      <Share {...part} />
      <Levers {...part} />
      <Wedges {...part} />
    </div>
  );
}
