// What the planners' screen is told: the JSON of wasm/wire/desk. Amounts are in
// kt, shares are parts of one, and null stands for what is not known.

import type { Assumption } from "../state/assumption.ts";
import type { Texts } from "./shape.ts";
import type { Found, Wish } from "./wish.ts";

/** The positions that a question is about. */
export interface Scene {
  readonly positions: readonly number[];
  readonly assumption: Assumption | null;
}

type Known = number | null;

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

/** How much of the result's spread each uncertain input causes. */
export interface Sensitivity {
  readonly doubts: readonly { readonly id: string; readonly names: Texts; readonly first: number; readonly total: number }[];
}

export interface AgendaAsk extends Scene {
  /** At reach, instead of at the positions as they are. */
  readonly reach: boolean;
  /** Yen a year for subsidies; 0 for none. */
  readonly budget: number;
  /** Of the price, where no subsidy is known. */
  readonly share: number;
}

/** An outcome indicator with its milestones of FY2027 to FY2030. */
export interface Indicator {
  readonly definition: Texts;
  readonly unit: string;
  readonly known: boolean;
  readonly present: Known;
  /** Of the present value; 0 when it belongs to no single year. */
  readonly year: number;
  readonly grade: string;
  readonly note: { readonly ja: string; readonly en: string };
  readonly sources: readonly string[];
  readonly milestones: Four;
  readonly reach: number;
  readonly stock: string;
  readonly stockUnit: string;
  readonly stockToday: Known;
  readonly stockYears: Four;
}

export interface Action {
  readonly id: string;
  readonly saved: Four;
  /** kt of FY2030, in the sectors' order. */
  readonly bySector: readonly number[];
  readonly error: number;
  readonly priced: boolean;
  readonly spend: number;
  readonly bill: number;
  /** Yen per t; left out when it is not known. */
  readonly cost?: number;
  readonly indicator: Indicator;
  readonly subsidy: {
    readonly unit: string;
    readonly price: Known;
    readonly origin: "" | "given" | "edition" | "share";
    readonly per: Known;
    readonly fact?: string;
    readonly units: Known;
    readonly points: Known;
    readonly saved: Known;
    readonly needed: Known;
  };
}

export interface Agenda {
  readonly reach: boolean;
  readonly sectors: readonly string[];
  readonly actors: readonly {
    readonly id: string;
    readonly total: Four;
    readonly bySector: readonly Four[];
    readonly sectors: readonly { readonly id: string; readonly total: Four; readonly actions: readonly Action[] }[];
  }[];
  readonly bySector: readonly Four[];
  readonly total: Four;
  readonly curve: {
    /** Cheapest first: yen per t, and kt. */
    readonly steps: readonly { readonly id: string; readonly cost: number; readonly width: number; readonly from: number }[];
    readonly unpriced: number;
    readonly negative: number;
    readonly contrary: number;
  };
  readonly sinks: readonly { readonly id: string; readonly actor: string; readonly uptake: Four; readonly indicator: Indicator }[];
  readonly sinkSum: Four;
  readonly technologies: readonly {
    readonly id: string;
    readonly in: boolean;
    readonly saved: Four | readonly [];
    readonly noData: boolean;
    readonly evidence: readonly { readonly fact: string; readonly year: number; readonly grade: string; readonly title: string }[];
  }[];
  readonly apart: readonly { readonly id: string; readonly why: string }[];
  readonly budget: number;
  readonly sampled: boolean;
  readonly contract: boolean;
}

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

/**
 * Questions to the planners' part. To add one: its line here, its exports and
 * its work in desk.ts; the screen then asks means.plan("name", ask).
 */
export interface PlanCalls {
  readonly reach: { readonly ask: Wish; readonly answer: Found };
  readonly sectors: { readonly ask: Scene; readonly answer: Sectors };
  readonly adoption: { readonly ask: Scene; readonly answer: readonly Adoption[] };
  readonly weigh: { readonly ask: Pick<PriorityAsk, "criteria"> & Required<Pick<PriorityAsk, "comparisons">>; readonly answer: Judgement };
  /** Told in parts: acceptabilities grow. */
  readonly priority: { readonly ask: PriorityAsk; readonly answer: Priority };
  readonly agenda: { readonly ask: AgendaAsk; readonly answer: Agenda };
  readonly nowcast: { readonly ask: Moment; readonly answer: Nowcast };
  readonly trials: { readonly ask: Moment; readonly answer: readonly Trial[] };
  readonly sensitivity: { readonly ask: Scene; readonly answer: Sensitivity };
}
export type PlanName = keyof PlanCalls;

/** Asks the planners' part; part hears what is known on the way. A newer question of the same name overtakes. */
export type Plan = <K extends PlanName>(name: K, ask: PlanCalls[K]["ask"], part?: (answer: PlanCalls[K]["answer"]) => void) => Promise<PlanCalls[K]["answer"]>;
