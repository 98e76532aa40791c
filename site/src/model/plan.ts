// Questions of the planners' screen to the planners' part, and who answers what:
// the JSON of wasm/wire/desk. null stands for what is not known.

import type { Assumption } from "../state/assumption.ts";
import type { Agenda, AgendaAsk } from "./agenda.ts";
import type { Moment, Nowcast, Trial } from "./nowcast.ts";
import type { Judgement, Priority, PriorityAsk } from "./priority.ts";
import type { Adoption, Sectors } from "./sectors.ts";
import type { Texts } from "./shape.ts";
import type { Found, Wish } from "./wish.ts";

/** The positions that a question is about. */
export interface Scene {
  readonly positions: readonly number[];
  readonly assumption: Assumption | null;
}

/** What may be not at hand. */
export type Known = number | null;

/** How much of the result's spread each uncertain input causes. */
export interface Sensitivity {
  readonly doubts: readonly { readonly id: string; readonly names: Texts; readonly first: number; readonly total: number }[];
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
