// The planners' screen: who does what by when (wasm/wire/desk). Amounts are in
// kt, shares are parts of one.

import type { Known, Scene } from "./plan.ts";
import type { Four } from "./priority.ts";
import type { Texts } from "./shape.ts";

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
