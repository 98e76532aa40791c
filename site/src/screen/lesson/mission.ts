import type { Figures } from "../../model/figures.ts";
import { standing, targetYear } from "../../model/figures.ts";
import type { Lever } from "../../model/shape.ts";
import type { Mission, Plan } from "./plan.ts";

// Missions are judged by the model's results alone: positions, the result, and
// each lever's contribution.

export interface Result {
  readonly levers: readonly Lever[];
  readonly positions: readonly number[];
  readonly figures: Figures;
  readonly wedges: ArrayLike<number>;
  /** What each lever does when nothing else is moved. */
  readonly alone: ArrayLike<number>;
}

/** Two levers that save less together than alone by at least this, in kt, overlap. */
const overlapping = 0.005;

/** Smaller changes are rounding, in kt. */
export const visible = 5e-4;

/** What is missing to the target when nothing new is done, in kt. */
export function wholeGap(figures: Figures): number {
  return figures.at("outlook.total", targetYear) - figures.at("target", targetYear);
}

/** The part of it that the scenario closes, in per cent. */
export function closed(figures: Figures): number {
  return (100 * (wholeGap(figures) - standing(figures).gap)) / wholeGap(figures);
}

/** Indices of shares that stand elsewhere than today. */
export function movedShares({ levers, positions }: Pick<Result, "levers" | "positions">): number[] {
  return levers.flatMap((lever, index) => (lever.kind === "share" && positions[index] !== lever.today ? [index] : []));
}

/** Whether a mission is solved. */
export function solves(mission: Mission, plan: Plan, result: Result): boolean {
  const { levers, figures, wedges, positions } = result;
  const moved = movedShares(result);
  const raised = moved.filter((index) => (positions[index] ?? 0) > (levers[index]?.today ?? 0));
  const homesOnly = moved.every((index) => levers[index]?.actor === "resident");
  switch (mission.kind) {
    case "close":
      return homesOnly && moved.length > 0 && closed(figures) >= mission.part;
    case "others":
      return closed(figures) >= mission.part;
    case "idle":
      return raised.some((index) => Math.abs(wedges[index] ?? 0) < visible);
    case "raise":
      return raised.some((index) => (wedges[index] ?? 0) < -visible);
    case "limit":
      return homesOnly && plan.homes.every((id) => reached(result, id)) && standing(figures).gap > 0;
    case "grid":
    case "view":
      return (positions[levers.findIndex(({ id }) => id === mission.kind)] ?? 0) !== 0;
    case "overlap":
      return overlap(result) >= overlapping;
  }
}

function reached({ levers, positions }: Result, id: string): boolean {
  const index = levers.findIndex((lever) => lever.id === id);
  const lever = levers[index];
  return !lever || (positions[index] ?? 0) >= lever.reach;
}

/** By how much two moved levers save less together than each alone, in kt; 0 unless two are moved and only they. */
export function overlap(result: Result): number {
  const [a, b, ...more] = movedShares(result);
  if (a === undefined || b === undefined || more.length > 0) return 0;
  const { alone, figures } = result;
  const together = figures.at("outlook.total", targetYear) - figures.at("pathway.total", targetYear);
  return (alone[a] ?? 0) + (alone[b] ?? 0) - together;
}
