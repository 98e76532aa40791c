import { useEffect } from "preact/hooks";
import type { LessonPart } from "./lesson.tsx";
import { solves } from "./mission.ts";
import type { Plan } from "./plan.ts";
import { missionNames } from "./plan.ts";

/** Judges the missions whenever the model has weighed the scenario to the end. */
export function useMissions({ state, slice, tell }: LessonPart, plan: Plan | null): void {
  const { description, positions, figures, wedges, alone, phase } = state;
  useEffect(() => {
    if (!plan || phase.kind !== "ready") return;
    const result = { levers: description.levers, positions, figures, wedges, alone };
    for (const mission of plan.missions) {
      if (!slice.solved.includes(mission.kind) && solves(mission, plan, result)) tell({ kind: "solve", mission: mission.kind });
    }
  }, [wedges, plan]); // the contributions come last, and belong to the result shown
}

/** What is to be found out by trying. */
export function Missions({ say, slice, plan }: LessonPart & { readonly plan: Plan }) {
  const { t } = say;
  return (
    <section class="lesson-missions" aria-labelledby="missions">
      <h3 id="missions">{t("lesson.missions.title")}</h3>
      <ol>
        {plan.missions.map(({ kind, part }) => {
          const solved = slice.solved.includes(kind);
          return (
            <li class={solved ? "lesson-solved" : undefined}>
              <span class="lesson-mark">{solved ? `✓ ${say.plain("lesson.missions.solved")}` : say.plain("lesson.missions.open")}</span>
              <span>{t(missionNames[kind], { part: `${part}%` })}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
