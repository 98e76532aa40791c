import { contribution, option } from "../../state/state.ts";
import { Back } from "../../view/back.tsx";
import { Bar } from "../../view/bar.tsx";
import { Card } from "../../view/card.tsx";
import { Chart, ChartWords } from "../../view/chart.tsx";
import { Choice } from "../../view/choice.tsx";
import { Table } from "../../view/table.tsx";
import type { LessonPart } from "./lesson.tsx";
import { Missions } from "./missions.tsx";
import type { Plan } from "./plan.ts";

/** ためす: the lesson's levers, the result, and the missions. */
export function Try(part: LessonPart & { readonly plan: Plan }) {
  const { say, state, act, plan } = part;
  const { t } = say;
  return (
    <>
      <Bar say={say} state={state} act={act} />
      <div class="lesson-columns">
        <div>
          <Chart say={say} figures={state.figures} forecast={state.futures.forecast} view={option(state, "view").names} />
          <ChartWords say={say} figures={state.figures} />
          <Table say={say} figures={state.figures} forecast={state.futures.forecast} />
          <Missions {...part} />
        </div>
        <div>
          <div class="lesson-tools">
            <Back say={say} state={state} act={act} />
          </div>
          <h3>{t("lesson.try.homes")}</h3>
          <Cards {...part} ids={plan.homes} />
          {plan.others.length > 0 && (
            <>
              <h3>{t("lesson.try.others")}</h3>
              <Cards {...part} ids={plan.others} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Cards({ say, state, act, ids }: LessonPart & { readonly ids: readonly string[] }) {
  const { levers } = state.description;
  const all = ids.flatMap((id) => levers.flatMap((lever, index) => (lever.id === id ? [{ lever, index }] : [])));
  return (
    <ul class="cards">
      {all.map(({ lever, index }) => {
        const Shape = lever.kind === "choice" ? Choice : Card;
        return (
          <Shape
            key={lever.id}
            say={say}
            act={act}
            lever={lever}
            index={index}
            position={state.positions[index] ?? 0}
            effect={contribution(state, index)}
            alive={state.phase.kind === "ready"}
          />
        );
      })}
    </ul>
  );
}
