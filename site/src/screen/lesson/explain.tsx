import { key } from "../../text/say.tsx";
import { Share } from "../../view/answer.tsx";
import { Wedges } from "../../view/wedges.tsx";
import { Doubts } from "./doubt.tsx";
import type { LessonPart } from "./lesson.tsx";
import type { Plan, PlanId } from "./plan.ts";

/** Questions to talk about, by lesson. */
export const questions: Readonly<Record<PlanId, readonly ("lesson.ask.most" | "lesson.ask.idle" | "lesson.ask.raise" | "lesson.ask.overlap" | "lesson.ask.limit" | "lesson.ask.view" | "lesson.ask.sure")[]>> = {
  grade6: [key("lesson.ask.most"), key("lesson.ask.idle"), key("lesson.ask.limit")],
  junior: [key("lesson.ask.most"), key("lesson.ask.raise"), key("lesson.ask.overlap"), key("lesson.ask.limit")],
  high: [key("lesson.ask.overlap"), key("lesson.ask.limit"), key("lesson.ask.view"), key("lesson.ask.sure")],
};

/** 説明する: what did how much, and why. */
export function Explain(part: LessonPart & { readonly plan: Plan }) {
  const { say, state, act, plan } = part;
  return (
    <>
      <Share say={say} state={state} act={act} />
      <Wedges say={say} state={state} act={act} />
      <section class="lesson-asks" aria-labelledby="asks">
        <h3 id="asks">{say.t("lesson.asks.title")}</h3>
        <ol class="lesson-list">
          {questions[plan.id].map((question) => (
            <li>{say.t(question)}</li>
          ))}
        </ol>
      </section>
      {plan.id === "high" && <Doubts {...part} />}
    </>
  );
}
