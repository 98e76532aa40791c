import type { Figures } from "../model/figures.ts";
import { standing, targetYear } from "../model/figures.ts";
import { atDefault } from "../state/state.ts";
import { amount, between, bothYears, decimal, fineAmount, fiscalYear, oneIn, percent } from "../text/number.ts";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";
import { usePrompt } from "./prompt.ts";

/** The answer in one sentence with its large numeral, and how it might come out. */
export function Answer({ say, act, ...drawn }: Part) {
  const part = { say, act, state: usePrompt(drawn.state) };
  return (
    <section class="answer" aria-labelledby="question">
      <Cut {...part} />
      <Futures {...part} />
    </section>
  );
}

const Cut = watch(({ say, state }: Part) => [say, state.figures, state.phase, atDefault(state)], drawCut);

function drawCut({ say, state, act }: Part) {
  const { t, rich, lang } = say;
  const { cut, goal, gap, points } = standing(state.figures);
  const values = {
    goal: percent(goal, 0),
    points: decimal(Math.abs(points), 1),
    gap: fineAmount(Math.abs(gap), lang),
  };
  const numeral = (
    <span class="numeral">
      {decimal(Math.abs(cut), 1)}
      <span class="numeral-unit">%</span>
    </span>
  );
  return (
    <>
      <h1 id="question">{t("answer.question.title", { year: rich(bothYears(targetYear, lang)) })}</h1>
      <p class="answer-cut">
        <span class="answer-before">{atDefault(state) ? t("answer.before.same") : t("answer.before")}</span>{" "}
        <strong class="answer-figure">
          {cut >= 0 ? t("answer.less", { cut: numeral }) : t("answer.more", { cut: numeral })}
        </strong>{" "}
        <span class="answer-after">{t("answer.after")}</span>
      </p>
      <button
        type="button"
        class="why answer-why"
        aria-label={say.plain("answer.why.of")}
        disabled={state.phase.kind !== "ready"}
        onClick={() => act({ kind: "ask", id: "pathway.total", year: targetYear })}
      >
        {t("card.why")}
      </button>
      <p class={gap > 0 ? "verdict verdict-missed" : "verdict verdict-met"}>
        {gap > 0 ? t("answer.missed", values) : t("answer.met", values)}
      </p>
    </>
  );
}

/** How the total might come out: so many of a thousand futures, the middle one and nine tenths of them. */
const Futures = watch(({ say, state }: Part) => [say, state.futures, state.futures.of === state.figures], drawFutures);

function drawFutures({ say, state }: Part) {
  const { t, rich, lang } = say;
  const { of, forecast } = state.futures;
  const met = Math.round(1000 * forecast.met);
  const end = of.years.indexOf(targetYear);
  const at = (row: ArrayLike<number>) => row[end] ?? NaN;
  return (
    <p class={of === state.figures ? "answer-range" : "answer-range answer-old"}>
      {t("answer.futures", { met: <b>{decimal(met)}</b> })}{" "}
      {t("answer.range", {
        median: <span class="whole">{rich(amount(at(forecast.median), lang))}</span>,
        range: <span class="whole">{rich(between(at(forecast.low), at(forecast.high), lang))}</span>,
      })}
    </p>
  );
}

/** One honest sentence: what homes and cars are of the whole, from the last official year. */
export const Share = watch(({ say, state }: Part) => [say, ...shares(state.figures)], drawShare);

/** The last known year, and what homes and transport were of the whole: no lever changes that. */
function shares(figures: Figures): readonly [year: number, homes: number, transport: number] {
  const year = figures.known();
  const total = figures.at("pathway.total", year);
  return [year, figures.at("pathway.household", year) / total, figures.at("pathway.transport", year) / total];
}

function drawShare({ say, state }: Part) {
  const [year, homes, transport] = shares(state.figures);
  return (
    <p class="share">
      {say.t("answer.share", {
        year: fiscalYear(year, say.lang),
        homes: percent(100 * homes, 0),
        part: String(oneIn(homes)),
        transport: percent(100 * transport, 0),
      })}
    </p>
  );
}
