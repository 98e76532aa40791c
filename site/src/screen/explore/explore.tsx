import { useRef } from "preact/hooks";
import { option } from "../../state/state.ts";
import { Answer, Share } from "../../view/answer.tsx";
import { Bar } from "../../view/bar.tsx";
import { Chart, ChartWords } from "../../view/chart.tsx";
import { Doubt } from "../../view/doubt.tsx";
import { watch } from "../../view/memo.ts";
import { Levers } from "../../view/levers.tsx";
import { Listen } from "../../view/listen.tsx";
import type { Part } from "../../view/part.ts";
import { useSight } from "../../view/sight.ts";
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
      <Stage {...part} means={means} />
      <Bar {...part} />
      <Desk {...part} />
    </>
  );
}

/** On a phone it is out of sight while most levers are moved: then its pictures wait. */
function Stage(props: Props) {
  const { say, state, act } = props;
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef(props);
  if (useSight(place) || !sameButResult(props, drawn.current)) drawn.current = props;
  return (
    <div class="stage" ref={place}>
      <Answer say={say} state={state} act={act} />
      <Pictures {...drawn.current} />
    </div>
  );
}

function sameButResult(a: Props, b: Props): boolean {
  const { phase, picture, town, description } = b.state;
  const same = a.state.phase === phase && a.state.picture === picture && a.state.town === town && a.state.description === description;
  return same && a.say === b.say && a.means === b.means;
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
