// What the planners' part is asked, and its answer: the JSON of wasm/wire/desk.

import type { Assumption } from "../state/assumption.ts";

export interface Wish {
  readonly positions: readonly number[];
  /** What shall stay low: yen, or the way from today. */
  readonly by: "cost" | "change";
  /** By lever: which may move; the others stay where they are. */
  readonly free: readonly boolean[];
  /** kt in FY2030; the target when it is left out. */
  readonly goal?: number;
  readonly assumption: Assumption | null;
}

export interface FoundLever {
  readonly id: string;
  readonly role: "used" | "unused" | "held" | "unpriced" | "idle" | "contrary";
  readonly from: number;
  readonly to: number;
  /** Of the way from today to reach. */
  readonly share: number;
  /** Million yen a year; null when no price is known. */
  readonly spend: number | null;
  readonly bill: number | null;
  readonly cost: number | null;
}

/** A lever at its reach, and the kt that one more point would save. */
export interface Limit {
  readonly id: string;
  readonly reach: number;
  readonly worth: number | null;
}

export interface Found {
  readonly goal: number;
  readonly start: number;
  readonly lowest: number;
  readonly total: number;
  readonly met: boolean;
  /** kt above the goal, and the same in points of the base year. */
  readonly miss: number;
  readonly points: number;
  /** Million yen a year, of the levers with a known price. */
  readonly spend: number;
  readonly bill: number;
  readonly cost: number;
  readonly unpriced: boolean;
  readonly levers: readonly FoundLever[];
  /** Most worth first. */
  readonly limits: readonly Limit[];
}
