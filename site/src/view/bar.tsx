import { standing, targetYear } from "../model/figures.ts";
import { decimal, fineAmount, fiscalYear, percent, signed } from "../text/number.ts";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";
import { usePrompt } from "./prompt.ts";

/** The result in one line; it stays in sight while the levers are moved. */
export function Bar({ say, act, state }: Part) {
  return <Line say={say} act={act} state={usePrompt(state)} />;
}

const Line = watch(({ say, state }: Part) => [say, state.figures, state.assumption], draw);

function draw({ say, state }: Part) {
  const { t, rich, lang } = say;
  const { cut, goal, gap, points } = standing(state.figures);
  // The meter runs from the base year's amount (left) to 60 % less (right).
  const along = (value: number) => `${Math.min(100, Math.max(0, value / 0.6)).toFixed(2)}%`;
  const values = { gap: fineAmount(Math.abs(gap), lang), points: decimal(Math.abs(points), 1) };
  return (
    <div class="bar" role="group" aria-label={say.plain("bar.title")}>
      <p class="bar-line">
        {rich(fiscalYear(targetYear, lang))} <b class="bar-cut">{signed(percent(-cut, 1))}</b>
        {state.assumption && <span class="assumed-mark">{t("assumed.short")}</span>}
        <span class="bar-goal">{t("bar.target", { goal: signed(percent(-goal, 0)) })}</span>
      </p>
      <p class={gap > 0 ? "bar-line verdict-missed" : "bar-line verdict-met"}>
        {gap > 0 ? t("bar.missed", values) : t("bar.met", values)}
      </p>
      <svg class="meter" aria-hidden="true" focusable="false">
        <rect class="meter-rail" width="100%" height="6" y="4" rx="3" />
        <rect class="meter-cut" width={along(cut)} height="6" y="4" rx="3" />
        <line class="meter-goal" x1={along(goal)} x2={along(goal)} y1="0" y2="14" />
      </svg>
    </div>
  );
}
