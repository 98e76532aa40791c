import type { Grade } from "../../model/shape.ts";
import type { Edition, Series } from "./edition.ts";
import { searchable } from "./edition.ts";

/** What is looked for; empty means all. */
export interface Filter {
  readonly words: string;
  readonly grade: Grade | "";
  readonly source: string;
  readonly unit: string;
}

export const everything: Filter = { words: "", grade: "", source: "", unit: "" };

/** Series that hold every word, and of which one year is of the grade and the source. */
export function matching({ series }: Edition, { words, grade, source, unit }: Filter): readonly Series[] {
  const wanted = searchable(words).split(/\s+/).filter(Boolean);
  return series.filter(
    (each) =>
      wanted.every((word) => each.words.includes(word)) &&
      (unit === "" || each.unit === unit) &&
      (grade === "" || each.facts.some((fact) => fact.grade === grade)) &&
      (source === "" || each.facts.some((fact) => fact.source === source)),
  );
}

export const grades = ["published", "derived", "estimated", "assumed"] as const satisfies readonly Grade[];

/** How many facts there are of each grade. */
export function counted({ series }: Edition): Readonly<Record<(typeof grades)[number], number>> {
  const facts = series.flatMap((each) => each.facts);
  const of = (grade: Grade) => facts.filter((fact) => fact.grade === grade).length;
  return { published: of("published"), derived: of("derived"), estimated: of("estimated"), assumed: of("assumed") };
}
