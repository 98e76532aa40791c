// The combination that meets the target: what is looked for, and what was found.

import type { Found, Wish } from "../model/wish.ts";
import type { State } from "./state.ts";

export interface Aim {
  readonly by: Wish["by"];
  /** Whose levers may move. */
  readonly who: "all" | "resident";
}

export interface Search {
  readonly aim: Aim;
  /** The scenario from which it began. */
  readonly from: readonly number[];
  readonly stage:
    | { readonly kind: "searching" }
    | { readonly kind: "lost" }
    | { readonly kind: "found"; readonly found: Found; readonly positions: readonly number[] };
}

export const firstAim: Aim = { by: "change", who: "all" };

const same = (one: readonly number[], other: readonly number[]) => one.every((position, index) => position === other[index]);

/** Whether the scenario is still the one that was found. */
export function stands(search: Search, positions: readonly number[]): boolean {
  return search.stage.kind === "found" && same(search.stage.positions, positions);
}

/** A new search. One that follows right after another begins where that one began. */
export function sought({ search, positions }: State, aim: Aim): Search {
  return { aim, from: search && stands(search, positions) ? search.from : positions, stage: { kind: "searching" } };
}
