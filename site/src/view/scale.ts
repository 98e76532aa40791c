import { baseYear, targetYear } from "../model/figures.ts";
import type { Figures } from "../model/figures.ts";

// The chart has no pixels of its own: it is as wide as its place. Lines and
// areas live in a stretched box of 170 x 100 units, texts and marks are placed
// in per cent of the same box, so nothing is measured and nothing shifts.

const yearWidth = 10;
export const boxWidth = (targetYear - baseYear) * yearWidth;
export const boxHeight = 100;

export class Scale {
  /** The top of the chart in kt. */
  readonly top: number;

  constructor(top: number) {
    this.top = top;
  }

  /** As high as the highest line needs. */
  static of(figures: Figures): Scale {
    const highest = Math.max(
      ...figures.row("outlook.total"),
      ...figures.row("pathway.total"),
      ...figures.row("pathway.high"),
    );
    const step = stepBelow(highest);
    return new Scale(Math.ceil(highest / step) * step);
  }

  get ticks(): readonly number[] {
    const step = stepBelow(this.top);
    return Array.from({ length: this.top / step }, (_, index) => (index + 1) * step);
  }

  x(year: number): number {
    return (year - baseYear) * yearWidth;
  }

  y(kt: number): number {
    return boxHeight * (1 - kt / this.top);
  }

  /** The same places for texts and marks, in per cent. */
  left(year: number): string {
    return `${((100 * this.x(year)) / boxWidth).toFixed(3)}%`;
  }

  down(kt: number): string {
    return `${this.y(kt).toFixed(3)}%`;
  }

  /** A line through one value per year. */
  line(years: readonly number[], values: ArrayLike<number>): string {
    return `M${this.#points(years, values).join("L")}`;
  }

  /** The area between two such lines. */
  area(years: readonly number[], upper: ArrayLike<number>, lower: ArrayLike<number>): string {
    const back = this.#points(years, lower).reverse();
    return `M${this.#points(years, upper).join("L")}L${back.join("L")}Z`;
  }

  #points(years: readonly number[], values: ArrayLike<number>): string[] {
    return years.map((year, index) => `${this.x(year)},${this.y(values[index] ?? 0).toFixed(2)}`);
  }
}

/** The distance of the ticks in kt. */
function stepBelow(kt: number): number {
  return kt > 2000 ? 1000 : kt > 800 ? 500 : 100;
}

/**
 * Moves labels apart: each keeps its order and stays as near to its own place
 * as the least distance allows. Places are per cent from the top.
 */
export function apart(places: readonly number[], least: number, lowest: number): number[] {
  const spread = [...places];
  for (let i = 1; i < spread.length; i++) {
    spread[i] = Math.max(spread[i] ?? 0, (spread[i - 1] ?? 0) + least);
  }
  let floor = lowest;
  for (let i = spread.length - 1; i >= 0; i--) {
    spread[i] = Math.min(spread[i] ?? 0, floor);
    floor = (spread[i] ?? 0) - least;
  }
  return spread;
}
