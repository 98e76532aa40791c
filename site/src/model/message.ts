import type { Assumption } from "../state/assumption.ts";
import type { Home, Said } from "./home.ts";
import type { Description, Explanation, Lang } from "./shape.ts";
import type { PlanCalls, PlanName } from "./plan.ts";

/**
 * Questions that get one answer each. To add one: its line here, its export in
 * reactor.ts, its work in calls.ts; the page then asks caller.call("name", ask).
 */
export interface Calls {
  readonly why: { readonly ask: { readonly id: string; readonly year: number; readonly lang: Lang }; readonly answer: Explanation | null };
  /** One home, and from it to the city. Explanations tell its my.* quantities from then on. */
  readonly home: { readonly ask: Said; readonly answer: Home };
  /** Positions tried beside the main scenario, which stays as it is. */
  readonly beside: { readonly ask: Trial; readonly answer: Tried };
  /** One changed fact, or none; refused in words, it changes nothing. */
  readonly assume: { readonly ask: Assumption | null; readonly answer: { readonly description: Description } | { readonly trouble: string } };
  /** The results of other scenarios, beside the one that the page shows. */
  readonly pathways: { readonly ask: { readonly all: readonly (readonly number[])[] }; readonly answer: readonly Float64Array[] };
}
export type CallName = keyof Calls;

/** Positions to try; plain, without the changed assumption. */
export interface Trial {
  readonly positions: readonly number[];
  readonly plain?: boolean;
}

/** The result block of positions that were tried, and each lever's contribution in kt. */
export interface Tried {
  readonly block: Float64Array;
  readonly wedges: Float64Array;
}

/** Page to worker. */
export type Request =
  | { readonly kind: "open"; readonly model: ArrayBuffer; readonly edition: ArrayBuffer }
  /** Makes this worker the planners' part instead, which only hears plan. */
  | { readonly kind: "desk"; readonly desk: ArrayBuffer; readonly edition: ArrayBuffer; readonly months?: ArrayBuffer | undefined }
  | { readonly kind: "plan"; readonly number: number; readonly name: PlanName; readonly ask: PlanCalls[PlanName]["ask"] }
  | { readonly kind: "words"; readonly edition: ArrayBuffer }
  | { readonly kind: "run"; readonly positions: Float64Array }
  | { readonly kind: "call"; readonly number: number; readonly name: CallName; readonly ask: Calls[CallName]["ask"] };

/** What stopped the worker: no WebAssembly here, or the model itself. */
export type Trouble = "wasm" | "model";

/** Worker to page. */
export type Reply =
  | { readonly kind: "open"; readonly description: Description }
  | { readonly kind: "run"; readonly block: Float64Array }
  | { readonly kind: "wedges"; readonly wedges: Float64Array; readonly alone: Float64Array }
  | { readonly kind: "futures"; readonly forecast: Float64Array }
  /** What is known of an answer so far. */
  | { readonly kind: "part"; readonly number: number; readonly answer: unknown }
  | { readonly kind: "answer"; readonly number: number; readonly answer: unknown }
  | { readonly kind: "refused"; readonly number: number; readonly reason: string }
  | { readonly kind: "failed"; readonly failure: Trouble; readonly reason: string };
