import { Code } from "../../view/code.tsx";
import { addressOf } from "../share/link.ts";
import { csv, save } from "./csv.ts";
import { filled, guessYears, lastKnown } from "./guess.ts";
import { Groups } from "./groups.tsx";
import type { LessonPart } from "./lesson.tsx";
import { Moved } from "./moved.tsx";
import type { Plan } from "./plan.ts";

/** The scenario's address, for the teacher and for home. */
export function scenarioLink({ state }: Pick<LessonPart, "state">): string {
  return addressOf(state, state.lang, location.origin);
}

/** 決める: what the group chooses, how it hands it over, and the groups beside each other. */
export function Decide(part: LessonPart & { readonly plan: Plan }) {
  const { say, state, slice, plan } = part;
  const { t } = say;
  const link = scenarioLink(part);
  const download = () => {
    const { description, figures, positions } = state;
    const values = filled(slice.guess, figures.at("pathway.total", lastKnown(figures)));
    const guess = guessYears(figures).flatMap((year, index) => (values[index] === undefined ? [] : [[year, values[index]] as const]));
    save(`fujisawa2030-${description.edition}.csv`, csv(description, [{ name: "scenario", figures, positions }], guess));
  };
  return (
    <>
      <p>{t("lesson.decide.how")}</p>
      <Moved say={say} state={state} />
      <section class="lesson-hand" aria-labelledby="hand">
        <h3 id="hand">{t("lesson.hand.title")}</h3>
        <p>{t("lesson.hand.how")}</p>
        <Code link={link} label={say.plain("lesson.hand.code")} />
        <p class="lesson-link" tabIndex={0}>
          {link}
        </p>
      </section>
      {plan.id === "high" && (
        <section aria-labelledby="csv">
          <h3 id="csv">{t("lesson.csv.title")}</h3>
          <p>{t("lesson.csv.what")}</p>
          <button type="button" class="tool" onClick={download}>
            {t("lesson.csv")}
          </button>
        </section>
      )}
      <Groups {...part} />
    </>
  );
}
