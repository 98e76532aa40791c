// The edition as tables for other programs, and what describes them.

import type { Edition } from "./edition.ts";

const newline = "\r\n"; // as RFC 4180 has it
const mark = "\uFEFF"; // Excel takes a file without it for Shift_JIS

function line(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",") + newline;
}

/** A spreadsheet would compute a text that begins like a formula. */
function words(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

const factFields = ["id", "name_ja", "name_en", "fiscal_year", "value", "low", "high", "unit", "grade", "source", "note_ja", "note_en"] as const;
const sourceFields = ["id", "title", "publisher", "date", "address"] as const;

export function facts({ series }: Edition): string {
  const rows = series.flatMap(({ id, names, unit, facts: own }) =>
    own
      .toReversed()
      .map(({ year, value, low, high, grade, source, note }) =>
        line([id, words(names.ja), words(names.en), year ? String(year) : "", value, low, high, unit, grade, source, words(note.ja), words(note.en)]),
      ),
  );
  return mark + line(factFields) + rows.join("");
}

export function sources(edition: Edition): string {
  const rows = [...edition.sources.values()].map(({ id, title, publisher, date, address }) => line([id, words(title), words(publisher), date, address]));
  return mark + line(sourceFields) + rows.join("");
}

/** A Data Package that describes the two tables (datapackage.org). */
export function descriptor({ day }: Edition): string {
  const numbers = new Set(["value", "low", "high"]);
  const fields = (names: readonly string[]) =>
    names.map((name) => ({ name, type: name === "fiscal_year" ? "integer" : numbers.has(name) ? "number" : "string" }));
  const resource = (name: string, names: readonly string[]) => ({
    name,
    path: `fujisawa2030-${name}.csv`,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields: fields(names), missingValues: [""] },
  });
  const all = { name: "fujisawa2030", title: "ふじさわ2030パスウェイ", version: day, resources: [resource("facts", factFields), resource("sources", sourceFields)] };
  return `${JSON.stringify(all, null, 2)}\n`;
}
