import { targetYear } from "../../model/figures.ts";
import type { Priority, PriorityAsk } from "../../model/priority.ts";
import { amount, decimal, fiscalYear, money, percent } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { scene, useAnswer } from "./answer.ts";
import { Chosen } from "./chosen.tsx";
import { Section, Waiting } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { Ranking } from "./ranking.tsx";
import { criteria, pairs } from "./slice.ts";
import { Turns } from "./turns.tsx";
import { Weights, ratio } from "./weights.tsx";

/** Which measures a plan puts first, by numbers that can be moved. */
export function Priorities(part: PlanPart) {
  const { say, slice } = part;
  const { t } = say;
  const comparisons = slice.way === "pairs" ? pairs.map(([a, b], index) => ({ a, b, ratio: ratio(slice.steps[index] ?? 0) })) : null;
  const weighed = useAnswer(part, "weigh", comparisons && { criteria, comparisons });
  const nothing = slice.way === "points" && slice.points.every((points) => points === 0);
  // Comparisons that contradict one another rank nothing: the last ranking stays, or there is the edition's, and it is said.
  const usable = slice.way === "points" ? !nothing : slice.way === "edition" || (weighed.fresh && weighed.answer?.consistent === true);
  const standing: PriorityAsk = { ...scene(part), criteria, scenario: slice.scope === "scenario", size: slice.size };
  const ask = usable ? { ...standing, ...(slice.way === "points" && { weights: slice.points }), ...(comparisons && { comparisons }) } : null;
  const settled = slice.told.priority?.whole === true;
  const { answer, fresh, whole, lost } = useAnswer(part, "priority", ask ?? (settled ? null : standing));
  const judgement = slice.way === "pairs" ? (weighed.fresh ? weighed.answer : null) : slice.way === "edition" && fresh ? (answer?.judgement ?? null) : null;
  return (
    <Section id="priority" title={t("plan.priority.title")}>
      <p>{t("plan.priority.about", { count: String(answer?.candidates.length ?? "–") })}</p>
      <Weights {...part} answer={answer} judgement={judgement} />
      {nothing && <p class="notice">{t("plan.points.nothing")}</p>}
      {!answer && <Waiting {...part} lost={lost} />}
      {answer && (
        <>
          <p role="status" class="plan-quiet">
            {usable ? said(part, answer, fresh, whole) : t("plan.kept")}
          </p>
          {fresh && usable && !whole && <progress max={answer.allFutures} value={answer.futures} aria-label={say.plain("plan.progress")} />}
          {lost && <Waiting {...part} lost />}
          <div class={fresh && usable ? undefined : "plan-stale"} aria-busy={!fresh && usable}>
            <Chosen {...part} answer={answer} />
            <Together {...part} answer={answer} />
            <Ranking {...part} answer={answer} />
            <Turns {...part} answer={answer} />
          </div>
        </>
      )}
    </Section>
  );
}

/** The first few and how far the drawing is, for eyes and ears. */
function said({ say, state }: PlanPart, answer: Priority, fresh: boolean, whole: boolean) {
  if (!fresh) return say.t("plan.ranking");
  const names = answer.set.members.map((index) => {
    const lever = state.description.levers.find(({ id }) => id === answer.candidates[index]?.id);
    return lever ? strip(lever.names[say.lang]) : "";
  });
  const list = names.join(say.plain("target.comma"));
  return whole ? say.t("plan.done", { names: list, futures: decimal(answer.futures), weightings: decimal(answer.weightings) }) : say.t("plan.drawing", { names: list });
}

/** What the chosen measures do together, and what that is of the gap. */
function Together({ say, answer }: PlanPart & { readonly answer: Priority }) {
  const { t, rich, lang } = say;
  const { saved, apart, gap, spend, bill, priced } = answer.set;
  const last = saved[3] ?? 0;
  const overlap = (apart[3] ?? 0) - last;
  return (
    <ul class="plan-points">
      <li>{t("plan.together", { year: rich(fiscalYear(targetYear, lang)), saved: <b>{rich(amount(last, lang))}</b>, gap: rich(amount(gap, lang)), share: percent(gap > 0 ? (100 * last) / gap : 100, 1) })}</li>
      <li>{t("plan.overlap", { overlap: rich(amount(overlap, lang)) })}</li>
      <li>
        {t("plan.cost", { spend: rich(money(spend, lang)), bill: rich(money(bill, lang)) })} {!priced && t("plan.cost.part")}
      </li>
    </ul>
  );
}
