import type { Description, Scenario } from "./shape.ts";

export const sectors = ["industry", "commercial", "household", "transport", "waste"] as const;
export type Sector = (typeof sectors)[number];

export const baseYear = 2013;
export const targetYear = 2030;

/** How a year's value came to be, the model's output row `kind`. */
export const Kind = { official: 0, estimate: 1, outlook: 2 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** One result of the model: rows of outputs by columns of fiscal years. */
export class Figures {
  readonly years: readonly number[];
  readonly #rows: ReadonlyMap<string, number>;
  readonly #block: Float64Array;

  constructor(description: Description, block: Float64Array) {
    const size = description.outputs.length * description.years.length;
    if (block.length !== size) {
      throw new Error(`result has ${block.length} values, expected ${size}`);
    }
    this.years = description.years;
    this.#rows = new Map(description.outputs.map((output, index) => [output.id, index]));
    this.#block = block;
  }

  static of(description: Description, scenario: Scenario): Figures {
    // Rows that the build left out are not known before the first run.
    const unknown = description.years.map(() => null);
    const rows = scenario.outputs.map((row) => (row.length === 0 ? unknown : row));
    return new Figures(description, Float64Array.from(rows.flat(), (value) => value ?? NaN));
  }

  /** All years of one output. */
  row(id: string): Float64Array {
    const index = this.#rows.get(id);
    if (index === undefined) throw new Error(`no output ${id}`);
    const width = this.years.length;
    return this.#block.subarray(index * width, (index + 1) * width);
  }

  at(id: string, year: number): number {
    const value = this.row(id)[this.years.indexOf(year)];
    if (value === undefined) throw new Error(`no output ${id} in FY${year}`);
    return value;
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** The last year of a kind, for example the last official one; undefined where there is none. */
  last(kind: Kind): number | undefined {
    const kinds = this.row("kind");
    return this.years.findLast((_, index) => kinds[index] === kind);
  }

  /** The last year that is not a projection: official, or estimated where no year is official. */
  known(): number {
    return this.last(Kind.official) ?? this.last(Kind.estimate) ?? baseYear;
  }
}

/** The scenario's distance to the target, in the words of the answer. */
export interface Standing {
  readonly total: number;
  readonly low: number;
  readonly high: number;
  readonly target: number;
  /** Percent below the base year. */
  readonly cut: number;
  /** The target's percent below the base year. */
  readonly goal: number;
  /** kt above the target; negative when it is met. */
  readonly gap: number;
  /** The same in percentage points of the base year. */
  readonly points: number;
}

export function standing(figures: Figures): Standing {
  const base = figures.at("pathway.total", baseYear);
  const target = figures.at("target", targetYear);
  const goal = 100 * (1 - target / base);
  const cut = figures.at("cut", targetYear);
  return {
    total: figures.at("pathway.total", targetYear),
    low: figures.at("pathway.low", targetYear),
    high: figures.at("pathway.high", targetYear),
    target,
    cut,
    goal,
    gap: figures.at("gap", targetYear),
    points: goal - cut,
  };
}
