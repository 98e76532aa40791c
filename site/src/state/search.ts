// The combination that meets the target: what is looked for, and what was found.

import type { Lever } from "../model/shape.ts";
import type { Found, FoundLever, Wish } from "../model/wish.ts";
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

export function wish({ description, assumption }: State, { aim, from }: Search): Wish {
  const free = description.levers.map(({ kind, actor }) => kind === "share" && (aim.who === "all" || actor === "resident"));
  return { positions: from, by: aim.by, free, assumption };
}

/** The scenario of an answer; choices stay as they are. */
export function answered(levers: readonly Lever[], from: readonly number[], found: Found): number[] {
  return levers.map((lever, index) => {
    const told = found.levers.find(({ id }) => id === lever.id);
    return told ? held(lever, told) : (from[index] ?? 0);
  });
}

/** Positions are kept to a hundredth; what is cut off goes to the side that saves more. */
function held(lever: Lever, { role, to, share }: FoundLever): number {
  if (role === "held" || share === 0) return to;
  if (share >= 1) return lever.reach;
  const up = lever.reach > lever.today;
  const near = (up ? Math.ceil(to * 100 - 1e-6) : Math.floor(to * 100 + 1e-6)) / 100;
  return up ? Math.min(lever.reach, near) : Math.max(lever.reach, near);
}
