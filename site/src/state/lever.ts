import type { Lever } from "../model/shape.ts";

/** Marks a lever stops at on its way: where the city is today and where reach ends. */
function stops(lever: Lever): number[] {
  return [lever.today, lever.reach];
}

/** The position after one press of ＋ (direction 1) or − (direction −1). */
export function pressed(lever: Lever, position: number, direction: 1 | -1): number {
  const steps = position / lever.step;
  const grid =
    direction > 0
      ? (Math.floor(steps + 1e-9) + 1) * lever.step
      : (Math.ceil(steps - 1e-9) - 1) * lever.step;
  const between = stops(lever).filter((stop) =>
    direction > 0 ? stop > position && stop < grid : stop < position && stop > grid,
  );
  const next = direction > 0 ? Math.min(grid, ...between) : Math.max(grid, ...between);
  return bounded(lever, next);
}

/** The position of a slider's thumb; near a mark it means the mark. */
export function slid(lever: Lever, value: number): number {
  const near = stops(lever).find((stop) => Math.abs(value - stop) < lever.step / 2);
  return bounded(lever, near ?? value);
}

/** Within the bounds and, off the marks, free of binary dust such as 0.30000000000000004. */
function bounded(lever: Lever, value: number): number {
  const clean = stops(lever).includes(value) ? value : Math.round(value * 100) / 100;
  return Math.min(lever.max, Math.max(lever.min, clean));
}
