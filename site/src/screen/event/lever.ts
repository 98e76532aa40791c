import type { Lever } from "../../model/shape.ts";

/** The household levers of the large screen, by id, in the order shown. */
export const chosen = ["pv", "window", "hotwater", "ev", "carless", "waste"] as const;

/** Stops on the way from today to the reach: a hall has no time for single per cent. */
export const stops = 5;

/** The position at a stop; first and last are exactly today and the reach. */
export function stop(lever: Lever, at: number): number {
  if (at <= 0) return lever.today;
  if (at >= stops - 1) return lever.reach;
  return Math.round(10 * (lever.today + ((lever.reach - lever.today) * at) / (stops - 1))) / 10;
}

/** The stop nearest to a position. */
export function nearest({ today, reach }: Lever, position: number): number {
  if (reach === today) return 0;
  const at = Math.round(((position - today) / (reach - today)) * (stops - 1));
  return Math.min(stops - 1, Math.max(0, at));
}
