import type { Call } from "../../model/caller.ts";
import { Figures, targetYear } from "../../model/figures.ts";
import type { Description } from "../../model/shape.ts";

// Runs of the model beside the scenario shown: levers alone, in pairs, together.

/** FY2030 in kt for each of some scenarios. */
export async function totals(call: Call, description: Description, all: readonly (readonly number[])[]): Promise<number[]> {
  const blocks = await call("pathways", { all });
  return blocks.map((block) => new Figures(description, block).at("pathway.total", targetYear));
}

/** Positions with some levers back at today. */
export function without({ levers }: Description, positions: readonly number[], indices: readonly number[]): number[] {
  return positions.map((position, index) => (indices.includes(index) ? (levers[index]?.today ?? position) : position));
}

/** Positions with some levers at their reach and all other shares at today; choices stay. */
export function reaching({ levers }: Description, positions: readonly number[], ids: readonly string[]): number[] {
  return levers.map((lever, index) => {
    if (lever.kind === "choice") return positions[index] ?? 0;
    return ids.includes(lever.id) ? lever.reach : lever.today;
  });
}

/**
 * By how much two levers together save less than each alone, in kt. Negative
 * when they help each other.
 */
export async function overlap(
  call: Call,
  description: Description,
  positions: readonly number[],
  [a, b]: readonly [number, number],
): Promise<number> {
  const [none = 0, first = 0, second = 0, both = 0] = await totals(call, description, [
    without(description, positions, [a, b]),
    without(description, positions, [b]),
    without(description, positions, [a]),
    positions,
  ]);
  return none - first + (none - second) - (none - both);
}
