import { Figures, sectors, targetYear } from "../../model/figures.ts";
import type { Description } from "../../model/shape.ts";

/** A scenario with its name, as it goes into the file. */
export interface Column {
  readonly name: string;
  readonly figures: Figures;
  readonly positions: readonly number[];
}

/**
 * All scenarios as one long table, for spreadsheets: scenario, fiscal year,
 * row, value, unit. RFC 4180 with a byte order mark, which Excel wants.
 */
export function csv({ levers, edition, engine }: Description, columns: readonly Column[], guess: readonly (readonly [number, number])[]): string {
  const rows: (readonly (string | number)[])[] = [["scenario", "fiscal_year", "row", "value", "unit"]];
  rows.push(["", "", "edition", edition, ""], ["", "", "engine", engine, ""]);
  for (const [year, kt] of guess) rows.push(["guess", year, "pathway.total", kt, "kt-CO2"]);
  for (const { name, figures, positions } of columns) {
    for (const year of figures.years) {
      const ids = [...sectors.map((sector) => `pathway.${sector}`), "pathway.total", "pathway.low", "pathway.high", "outlook.total"];
      for (const id of ids) {
        const kt = figures.at(id, year);
        if (Number.isFinite(kt)) rows.push([name, year, id, kt, "kt-CO2"]);
      }
    }
    rows.push([name, targetYear, "target", figures.at("target", targetYear), "kt-CO2"]);
    levers.forEach((lever, index) => {
      const position = positions[index] ?? 0;
      const value = lever.kind === "choice" ? (lever.choices?.[position]?.id ?? "") : position;
      rows.push([name, targetYear, `lever.${lever.id}`, value, lever.kind === "choice" ? "" : lever.unit]);
    });
  }
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Labels are typed by people: quoted, and never a formula for the spreadsheet. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const tame = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(tame) ? `"${tame.replace(/"/g, '""')}"` : tame;
}

/** Hands a file to the browser; nothing leaves the device. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
