import type { Figures } from "../../model/figures.ts";
import { baseYear, standing, targetYear } from "../../model/figures.ts";
import { boxHeight, boxWidth, Scale } from "../../view/scale.ts";
import { lastKnown } from "./guess.ts";

/** The part of years and kt that a drawing shows, in the stretched box of view/scale.ts. */
export class Window {
  readonly from: number;
  readonly low: number;
  readonly top: number;
  readonly ticks: readonly number[];

  private constructor(from: number, low: number, top: number, step: number) {
    [this.from, this.low, this.top] = [from, low, top];
    this.ticks = Array.from({ length: Math.round((top - low) / step) }, (_, index) => low + (index + 1) * step);
  }

  /** From the base year and from zero, as the page's chart. */
  static whole(figures: Figures): Window {
    const { top, ticks } = Scale.of(figures);
    return new Window(baseYear, 0, top, ticks[0] ?? top);
  }

  /** From the last known year, and only as high as the lines need: groups differ by little. Its axis does not begin at zero. */
  static near(figures: Figures, ends: readonly number[]): Window {
    const known = lastKnown(figures);
    const all = [figures.at("pathway.total", known), standing(figures).target, ...ends];
    const step = 200;
    return new Window(known, step * Math.floor(Math.min(...all) / step), step * Math.ceil(Math.max(...all) / step), step);
  }

  x(year: number): number {
    return (boxWidth * (year - this.from)) / (targetYear - this.from);
  }

  y(kt: number): number {
    return boxHeight * (1 - (kt - this.low) / (this.top - this.low));
  }

  left(year: number): string {
    return `${((100 * this.x(year)) / boxWidth).toFixed(3)}%`;
  }

  down(kt: number): string {
    return `${this.y(kt).toFixed(3)}%`;
  }

  /** The kt at a part of the height, 0 at the top. */
  at(part: number): number {
    return this.top - part * (this.top - this.low);
  }

  line(years: readonly number[], values: ArrayLike<number>): string {
    return `M${years.map((year, index) => `${this.x(year).toFixed(2)},${this.y(values[index] ?? 0).toFixed(2)}`).join("L")}`;
  }
}
