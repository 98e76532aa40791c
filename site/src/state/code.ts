// The scenario code of a link, version 1. Its specification is the comment of
// Go's package engine/scenario; both pass the vectors in its testdata.

export interface Setting {
  readonly number: number;
  /** As far as the lever reaches; the position is 0 then. */
  readonly reach: boolean;
  /** In the lever's unit, or the place of an option. */
  readonly position: number;
}

export interface Code {
  readonly engine: number;
  /** The edition's date YYYY-MM-DD, or nothing. */
  readonly edition: string;
  /** By rising number of the lever. */
  readonly settings: readonly Setting[];
}

/** Why a code was refused: a character is wrong, or it is of a later version. */
export type Trouble = "damaged" | "newer";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const base = BigInt(alphabet.length);
const version = "1";
const checkLength = 3;
const prime = 195103;
const generator = 89;
const longest = 1000;

const engines = 256;
const days = 36525;
const numbers = 128;
const values = 2 ** 20;

/** Where a lever can stand: at multiples of a step, or at one of several options. */
type Grid = { readonly step: number; readonly most: number } | { readonly options: number };

const kinds: Readonly<Record<string, Grid>> = {
  p: { step: 1, most: 100 },
  h: { step: 1, most: 50 },
  f: { step: 5, most: 20 },
  b: { step: 0.5, most: 40 },
  c: { step: 0.5, most: 100 },
  l: { step: 0.5, most: 200 },
  s: { step: 1, most: 20 },
  2: { options: 2 },
  3: { options: 3 },
};

/** The grids of levers 1 to 58, part of version 1: never changed. */
const grids = [..."pppppppphhffpppppppppfppppppfhhfbpfffppfclpppfpsppp3322222"].map((kind) => kinds[kind] as Grid);

const none: Grid = { options: 1 };
const gridOf = (number: number): Grid => grids[number - 1] ?? none;
const radixOf = (grid: Grid): number => ("options" in grid ? grid.options : grid.most + 3);

/** A setting's place on the grid; 0 when it has none. */
function placeOf(grid: Grid, { reach, position }: Setting): number {
  if ("options" in grid) return !reach && Number.isInteger(position) && position > 0 && position < grid.options ? position : 0;
  if (reach) return 1;
  const steps = position / grid.step;
  return Number.isInteger(steps) && steps >= 0 && steps <= grid.most ? steps + 2 : 0;
}

function settingAt(number: number, place: number): Setting {
  const grid = gridOf(number);
  const reach = "step" in grid && place === 1;
  return { number, reach, position: "options" in grid ? place : reach ? 0 : (place - 2) * grid.step };
}

/** The nearest position that a code can hold for a lever. */
export function held(number: number, position: number): number {
  return placeOf(gridOf(number), { number, reach: false, position }) > 0 ? position : Math.floor(position * 100 + 0.5) / 100;
}

type Digit = readonly [value: number, radix: number];

/** Writes a code; nothing when it cannot be said. */
export function marshal(code: Code): string | undefined {
  const bodies = [digits(code, false), digits(code, true)].map((all) => all && version + text(pack(all), 0));
  const [list, table] = bodies;
  if (list === undefined || table === undefined) return undefined;
  const body = table.length < list.length ? table : list;
  return body + check(body);
}

function digits({ engine, edition, settings }: Code, table: boolean): Digit[] | undefined {
  const day = dayOf(edition);
  if (!(engine >= 1 && engine < engines) || day === undefined) return undefined;
  const out: Digit[] = [[engine, engines], [day, days], [table ? 1 : 0, 2]];
  if (table) out.push(...grids.map((grid): Digit => [0, radixOf(grid)]));
  let last = 0;
  for (const setting of settings) {
    const { number } = setting;
    if (!(number > last && number < numbers)) return undefined;
    last = number;
    const radix = radixOf(gridOf(number));
    const place = placeOf(gridOf(number), setting);
    if (table && place > 0) {
      out[2 + number] = [place, radix];
      continue;
    }
    out.push([number, numbers], [place, radix]);
    if (place > 0) continue;
    const value = valueOf(setting);
    if (value === undefined) return undefined;
    out.push([value, values]);
  }
  return out;
}

/** A position off the grid. */
function valueOf({ number, reach, position }: Setting): number | undefined {
  const choice = number <= grids.length && "options" in gridOf(number);
  if (reach) return position === 0 && !choice ? 0 : undefined;
  if (choice && position === 0) return undefined; // at rest
  if (!(position >= 0 && position < Math.floor((values - 1) / 100))) return undefined;
  const hundredths = Math.floor(position * 100 + 0.5);
  return hundredths / 100 === position ? hundredths + 1 : undefined;
}

function pack(all: readonly Digit[]): bigint {
  return all.reduceRight((n, [value, radix]) => n * BigInt(radix) + BigInt(value), 0n);
}

function text(n: bigint, width: number): string {
  let out = "";
  for (; n > 0n; n /= base) out = alphabet.charAt(Number(n % base)) + out;
  return out.padStart(width, alphabet.charAt(0));
}

function check(body: string): string {
  let sum = 0;
  let power = 1;
  for (const character of body) {
    power = (power * generator) % prime;
    sum = (sum + (alphabet.indexOf(character) + 1) * power) % prime;
  }
  return text(BigInt(sum), checkLength);
}

export function parse(code: string): Code | Trouble {
  const body = code.slice(0, -checkLength);
  if (body === "" || code.length > longest) return "damaged";
  if ([...code].some((character) => !alphabet.includes(character))) return "damaged";
  if (check(body) !== code.slice(-checkLength)) return "damaged";
  if (body.charAt(0) !== version) return "newer";
  let n = 0n;
  for (const character of body.slice(1)) n = n * base + BigInt(alphabet.indexOf(character));
  const read = unpack(n);
  return read && marshal(read) === code ? read : "damaged";
}

/** The inverse of digits. It leaves to parse what is not canonical. */
function unpack(n: bigint): Code | undefined {
  const pop = (radix: number): number => {
    const digit = Number(n % BigInt(radix));
    n /= BigInt(radix);
    return digit;
  };
  const engine = pop(engines);
  const edition = dateOf(pop(days));
  const settings: Setting[] = [];
  if (pop(2) === 1) {
    grids.forEach((grid, index) => {
      const place = pop(radixOf(grid));
      if (place > 0) settings.push(settingAt(index + 1, place));
    });
  }
  for (let number = pop(numbers); number > 0; number = pop(numbers)) {
    const place = pop(radixOf(gridOf(number)));
    const value = place > 0 ? 0 : pop(values);
    if (place > 0) settings.push(settingAt(number, place));
    else settings.push({ number, reach: value === 0, position: value === 0 ? 0 : (value - 1) / 100 });
  }
  settings.sort((a, b) => a.number - b.number);
  return n === 0n ? { engine, edition, settings } : undefined;
}

const day = 24 * 60 * 60 * 1000;
const dayBefore = Date.UTC(2025, 11, 31);

function dayOf(date: string): number | undefined {
  if (date === "") return 0;
  const n = (Date.parse(`${date}T00:00:00Z`) - dayBefore) / day;
  return n >= 1 && n < days && dateOf(n) === date ? n : undefined;
}

function dateOf(n: number): string {
  return n === 0 ? "" : new Date(dayBefore + n * day).toISOString().slice(0, 10);
}
