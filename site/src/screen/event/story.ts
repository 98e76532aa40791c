import type { Lever } from "../../model/shape.ts";
import { chosen } from "./lever.ts";

/** What the start shows, one after the other: first how things stand, then some levers alone, then all of them. */
export const told = ["pv", "hotwater", "carless"] as const;

export interface Story {
  readonly kind: "now" | "one" | "all";
  readonly lever: Lever | null;
  readonly positions: readonly number[];
}

/** Each story as a scenario: what every visitor finds, with some levers at their reach. */
export function stories(levers: readonly Lever[], home: readonly number[]): Story[] {
  const reached = (ids: readonly string[]) =>
    levers.map((lever, index) => (ids.includes(lever.id) ? lever.reach : (home[index] ?? lever.today)));
  const ones = levers.filter(({ id }) => told.some((each) => each === id));
  return [
    { kind: "now", lever: null, positions: home },
    ...ones.map((lever): Story => ({ kind: "one", lever, positions: reached([lever.id]) })),
    { kind: "all", lever: null, positions: reached(chosen) },
  ];
}
