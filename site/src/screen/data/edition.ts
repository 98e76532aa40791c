// The whole edition as this screen shows it: facts in series, with their names
// and sources. The text is proved; its format is the comment of Go's data/edition.

import { records } from "../../model/records.ts";
import type { Grade, Lang, Source, Texts } from "../../model/shape.ts";
import { strip } from "../../text/ruby.ts";

export interface Fact {
  /** 0 when the value belongs to no single year. */
  readonly year: number;
  /** As it is written in the edition. */
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly grade: Grade;
  readonly source: string;
  readonly note: { readonly ja: string; readonly en: string };
}

/** All years of one fact; the latest one first. */
export interface Series {
  readonly id: string;
  readonly names: Texts;
  readonly unit: string;
  readonly facts: readonly Fact[];
  /** Levers that rest on it, by id. */
  readonly levers: readonly string[];
  /** What a search looks through, in lower case. */
  readonly words: string;
}

export interface Gap {
  readonly id: string;
  readonly names: Texts;
  readonly reason: Texts;
}

export interface Doubt {
  readonly series: Series;
  readonly reason: { readonly ja: string; readonly en: string };
}

export interface Edition {
  readonly text: string;
  readonly day: string;
  readonly series: readonly Series[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly units: ReadonlyMap<string, Texts>;
  readonly missing: readonly Gap[];
  readonly doubts: readonly Doubt[];
  /** The change log's lines by edition, newest first. */
  readonly changes: readonly { readonly edition: string; readonly lines: readonly Texts[] }[];
}

const absent = (field = "-") => (field === "-" ? "" : field);

export function read(text: string): Edition {
  const [[, day = ""] = []] = records(text, "edition");
  const labels = new Map(records(text, "label").map(([id = "", ja = "", easy = "", en = ""]): [string, Texts] => [id, { ja, easy, en }]));
  const named = (id: string): Texts => labels.get(id) ?? { ja: id, easy: id, en: id };
  const sources = new Map(
    records(text, "source").map(([id = "", title = "", publisher = "", date = "", address]): [string, Source] => [
      id,
      { id, title, publisher, date, address: absent(address) },
    ]),
  );
  const feeds = feeding(text);
  const byId = grouped(records(text, "fact"), ([id = ""]) => id);
  const series = [...byId].map(([id, rows]): Series => {
    const facts = rows.map(([, year = "-", value = "", low, high, , grade, source = "", ja, en]): Fact => ({
      year: Number(absent(year)),
      value,
      low: absent(low),
      high: absent(high),
      grade: grade as Grade,
      source,
      note: { ja: absent(ja), en: absent(en) },
    }));
    const names = named(id);
    const said = facts.flatMap(({ note, source }) => [note.ja, note.en, source, sources.get(source)?.title, sources.get(source)?.publisher]);
    const words = searchable([id, names.ja, strip(names.easy), names.en, ...new Set(said)].join(" "));
    return { id, names, unit: rows[0]?.[5] ?? "", facts: facts.reverse(), levers: feeds.get(id) ?? [], words };
  });
  const known = new Map(series.map((each) => [each.id, each]));
  return {
    text,
    day,
    series,
    sources,
    units: new Map([...labels].flatMap(([id, texts]) => (id.startsWith("unit.") ? [[id.slice(5), texts]] : []))),
    missing: records(text, "missing").map(([id = "", , ja = "", easy = "", en = ""]) => ({ id, names: named(id), reason: { ja, easy, en } })),
    doubts: records(text, "doubt").flatMap(([id = "", , ja, en]) => {
      const of = known.get(id);
      return of ? [{ series: of, reason: { ja: absent(ja), en: absent(en) } }] : [];
    }),
    changes: changes(labels),
  };
}

/** Which levers rest on a fact: by their adoption, their reach, their stock or their evidence. */
function feeding(text: string): ReadonlyMap<string, readonly string[]> {
  const feeds = new Map<string, string[]>();
  for (const fields of records(text, "measure")) {
    const [lever = ""] = fields;
    const evidence = absent(fields[17]).split(" ");
    for (const id of new Set([...fields.slice(11, 14), ...evidence])) feeds.set(id, [...(feeds.get(id) ?? []), lever]);
  }
  return feeds;
}

/** Labels edition.DATE.NUMBER are the lines of the change log. */
function changes(labels: ReadonlyMap<string, Texts>): Edition["changes"] {
  const lines = [...labels].filter(([id]) => id.startsWith("edition."));
  const byDay = grouped(lines, ([id]) => id.split(".")[1] ?? "");
  return [...byDay].sort(([a], [b]) => (a < b ? 1 : -1)).map(([edition, of]) => ({ edition, lines: of.map(([, texts]) => texts) }));
}

function grouped<T>(all: readonly T[], by: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(by(each));
    if (group) group.push(each);
    else groups.set(by(each), [each]);
  }
  return groups;
}

/** Full-width and half-width, capital and small letters are the same to a search. */
export function searchable(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** A note has no easy form: easy readers get the Japanese one. */
export function noted(note: { readonly ja: string; readonly en: string }, lang: Lang): string {
  return lang === "en" ? note.en : note.ja;
}
