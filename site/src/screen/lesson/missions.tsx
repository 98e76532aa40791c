import { useEffect } from "preact/hooks";
import { overlap } from "./alone.ts";
import type { LessonPart } from "./lesson.tsx";
import { pair, solves } from "./mission.ts";
import type { Plan } from "./plan.ts";
import { missionNames } from "./plan.ts";

/** Two levers that save less together than alone by at least this, in kt, overlap. */
const least = 0.005;

/** Judges the missions whenever the model has weighed the scenario to the end. */
export function useMissions({ state, slice, tell, means }: LessonPart, plan: Plan | null): void {
  const { description, positions, figures, wedges, phase } = state;
  useEffect(() => {
    if (!plan || phase.kind !== "ready") return;
    const result = { levers: description.levers, positions, figures, wedges };
    for (const mission of plan.missions) {
      if (!slice.solved.includes(mission.kind) && solves(mission, plan, result)) tell({ kind: "solve", mission: mission.kind });
    }
    const two = pair(result);
    const asked = plan.missions.some(({ kind }) => kind === "overlap") && !slice.solved.includes("overlap");
    if (!two || !asked || !means) return;
    overlap(means.call, description, positions, two).then(
      (kt) => kt >= least && tell({ kind: "solve", mission: "overlap" }),
      console.warn,
    );
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
