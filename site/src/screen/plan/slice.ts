import type { Moment } from "../../model/nowcast.ts";
import type { PlanCalls, PlanName } from "../../model/plan.ts";
import type { Strings } from "../screen.ts";

/** The parts of the screen, in the order in which a plan is made. */
export const parts = ["sectors", "gases", "priority", "actors", "reach", "nowcast", "totals", "files"] as const;
export type PartId = (typeof parts)[number];

/** Criteria of the ranking, as in Go's priority.Criteria. */
export const criteria = ["cumulative", "cost", "readiness", "resilience", "health", "equity"] as const;
export type CriterionId = (typeof criteria)[number];

/** Every pair of criteria once. */
export const pairs = criteria.flatMap((a, index) => criteria.slice(index + 1).map((b) => [a, b] as const));

export const mostPoints = 10;
/** Steps of a comparison: 0 is equal, 8 makes the first nine times as important, -8 the second. */
export const mostSteps = 8;
export const sizes = [3, 4, 5, 6, 7, 8, 9, 10] as const;

/** An answer of the planners' part, and the question that it belongs to. */
export interface Told<K extends PlanName = PlanName> {
  readonly key: string;
  readonly answer: PlanCalls[K]["answer"];
  /** False while more is being drawn. */
  readonly whole: boolean;
}

export interface Aim {
  readonly by: "cost" | "change";
  readonly who: "all" | "resident" | "business" | "city";
}

export interface PlanSlice {
  readonly part: PartId | "all";
  readonly told: { readonly [K in PlanName]?: Told<K> };
  /** Questions that got no answer. */
  readonly lost: readonly PlanName[];
  /** How weights are given: the edition's comparisons, points, or comparisons of one's own. */
  readonly way: "edition" | "points" | "pairs";
  readonly points: readonly number[];
  readonly steps: readonly number[];
  /** Up to what can be reached, or to where the levers are. */
  readonly scope: "reach" | "scenario";
  readonly size: number;
  /** All candidates in the table, or the first of them. */
  readonly long: boolean;
  readonly aim: Aim;
  /** The one sector that is shown, by its place. */
  readonly sector: number;
  /** Yen a year for subsidies, and their part of a price where none is known. */
  readonly budget: number;
  readonly share: number;
  /** The place and the day of the nowcast. */
  readonly moment: Moment;
  /** The file that was saved last. */
  readonly saved: string;
}

export type PlanDeed =
  | { readonly kind: "part"; readonly part: PartId | "all" }
  | { readonly kind: "told"; readonly name: PlanName; readonly told: Told }
  | { readonly kind: "lost"; readonly name: PlanName }
  | { readonly kind: "again" }
  | { readonly kind: "set"; readonly set: Partial<Pick<PlanSlice, "way" | "scope" | "size" | "long" | "aim" | "sector" | "budget" | "share" | "moment" | "points" | "steps">> }
  | { readonly kind: "point"; readonly index: number; readonly value: number }
  | { readonly kind: "step"; readonly index: number; readonly value: number }
  | { readonly kind: "saved"; readonly name: string };

const even = criteria.map(() => 5);
const equal = pairs.map(() => 0);

/** Whole numbers of a link, one for each place; the usual ones when the link says something else. */
function numbers(text: string | undefined, usual: readonly number[], least: number, most: number): readonly number[] {
  const read = (text ?? "").split(".").map(Number);
  return read.length === usual.length && read.every((each) => Number.isInteger(each) && each >= least && each <= most) ? read : usual;
}

export function start(_: unknown, link: Strings): PlanSlice {
  const part = [...parts, "all" as const].find((each) => each === link["part"]) ?? "sectors";
  const size = Number(link["size"]);
  return {
    part,
    told: {},
    lost: [],
    way: link["r"] ? "pairs" : link["w"] ? "points" : "edition",
    points: numbers(link["w"], even, 0, mostPoints),
    steps: numbers(link["r"], equal, -mostSteps, mostSteps),
    scope: link["at"] === "now" ? "scenario" : "reach",
    size: sizes.find((each) => each === size) ?? 5,
    long: false,
    aim: { by: "cost", who: "all" },
    sector: 0,
    budget: 0,
    share: 0,
    moment: { area: "city", asOf: today() },
    saved: "",
  };
}

/** The device's date in Japan, where months end. */
function today(): string {
  return new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 10);
}

/** What differs from the usual goes along. */
export function link({ part, way, points, steps, scope, size }: PlanSlice): Strings {
  return {
    ...(part !== "sectors" && { part }),
    ...(way === "pairs" && { r: steps.join(".") }),
    ...(way === "points" && { w: points.join(".") }),
    ...(scope === "scenario" && { at: "now" }),
    ...(size !== 5 && { size: String(size) }),
  };
}

export function after(slice: PlanSlice, deed: PlanDeed): PlanSlice {
  switch (deed.kind) {
    case "part":
      return { ...slice, part: deed.part };
    case "told":
      return { ...slice, told: { ...slice.told, [deed.name]: deed.told }, lost: slice.lost.filter((name) => name !== deed.name) };
    case "lost":
      return { ...slice, lost: [...slice.lost, deed.name] };
    case "again":
      return { ...slice, lost: [] };
    case "set":
      return { ...slice, ...deed.set };
    case "point":
      return { ...slice, points: slice.points.with(deed.index, deed.value) };
    case "step":
      return { ...slice, steps: slice.steps.with(deed.index, deed.value) };
    case "saved":
      return { ...slice, saved: deed.name };
  }
}
