// The planners' screen: what marks the five sectors, and published totals of
// who does what (wasm/wire/desk). Amounts are in kt, shares are parts of one.

import type { Known } from "./plan.ts";
import type { Texts } from "./shape.ts";

export interface Point {
  readonly year: number;
  readonly kind: number;
  readonly value: number;
  readonly low: Known;
  readonly high: Known;
  readonly share: number;
}

/** The same sector of the city, the prefecture or the nation. */
export interface Peer {
  readonly base: Known;
  readonly official: Known;
  readonly carried: Known;
  readonly change: Known;
  readonly later: Known;
  /** Tonnes per person, and per household of the household sector. */
  readonly head: Known;
  readonly home: Known;
  /** Facts that it was read from. */
  readonly facts: readonly string[];
  readonly missing?: Texts;
}

/** A change between two years by what drove it (LMDI). */
export interface Change {
  readonly id: string;
  readonly names: Texts;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** The quantity that is explained, or "". */
  readonly whole: string;
  readonly drivers: readonly { readonly names: Texts; readonly effect: number; readonly ratio: Known }[];
}

export interface SectorCharacter {
  readonly id: string;
  readonly names: Texts;
  readonly rank: number;
  readonly years: readonly Point[];
  readonly outlook: Point;
  readonly parts: readonly { readonly id: string; readonly names: Texts; readonly values: readonly Known[] }[];
  readonly changes: readonly Change[];
  readonly own: Peer;
  readonly prefecture: Peer;
  readonly nation: Peer;
  readonly sentences: readonly Texts[];
}

/** What one sub-sector emits of one gas. */
export interface Cell {
  readonly sector: string;
  readonly part: string;
  readonly names: Texts;
  readonly gas: string;
  readonly value: Known;
  readonly missing?: Texts;
}

export interface Sectors {
  readonly view: string;
  readonly provider: Texts;
  readonly base: number;
  readonly official: number;
  readonly carried: number;
  readonly sectors: readonly SectorCharacter[];
  readonly cells: readonly { readonly year: number; readonly rows: readonly Cell[] }[];
}

/** Published totals of one measure: shares in per cent. */
export interface Adoption {
  readonly id: string;
  readonly today: number;
  readonly rounds: readonly {
    readonly year: number;
    readonly now: number;
    readonly low: number;
    readonly high: number;
    readonly intended: Known;
    readonly answers: number;
    readonly since?: number;
    readonly change?: number;
    readonly changeLow?: number;
    readonly changeHigh?: number;
    readonly distinguished?: boolean;
  }[];
}
