// The planners' screen: the measures that come first (wasm/wire/desk). Amounts
// are in kt, shares are parts of one.

import type { Known, Scene } from "./plan.ts";
import type { Texts } from "./shape.ts";

/** a is ratio times as important as b. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  readonly ratio: number;
}

export interface Judgement {
  readonly criteria: readonly string[];
  /** How many times as important each is as each. */
  readonly matrix: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly lambda: number;
  readonly index: number;
  readonly random: number;
  readonly ratio: number;
  readonly tolerable: number;
  /** The table of random indices, with its author. */
  readonly table: string;
  readonly consistent: boolean;
  readonly worst?: Comparison & { readonly fitting: number };
}

export interface PriorityAsk extends Scene {
  readonly criteria: readonly string[];
  /** By criterion, or pairwise comparisons instead; with neither, the edition's comparisons. */
  readonly weights?: readonly number[];
  readonly comparisons?: readonly Comparison[];
  /** At the positions as they are, instead of at reach. */
  readonly scenario: boolean;
  readonly size: number;
}

export interface Criterion {
  readonly id: string;
  readonly names: Texts;
  readonly about: Texts;
  readonly unit: string;
  /** More is better. */
  readonly more: boolean;
  readonly levels: readonly Texts[];
}

/** What stands behind a value: known, not known, or a price where nothing is saved. */
export const Stand = { known: 0, missing: 1, nothing: 2 } as const;

export type Four = readonly [Known, Known, Known, Known];

export interface Candidate {
  readonly id: string;
  readonly actor: string;
  readonly sector: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** FY2027 to FY2030. */
  readonly alone: Four;
  readonly margin: Four;
  readonly spend: Four;
  readonly bill: Four;
  readonly gross: Known;
  readonly net: Known;
  readonly values: readonly { readonly state: number; readonly value: Known; readonly low: Known; readonly high: Known; readonly used: number; readonly fact?: string }[];
  readonly closeness: number;
  readonly rank: number;
  readonly bestRank: number;
  readonly worstRank: number;
  readonly acceptability: {
    readonly weightings: Known;
    readonly futures: Known;
    readonly both: Known;
    readonly first: Known;
    readonly ranks: readonly Known[];
    readonly central: readonly number[];
  };
  readonly decision: {
    readonly in: boolean;
    readonly why: "required" | "ranked" | "lower" | "rival" | "raises" | "idle";
    readonly demand: number;
    readonly other: number;
    readonly stock: Texts;
    readonly bar: number;
  };
}

/** Where a result turns when one weight moves; null when it does not. */
export interface TurnPoint {
  readonly weight: Known;
  readonly change: Known;
  readonly in: readonly number[];
  readonly out: readonly number[];
}

export interface Turn {
  readonly criterion: number;
  readonly up: TurnPoint;
  readonly down: TurnPoint;
}

export interface Priority {
  readonly criteria: readonly Criterion[];
  readonly weights: readonly number[];
  /** Where the weights come from: asked for, of the edition, or equal because nobody compared. */
  readonly origin: "asked" | "edition" | "even";
  readonly judgement?: Judgement;
  readonly demands: readonly { readonly id: string; readonly names: Texts; readonly source: string; readonly by: number }[];
  readonly candidates: readonly Candidate[];
  readonly order: readonly number[];
  readonly set: {
    readonly members: readonly number[];
    readonly saved: Four;
    readonly apart: Four;
    readonly spend: number;
    readonly bill: number;
    readonly priced: boolean;
    readonly gap: number;
  };
  readonly setTurns: readonly Turn[];
  readonly topTurns: readonly Turn[];
  readonly size: number;
  readonly apart: readonly { readonly id: string; readonly kind: string }[];
  readonly futures: number;
  readonly weightings: number;
  readonly allFutures: number;
  readonly allWeightings: number;
}
