// From a search to what the planners' part is asked, and from its answer to the
// scenario.

import type { Lever } from "../model/shape.ts";
import type { Found, FoundLever, Wish } from "../model/wish.ts";
import type { Search } from "./search.ts";
import type { State } from "./state.ts";

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
