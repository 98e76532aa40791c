import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { option } from "../../state/state.ts";
import type { Catalogue, Key, Say } from "../../text/say.tsx";
import type { ScreenPart } from "../screen.ts";
import { screen } from "../screen.ts";
import { Decide } from "./decide.tsx";
import { Explain } from "./explain.tsx";
import { gradedSpeaker } from "./grade.ts";
import { useMissions } from "./missions.tsx";
import { Papers } from "./papers.tsx";
import type { Plan } from "./plan.ts";
import { planIds, planNames, plans, stepNames, steps, total } from "./plan.ts";
import { Predict } from "./predict.tsx";
import type { Lesson, LessonDeed } from "./slice.ts";
import { after, link, start } from "./slice.ts";
import { Try } from "./try.tsx";
import { Wipe } from "./wipe.tsx";

export type LessonKey = keyof typeof import("../../../text/lesson/ja.json");
export interface LessonPart extends ScreenPart<Lesson, LessonDeed, LessonKey> {
  /** How teachers are spoken to: in the reading level chosen, whatever the grade. */
  readonly teacher: Say<Key | LessonKey>;
}

/** 授業: three ready lessons: predict, try, explain, decide. */
export default screen<Lesson, LessonDeed, LessonKey>({ start, after, link, View });

/** Grade 6 reads short sentences with the readings that it needs, without choosing a reading level. */
function useSay({ say, slice, means }: ScreenPart<Lesson, LessonDeed, LessonKey>): Say<Key | LessonKey> {
  const wanted = slice.plan === "grade6" && say.lang === "ja";
  const [texts, setTexts] = useState<Catalogue | null>(null);
  useEffect(() => {
    if (wanted && !texts) means?.texts("easy").then(setTexts, console.warn);
  }, [wanted]);
  const graded = useMemo(() => (texts ? gradedSpeaker<Key | LessonKey>(texts) : null), [texts]);
  return wanted && graded ? graded : say;
}

function View(given: ScreenPart<Lesson, LessonDeed, LessonKey>) {
  const say = useSay(given);
  const part: LessonPart = { ...given, say, teacher: given.say };
  const { slice, state } = part;
  const plan = slice.plan ? plans[slice.plan] : null;
  useMissions(part, plan);
  return (
    <div class={say.lang === "easy" && state.lang !== "easy" ? "lesson lesson-ruby" : "lesson"}>
      {plan ? <Course {...part} plan={plan} /> : <Shelf {...part} />}
      <Wipe {...part} />
    </div>
  );
}

/** The lessons there are. */
function Shelf({ say, tell }: LessonPart) {
  const { t } = say;
  return (
    <>
      <h1>{t("lesson.title")}</h1>
      <p>{t("lesson.lead")}</p>
      <ul class="lesson-shelf">
        {planIds.map((id) => (
          <li>
            <button type="button" class="lesson-plan" onClick={() => tell({ kind: "plan", plan: id })}>
              <span class="lesson-plan-name">{t(planNames[id])}</span>
              <span>{t("lesson.plan.about", { minutes: String(total(plans[id])), levers: String(plans[id].homes.length + plans[id].others.length), missions: String(plans[id].missions.length) })}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="lesson-quiet">{t("lesson.private")}</p>
    </>
  );
}

/** One lesson: its four steps, or one of its papers. */
function Course(part: LessonPart & { readonly plan: Plan }) {
  const { say, state, slice, tell, plan } = part;
  const { t } = say;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(slice.step);
  useEffect(() => {
    // A step that was chosen begins at its heading.
    if (shown.current !== slice.step) heading.current?.focus();
    shown.current = slice.step;
  }, [slice.step]);
  return (
    <>
      <h1 class={slice.paper ? "lesson-screen" : undefined}>{t(planNames[plan.id])}</h1>
      <div class="lesson-tools lesson-screen">
        <button type="button" class="tool" onClick={() => tell({ kind: "plan", plan: null })}>
          {t("lesson.other")}
        </button>
        <span class="lesson-quiet">
          {t("lesson.counted", { view: say.name(option(state, "view").names) })}
        </span>
      </div>
      {!slice.paper && (
        <>
          <ol class="lesson-steps" aria-label={say.plain("lesson.steps.title")}>
            {steps.map((step, index) => (
              <li>
                <button type="button" aria-current={step === slice.step ? "step" : undefined} onClick={() => tell({ kind: "step", step })}>
                  <span>
                    {index + 1} {t(stepNames[step])}
                  </span>
                  <span class="lesson-minutes">{t("lesson.minutes", { minutes: String(plan.minutes[index]) })}</span>
                </button>
              </li>
            ))}
          </ol>
          <section aria-labelledby="lesson-step" class="lesson-step">
            <h2 id="lesson-step" tabIndex={-1} ref={heading}>
              {t(stepNames[slice.step])}
            </h2>
            {slice.step === "predict" && <Predict {...part} />}
            {slice.step === "try" && <Try {...part} />}
            {slice.step === "explain" && <Explain {...part} />}
            {slice.step === "decide" && <Decide {...part} />}
          </section>
        </>
      )}
      <Papers {...part} />
    </>
  );
}
