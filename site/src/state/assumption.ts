// One fact that a link changes (異議), as text: window.saving:0.2 or
// pv.stock@2024:31500, as Go's engine/scenario has it.

export interface Assumption {
  readonly id: string;
  /** The fiscal year of a fact that is a series, else 0. */
  readonly year: number;
  readonly value: number;
}

/** Decimal digits that survive the way through a number. */
const most = 15;

export function write({ id, year, value }: Assumption): string {
  return `${id}${year === 0 ? "" : `@${year}`}:${plain(value)}`;
}

/** Nothing when the text is not an assumption in the fewest digits. */
export function read(text: string): Assumption | undefined {
  const found = /^([a-z0-9]+(?:\.[a-z0-9]+)*)(?:@([1-9]\d{3}))?:(-?\d+(?:\.\d+)?)$/.exec(text);
  const [, id = "", year = "0", digits = ""] = found ?? [];
  if (!found || digits.replace(/\D/g, "").length > most) return undefined;
  const assumption = { id, year: Number(year), value: Number(digits) };
  return digits !== "-0" && write(assumption) === text ? assumption : undefined;
}

/** Without an exponent, which small numbers would have. */
function plain(value: number): string {
  const text = String(value);
  const [mantissa = "", exponent] = text.split("e-");
  if (exponent === undefined) return text;
  const sign = mantissa.startsWith("-") ? "-" : "";
  return `${sign}0.${"0".repeat(Number(exponent) - 1)}${mantissa.replace(/[-.]/g, "")}`;
}
