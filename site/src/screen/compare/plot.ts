import type { Figures } from "../../model/figures.ts";
import { Kind, targetYear } from "../../model/figures.ts";

/**
 * The chart's box, in per cent: the years in which scenarios part, and the
 * amounts between which they lie. It does not begin at zero, and says so.
 */
export class Plot {
  readonly from: number;
  readonly years: readonly number[];
  readonly ticks: readonly number[];
  readonly #low: number;
  readonly #high: number;

  constructor(all: readonly Figures[]) {
    const [first] = all;
    if (!first) throw new Error("nothing to plot");
    this.from = Math.min(targetYear - 6, first.last(Kind.estimate) ?? first.known());
    this.years = first.years.filter((year) => year >= this.from);
    const values = all.flatMap((figures) => [
      figures.at("target", targetYear),
      ...this.years.flatMap((year) => [figures.at("pathway.total", year), figures.at("outlook.total", year)]),
    ]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const step = [20, 50, 100, 200, 500, 1000].find((each) => (most - least) / each <= 6) ?? 1000;
    this.#low = Math.max(0, Math.floor((least - step / 4) / step) * step);
    this.#high = Math.ceil((most + step / 4) / step) * step;
    const count = Math.round((this.#high - this.#low) / step);
    this.ticks = Array.from({ length: count + 1 }, (_, index) => this.#low + index * step);
  }

  x(year: number): number {
    return (100 * (year - this.from)) / (targetYear - this.from);
  }

  y(kt: number): number {
    return 100 * (1 - (kt - this.#low) / (this.#high - this.#low));
  }

  line(figures: Figures, id: string): string {
    return `M${this.years.map((year) => `${this.x(year).toFixed(2)},${this.y(figures.at(id, year)).toFixed(2)}`).join("L")}`;
  }
}
