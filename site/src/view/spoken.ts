import { standing, targetYear } from "../model/figures.ts";
import type { State } from "../state/state.ts";
import { amount, decimal, fiscalYear, percent } from "../text/number.ts";
import type { Say } from "../text/say.tsx";

/** The new result in one short sentence, for the live region. */
export function spoken(say: Say, { figures }: State): string {
  const { cut, gap, points } = standing(figures);
  const values = {
    year: fiscalYear(targetYear, say.lang),
    cut: percent(Math.abs(cut), 1),
    points: decimal(Math.abs(points), 1),
    gap: amount(Math.abs(gap), say.lang),
  };
  const result = cut >= 0 ? say.plain("spoken.less", values) : say.plain("spoken.more", values);
  const verdict = gap > 0 ? say.plain("spoken.missed", values) : say.plain("spoken.met", values);
  return `${result} ${verdict}`;
}
