import { standing, targetYear } from "../../model/figures.ts";
import { amount, decimal, fiscalYear, percent } from "../../text/number.ts";
import { scenarioLink } from "./decide.tsx";
import { questions } from "./explain.tsx";
import { complete } from "./guess.ts";
import type { LessonPart } from "./lesson.tsx";
import { Lines } from "./lines.tsx";
import { Moved } from "./moved.tsx";
import type { Plan } from "./plan.ts";
import { missionNames, planNames, stepNames } from "./plan.ts";
import { Difference, guessLines } from "./predict.tsx";

/** Lines to write on. */
export function Blank({ lines = 2 }: { readonly lines?: number }) {
  return (
    <div class="lesson-lines" aria-hidden="true">
      {Array.from({ length: lines }, () => (
        <div />
      ))}
    </div>
  );
}

/** Where the numbers on a page come from. */
export function Imprint({ say, state }: Pick<LessonPart, "say" | "state">) {
  const { edition, engine } = state.description;
  return (
    <p class="lesson-imprint">
      {say.t("site.title")} · {say.t("foot.edition", { edition, engine })} · {say.t("foot.estimate")}
    </p>
  );
}

/** The pupil's worksheet: what was drawn and tried on this device stands in it, the rest is written by hand. */
export function Sheet(part: LessonPart & { readonly plan: Plan }) {
  const { say, state, slice, plan } = part;
  const { t, rich, lang } = say;
  const { figures } = state;
  const { cut, gap, goal, target } = standing(figures);
  const year = rich(fiscalYear(targetYear, lang));
  return (
    <>
      <header class="lesson-paper-head">
        <h2>
          {t("lesson.sheet.title")} <span>{t(planNames[plan.id])}</span>
        </h2>
        <p class="lesson-name">{t("lesson.sheet.name")}</p>
      </header>
      <section>
        <h3>1 {t(stepNames.predict)}</h3>
        <p>{t("lesson.sheet.predict", { year })}</p>
        <Lines say={say} figures={figures} lines={guessLines(part)} label={say.plain("lesson.sheet.predict", { year: fiscalYear(targetYear, lang) })} />
        {slice.revealed && complete(slice.guess) ? <Difference {...part} /> : <p>{t("lesson.sheet.guess", { year })}</p>}
        <p>{t("lesson.sheet.why")}</p>
        <Blank />
      </section>
      <section>
        <h3>2 {t(stepNames.try)}</h3>
        <Moved say={say} state={state} blanks={4} />
        <p>
          {t("lesson.sheet.result", { year, cut: <b>{decimal(cut, 1)}%</b>, goal: percent(goal, 0), target: amount(target, lang), gap: amount(gap, lang) })}
        </p>
        <ul class="lesson-boxes">
          {plan.missions.map(({ kind, part: share }) => (
            <li>
              <span aria-hidden="true">{slice.solved.includes(kind) ? "☑" : "☐"}</span>{" "}
              {slice.solved.includes(kind) && <span class="lesson-hidden">{t("lesson.missions.solved")} </span>}
              {t(missionNames[kind], { part: `${share}%` })}
            </li>
          ))}
        </ul>
      </section>
      <section class="lesson-second">
        <h3>3 {t(stepNames.explain)}</h3>
        {questions[plan.id].map((question) => (
          <>
            <p>{t(question)}</p>
            <Blank lines={3} />
          </>
        ))}
      </section>
      <section>
        <h3>4 {t(stepNames.decide)}</h3>
        <p>{t("lesson.sheet.decide")}</p>
        <Blank lines={3} />
        <p>{t("lesson.sheet.worry")}</p>
        <Blank />
        <p class="lesson-address">{t("lesson.sheet.link", { link: scenarioLink(part) })}</p>
      </section>
      <Imprint say={say} state={state} />
    </>
  );
}
