import type { Figures } from "../../model/figures.ts";
import { baseYear, Kind, targetYear } from "../../model/figures.ts";

/** A guess of the pathway: kt by year after the last known one; null where nothing was drawn. */
export type Guess = readonly (number | null)[];

/** The last year that is not a projection. */
export function lastKnown(figures: Figures): number {
  return figures.last(Kind.estimate) ?? figures.last(Kind.official) ?? baseYear;
}

/** The years to be guessed. */
export function guessYears(figures: Figures): number[] {
  const known = lastKnown(figures);
  return Array.from({ length: targetYear - known }, (_, index) => known + 1 + index);
}

export function blank(years: readonly number[]): Guess {
  return years.map(() => null);
}

/** One value, or none. */
export function set(guess: Guess, index: number, kt: number | null): Guess {
  return guess.with(index, kt);
}

/** A stroke from one point to another: the years between get what lies on the line. */
export function stroke(guess: Guess, from: Point, to: Point): Guess {
  const [left, right] = from.index <= to.index ? [from, to] : [to, from];
  const width = right.index - left.index;
  return guess.map((kt, index) => {
    if (index < left.index || index > right.index) return kt;
    if (width === 0) return to.kt;
    return left.kt + ((right.kt - left.kt) * (index - left.index)) / width;
  });
}

export interface Point {
  readonly index: number;
  readonly kt: number;
}

/** True when the target year has a value: what is missing before it can be filled in. */
export function complete(guess: Guess): boolean {
  return typeof guess.at(-1) === "number";
}

/** The guess without holes: straight lines from the last known value through the years given. */
export function filled(guess: Guess, known: number): number[] {
  const values: number[] = [];
  let before: Point = { index: -1, kt: known };
  guess.forEach((kt, index) => {
    if (kt === null) return;
    for (let at = before.index + 1; at <= index; at++) {
      values[at] = before.kt + ((kt - before.kt) * (at - before.index)) / (index - before.index);
    }
    before = { index, kt };
  });
  return values;
}
