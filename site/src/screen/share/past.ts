// What past editions and engines said of the standard scenarios: data/past.txt,
// a log in which each state of data and rules follows the one before it. Either
// the edition or the engine changes from one state to the next, so that every
// step has one cause.

/** One state of data and rules. */
export interface Era {
  readonly edition: string;
  readonly engine: string;
}

export interface Past extends Era {
  /** Name of a standard scenario, or the fragment of a published link. */
  readonly scenario: string;
  /** FY2030, in kt. */
  readonly total: number;
  readonly target: number;
}

/** Reads the log; refuses a line that it does not understand. */
export function readPast(text: string): Past[] {
  return text.split("\n").flatMap((line, index) => {
    if (line === "" || line.startsWith("#")) return [];
    const [edition = "", engine = "", scenario = "", total = "", target = "", ...more] = line.split("\t");
    const past = { edition, engine, scenario, total: Number(total), target: Number(target) };
    if (more.length > 0 || !scenario || target === "" || !(past.total > 0) || !(past.target > 0)) {
      throw new Error(`past.txt line ${index + 1} is not edition, engine, scenario, total, target`);
    }
    return [past];
  });
}

export type Cause = "data" | "model";

export interface Step {
  readonly cause: Cause;
  readonly kt: number;
  readonly to: Era;
}

/** The way of one scenario's total from a past state to the last one. */
export interface Way {
  readonly from: Past;
  readonly steps: readonly Step[];
  readonly to: Past;
}

const same = (a: Era, b: Era) => a.edition === b.edition && a.engine === b.engine;

/** Undefined where the log does not have the scenario in that state, or not in every one since. */
export function way(log: readonly Past[], since: Era, scenario: string): Way | undefined {
  const own = log.filter((past) => past.scenario === scenario);
  const start = own.findIndex((past) => same(past, since));
  const end = own.at(-1);
  const [from] = own.slice(start);
  const last = log.at(-1);
  if (start < 0 || !from || !end || !last || !same(end, last)) return undefined;
  const steps = own.slice(start + 1).map((past, index): Step => {
    const before = own[start + index] ?? from;
    return { cause: past.engine !== before.engine ? "model" : "data", kt: past.total - before.total, to: past };
  });
  return { from, steps, to: end };
}

/** One bar of the waterfall: it goes from one amount to another, in kt. */
export interface Bar {
  readonly kind: "then" | Cause | "choices" | "now";
  readonly from: number;
  readonly to: number;
}

/**
 * Then, what the rules and the data changed, what choices changed, now. Data
 * and rules are summed over all states, rules first, as in the log.
 */
export function waterfall({ from, steps, to }: Way, now: number): Bar[] {
  const sum = (cause: Cause) => steps.filter((step) => step.cause === cause).reduce((kt, step) => kt + step.kt, 0);
  const model = from.total + sum("model");
  const bars: Bar[] = [
    { kind: "then", from: 0, to: from.total },
    { kind: "model", from: from.total, to: model },
    { kind: "data", from: model, to: to.total },
    { kind: "choices", from: to.total, to: now },
    { kind: "now", from: 0, to: now },
  ];
  return bars;
}
