// The planners' screen: the running year and the method's trials
// (wasm/wire/desk). Amounts are in kt, shares and errors are parts of one.

import type { Known } from "./plan.ts";
import type { Texts } from "./shape.ts";

export interface Moment {
  readonly area: "city" | "nation";
  /** YYYY-MM-DD. */
  readonly asOf: string;
}

export interface NowSector {
  readonly id: string;
  readonly value: Known;
  readonly low: Known;
  readonly high: Known;
  readonly errors: number;
  readonly lastYear: number;
  readonly last: Known;
  readonly years: readonly { readonly year: number; readonly value: Known }[];
  readonly months: readonly { readonly month: string; readonly value: number; readonly observed: boolean }[];
  readonly parts: readonly {
    readonly id: string;
    readonly value: Known;
    readonly lastYear: number;
    readonly linkYear: number;
    readonly models: readonly { readonly names: Texts; readonly value: Known }[];
    readonly inputs: readonly string[];
  }[];
  readonly reasons: readonly Texts[];
}

export interface Nowcast {
  readonly area: string;
  readonly asOf: string;
  readonly year: number;
  readonly sectors: readonly NowSector[];
  readonly total: NowSector;
  /** The series that entered; the document is that of the last value. */
  readonly inputs: readonly {
    readonly id: string;
    readonly names: Texts;
    readonly last: string;
    readonly title?: string;
    readonly publisher?: string;
    readonly address?: string;
  }[];
}

/** The same method on the past, as it could have been done then. Errors are parts of one. */
export interface Trial {
  readonly id: string;
  readonly names: Texts;
  readonly scores: readonly {
    readonly sector: string;
    readonly trials: number;
    readonly mape: Known;
    readonly carry: Known;
    readonly trend: Known;
    readonly right: number;
    readonly signs: number;
    readonly inside: number;
    readonly intervals: number;
    readonly beats: boolean;
    readonly reasons: readonly Texts[];
  }[];
  readonly rows: readonly {
    readonly year: number;
    readonly asOf: string;
    readonly sector: string;
    readonly actual: Known;
    readonly nowcast: Known;
    readonly low: Known;
    readonly high: Known;
  }[];
  readonly verdict: Texts;
  readonly total: Known;
  readonly goal: number;
  readonly met: boolean;
}
