import { standing, targetYear } from "../model/figures.ts";
import { amount, decimal, fiscalYear, minus, percent, signed } from "../text/number.ts";
import type { Part } from "./part.ts";

/** The result in one line; it stays in sight while the levers are moved. */
export function Bar({ say, state }: Part) {
  const { t, rich, lang } = say;
  const { cut, goal, gap, points } = standing(state.figures);
  // The meter runs from the base year's amount (left) to 60 % less (right).
  const along = (value: number) => `${Math.min(100, Math.max(0, value / 0.6)).toFixed(2)}%`;
  const missed = gap > 0;
  return (
    <div class="bar" role="group" aria-label={say.plain("bar.title")}>
      <dl class="bar-figures">
        <div>
          <dt>{rich(fiscalYear(targetYear, lang))}</dt>
          <dd class="bar-cut">{signed(percent(-cut, 1))}</dd>
        </div>
        <div>
          <dt>{t("bar.target")}</dt>
          <dd>
            {minus}
            {percent(goal, 0)}
          </dd>
        </div>
        <div class={missed ? "bar-gap verdict-missed" : "bar-gap verdict-met"}>
          <dt>{missed ? t("bar.missed") : t("bar.met")}</dt>
          <dd>
            {rich(amount(Math.abs(gap), lang))}
            <span class="bar-points">{t("bar.points", { points: decimal(Math.abs(points), 1) })}</span>
          </dd>
        </div>
      </dl>
      <svg class="meter" aria-hidden="true" focusable="false">
        <rect class="meter-rail" width="100%" height="6" y="4" rx="3" />
        <rect class="meter-cut" width={along(cut)} height="6" y="4" rx="3" />
        <line class="meter-goal" x1={along(goal)} x2={along(goal)} y1="0" y2="14" />
      </svg>
    </div>
  );
}
