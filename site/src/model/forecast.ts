import type { Description } from "./shape.ts";

/** What many futures together say of the total; see wasm/model/futures.go. */
export interface Forecast {
  /** How many futures were drawn. */
  readonly draws: number;
  /** The share of them in which FY2030 meets the target. */
  readonly met: number;
  /** By year in kt: the middle future, and the 5th and the 95th of a hundred. */
  readonly median: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** Reads the model's block. */
export function forecast({ years }: Description, block: ArrayLike<number>): Forecast {
  const width = years.length;
  if (block.length !== 2 + 3 * width) throw new Error(`forecast has ${block.length} values, expected ${2 + 3 * width}`);
  const row = (n: number) => Array.prototype.slice.call(block, 2 + n * width, 2 + (n + 1) * width) as number[];
  return { draws: block[0] ?? 0, met: block[1] ?? 0, median: row(0), low: row(1), high: row(2) };
}
