import { standing, targetYear } from "../model/figures.ts";
import { stands } from "../state/search.ts";
import type { State } from "../state/state.ts";
import { amount, decimal, fineAmount, fiscalYear, percent } from "../text/number.ts";
import type { Say } from "../text/say.tsx";

/** What the search for the target's combination is doing or did; nothing where the levers have been moved since. */
export function sought(say: Say, { search, positions }: State): string {
  if (!search) return "";
  const { stage } = search;
  if (stage.kind === "searching") return say.plain("target.searching");
  if (stage.kind === "lost") return say.plain("target.lost");
  if (!stands(search, positions)) return "";
  const { met, miss, points, levers } = stage.found;
  const values = {
    year: fiscalYear(targetYear, say.lang),
    count: String(levers.filter(({ role }) => role === "used").length),
    miss: fineAmount(miss, say.lang),
    points: decimal(points, 1),
  };
  return met ? say.plain("target.met", values) : say.plain("target.missed", values);
}

/** The new result in one short sentence, for the live region; before it what a search did. */
export function spoken(say: Say, state: State): string {
  const { cut, gap, points } = standing(state.figures);
  const values = {
    year: fiscalYear(targetYear, say.lang),
    cut: percent(Math.abs(cut), 1),
    points: decimal(Math.abs(points), 1),
    gap: amount(Math.abs(gap), say.lang),
  };
  const result = cut >= 0 ? say.plain("spoken.less", values) : say.plain("spoken.more", values);
  const verdict = gap > 0 ? say.plain("spoken.missed", values) : say.plain("spoken.met", values);
  return `${sought(say, state)} ${result} ${verdict}`.trim();
}
