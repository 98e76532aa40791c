import { baseYear, targetYear } from "../../model/figures.ts";
import type { State } from "../../state/state.ts";

/** The scenario on screen with all of its results, for other programs. */
export function result({ description, positions, figures, wedges, assumption, futures }: State): string {
  const { levers, outputs, years } = description;
  const place = (index: number) => levers[index]?.choices?.[positions[index] ?? 0]?.id ?? positions[index];
  const known = (values: ArrayLike<number>) => Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  const all = {
    edition: description.edition,
    engine: description.engine,
    city: description.city.code,
    baseYear,
    targetYear,
    levers: Object.fromEntries(levers.map(({ id }, index) => [id, place(index)])),
    assumption,
    years,
    outputs: Object.fromEntries(outputs.map(({ id, unit }) => [id, { unit, values: known(figures.row(id)) }])),
    contributions: Object.fromEntries(levers.map(({ id }, index) => [id, wedges[index] ?? 0])),
    futures: futures.of === figures ? { met: futures.forecast.met, median: known(futures.forecast.median), low: known(futures.forecast.low), high: known(futures.forecast.high) } : null,
  };
  return `${JSON.stringify(all, null, 1)}\n`;
}
