import { standing, targetYear } from "../../model/figures.ts";
import { defaults } from "../../state/fragment.ts";
import type { State } from "../../state/state.ts";
import { amount, between, decimal, fineAmount, percent } from "../../text/number.ts";
import type { Key, Say } from "../../text/say.tsx";
import type { ShareKey } from "./share.tsx";

type ShareSay = Say<Key | ShareKey>;

/** The result in plain sentences: for messages, for the picture, for who cannot see it. */
export function summary(say: ShareSay, { figures, futures }: Pick<State, "figures" | "futures">): { readonly cut: string; readonly gap: string; readonly range: string } {
  const { lang } = say;
  const { cut, goal, gap, points } = standing(figures);
  const { forecast, of } = futures;
  const at = (row: ArrayLike<number>) => row[of.years.indexOf(targetYear)] ?? NaN;
  const values = { goal: percent(goal, 0), points: decimal(Math.abs(points), 1), gap: fineAmount(Math.abs(gap), lang) };
  return {
    cut: cut >= 0 ? say.plain("share.less", { cut: percent(cut, 1) }) : say.plain("share.more", { cut: percent(-cut, 1) }),
    gap: gap > 0 ? say.plain("answer.missed", values) : say.plain("answer.met", values),
    // Futures of an earlier result say nothing of this one.
    range:
      of === figures
        ? say.plain("answer.range", { median: amount(at(forecast.median), lang), range: between(at(forecast.low), at(forecast.high), lang) })
        : "",
  };
}

/** Levers away from rest, with where they rest. */
export function moved({ description, positions }: Pick<State, "description" | "positions">) {
  const rest = defaults(description.levers);
  return description.levers.flatMap((lever, index) => {
    const position = positions[index] ?? 0;
    return position === rest[index] ? [] : [{ lever, position, rest: rest[index] ?? 0 }];
  });
}

/** Today on this device, YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
