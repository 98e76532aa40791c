// The screen's numbers as tables for other programs, in full precision.

import type { Lang } from "../../model/shape.ts";
import type { Agenda } from "../../model/agenda.ts";
import type { Nowcast, Trial } from "../../model/nowcast.ts";
import type { Sensitivity } from "../../model/plan.ts";
import type { Priority } from "../../model/priority.ts";
import type { Adoption, Sectors } from "../../model/sectors.ts";
import { Stand } from "../../model/priority.ts";
import type { Found } from "../../model/wish.ts";
import { strip } from "../../text/ruby.ts";

type Value = string | number | null | undefined;

const mark = "\uFEFF"; // Excel takes a file without it for Shift_JIS

/** RFC 4180; a spreadsheet would compute a text that begins like a formula. */
function cell(value: Value): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const tame = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

export function csv(rows: readonly (readonly Value[])[]): string {
  return mark + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

export function sectorTable({ view, sectors, cells }: Sectors, lang: Lang): string {
  const rows: Value[][] = [["sector", "name", "what", "of", "from", "to", "value", "low", "high", "unit", "view"]];
  for (const { id, names, years, outlook, parts, changes, own, prefecture, nation } of sectors) {
    const add = (what: string, of: string, from: number, to: number, value: Value, low: Value, high: Value, unit: string) =>
      rows.push([id, strip(names[lang]), what, of, from, to, value, low, high, unit, view]);
    years.forEach(({ year, value, low, high, share }, index) => {
      add("amount", id, year, year, value, low, high, "kt-CO2");
      add("share", id, year, year, share, null, null, "ratio");
      for (const part of parts) add("amount", part.id, year, year, part.values[index], null, null, "kt-CO2");
    });
    add("outlook", id, outlook.year, outlook.year, outlook.value, null, null, "kt-CO2");
    const first = years[0]?.year ?? 0;
    const official = cells[1]?.year ?? 0;
    const carried = cells[2]?.year ?? 0;
    for (const [name, peer] of Object.entries({ city: own, prefecture, nation })) {
      add("change", name, first, official, peer.change, null, null, "ratio");
      add("change", name, first, carried, peer.later, null, null, "ratio");
      add("per_head", name, official, official, peer.head, null, null, "t-CO2/person");
    }
    for (const change of changes) for (const driver of change.drivers) add("effect", `${change.id}: ${driver.names.en}`, change.from, change.to, driver.effect, null, null, "kt-CO2");
  }
  for (const { year, rows: table } of cells) for (const { sector, part, names, gas, value } of table) rows.push([sector, strip(names[lang]), gas, part, year, year, value, null, null, "kt-CO2e", view]);
  return csv(rows);
}

export function priorityTable(answer: Priority, named: (id: string) => string): string {
  const { criteria, weights, candidates, order, futures, weightings } = answer;
  const head = ["rank", "id", "name", "actor", "sector", "in", "why", "closeness", "best_rank", "worst_rank", "from", "to", "unit"];
  const years = [2027, 2028, 2029, 2030];
  const rows: Value[][] = [
    [
      ...head,
      ...years.map((year) => `saved_${year}_kt`),
      "gross_jpy_per_t",
      "net_jpy_per_t",
      ...criteria.flatMap(({ id }) => [`${id}`, `${id}_low`, `${id}_high`, `${id}_used`]),
      "acceptability_weightings",
      "acceptability_futures",
      "acceptability_both",
      "first",
    ],
  ];
  for (const index of order) {
    const one = candidates[index];
    if (!one) continue;
    const { acceptability, decision } = one;
    rows.push([
      one.rank,
      one.id,
      named(one.id),
      one.actor,
      one.sector,
      decision.in ? 1 : 0,
      decision.why,
      one.closeness,
      one.bestRank,
      one.worstRank,
      one.from,
      one.to,
      one.unit,
      ...one.alone,
      one.gross,
      one.net,
      ...one.values.flatMap(({ state, value, low, high, used }) => [state === Stand.known ? value : null, low, high, used]),
      acceptability.weightings,
      acceptability.futures,
      acceptability.both,
      acceptability.first,
    ]);
  }
  criteria.forEach(({ id }, index) => rows.push(["", `weight.${id}`, "", "", "", "", answer.origin, weights[index]]));
  rows.push(["", "futures", "", "", "", "", "", futures], ["", "weightings", "", "", "", "", "", weightings]);
  return csv(rows);
}

const planYears = [2027, 2028, 2029, 2030] as const;

/** Actions with their indicator, milestones, savings, costs and subsidies; then sinks. */
export function agendaTable({ actors, sectors, sinks, total }: Agenda, named: (id: string) => string, lang: Lang): string {
  const rows: Value[][] = [
    [
      ...["actor", "sector", "id", "name", "indicator", "unit", "present", "present_year", "grade"],
      ...planYears.map((year) => `milestone_${year}`),
      ...planYears.map((year) => `saved_${year}_kt`),
      ...sectors.map((id) => `saved_2030_kt_${id}`),
      ...["standard_error_2030_kt", "spend_million_jpy", "bill_million_jpy", "jpy_per_t", "subsidy_origin", "subsidy_per_unit_jpy", "subsidy_units", "subsidy_saved_kt", "budget_needed_jpy"],
    ],
  ];
  for (const { id: actor, sectors: own } of actors) {
    for (const { id: sector, actions } of own) {
      for (const { id, indicator, saved, bySector, error, priced, spend, bill, cost, subsidy } of actions) {
        const { definition, unit, known, present, year, grade, milestones } = indicator;
        rows.push([
          ...[actor, sector, id, named(id), strip(definition[lang]), unit, known ? present : null, year || null, known ? grade : ""],
          ...milestones,
          ...saved,
          ...bySector,
          ...[error, priced ? spend : null, priced ? bill : null, cost, subsidy.origin, subsidy.per, subsidy.units, subsidy.saved, subsidy.needed],
        ]);
      }
    }
  }
  const blank = ["", "", "", "", ""];
  for (const { id, actor, indicator, uptake } of sinks) {
    rows.push([actor, "sink", id, named(id), strip(indicator.definition[lang]), indicator.unit, indicator.known ? indicator.present : null, null, "", ...indicator.milestones, ...uptake]);
  }
  rows.push(["total", ...blank, "", "", "", "", "", "", "", ...total]);
  return csv(rows);
}

/** The nowcast by sector, its months, and its trials on the past. */
export function nowcastTable({ area, asOf, year, sectors, total }: Nowcast, trials: readonly Trial[]): string {
  const place = area.split(".").at(-1);
  const rows: Value[][] = [["what", "area", "as_of", "sector", "period", "value_kt", "low_kt", "high_kt", "actual_kt", "observed"]];
  for (const sector of [...sectors, total]) {
    rows.push(["nowcast", place, asOf, sector.id, `FY${year}`, sector.value, sector.low, sector.high]);
    rows.push(["official", place, asOf, sector.id, sector.lastYear ? `FY${sector.lastYear}` : "", sector.last]);
    for (const { month, value, observed } of sector.months) rows.push(["month", place, asOf, sector.id, month, value, null, null, null, observed ? 1 : 0]);
  }
  for (const { id, rows: past } of trials) {
    for (const row of past) rows.push([`trial ${id.split(".").at(-1)}`, place, row.asOf, row.sector, `FY${row.year}`, row.nowcast, row.low, row.high, row.actual]);
  }
  return csv(rows);
}

export function reachTable(found: Found, sensitivity: Sensitivity | undefined, named: (id: string) => string): string {
  const rows: Value[][] = [["what", "id", "name", "from", "to", "share", "spend_million_jpy", "bill_million_jpy", "worth_kt_per_point"]];
  rows.push(["goal", "", "", "", found.goal], ["total", "", "", found.start, found.total], ["lowest", "", "", "", found.lowest], ["miss", "", "", "", found.miss]);
  for (const { id, role, from, to, share, spend, bill } of found.levers) {
    rows.push([role, id, named(id), from, to, share, spend, bill, found.limits.find((limit) => limit.id === id)?.worth]);
  }
  for (const { id, names, first, total } of sensitivity?.doubts ?? []) rows.push(["sensitivity", id, strip(names.ja), first, total]);
  return csv(rows);
}

export function adoptionTable(all: readonly Adoption[], named: (id: string) => string): string {
  const rows: Value[][] = [["measure", "name", "fiscal_year", "now", "low", "high", "intended", "n", "since", "change", "change_low", "change_high", "model_today"]];
  for (const { id, today, rounds } of all) {
    for (const r of rounds) rows.push([id, named(id), r.year, r.now, r.low, r.high, r.intended, r.answers, r.since, r.change, r.changeLow, r.changeHigh, today]);
  }
  return csv(rows);
}
