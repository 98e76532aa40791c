// The scenario in a link: #CODE&a=window.saving:0.2
//
// The code (state/code.ts) is the first part, without a name; an assumption may
// follow. The readable links that came before codes, #v=1&pv=30&view=plan, are
// read for ever. A code that is refused has no effect, and neither have the
// other parts of that link.

import type { Description, Lever } from "../model/shape.ts";
import * as assumptions from "./assumption.ts";
import type { Assumption } from "./assumption.ts";
import type { Setting, Trouble } from "./code.ts";
import { held, marshal, parse } from "./code.ts";

/** Longer fragments are cut here before reading; readable ones with all levers take 800. */
export const longest = 1000;

/** A part name=text, or a part that is not of this form. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly whole: string;
}

export interface Reading {
  readonly positions: number[];
  /** One changed fact; whether it can be is for the model to say. */
  readonly assumption: Assumption | undefined;
  /** The rules and the edition under which the code was made. */
  readonly made: { readonly engine: number; readonly edition: string } | undefined;
  /** Why the whole link was refused. */
  readonly trouble: Trouble | undefined;
  /** Parts that are not the scenario's, such as the language. */
  readonly others: Part[];
  /** Parts that could not be used, made harmless for showing. */
  readonly unread: string[];
}

export function defaults(levers: readonly Lever[]): number[] {
  return levers.map((lever) => (lever.kind === "choice" ? 0 : lever.today));
}

/** The scenario's part of a fragment; nothing for levers at rest. */
export function write(description: Description, positions: readonly number[], assumption?: Assumption): string {
  const { levers, edition } = description;
  const settings = levers
    .flatMap((lever, index) => setting(lever, positions[index]) ?? [])
    .sort((a, b) => a.number - b.number);
  const dated = /^\d{4}-\d\d-\d\d$/.test(edition) ? edition : "";
  // A position that no code can hold leaves the address without a scenario, and the page at work.
  const code = settings.length === 0 ? "" : marshal({ engine: Number(description.engine), edition: dated, settings });
  return [code, assumption && `a=${assumptions.write(assumption)}`].filter(Boolean).join("&");
}

/** A lever's setting; nothing at rest. */
function setting(lever: Lever, position: number | undefined): Setting | undefined {
  const { number } = lever;
  if (position === undefined || position === (lever.kind === "choice" ? 0 : lever.today)) return undefined;
  if (lever.kind === "choice") return { number, reach: false, position };
  if (position === lever.reach) return { number, reach: true, position: 0 };
  return { number, reach: false, position: held(number, position) };
}

export function read(fragment: string, { levers }: Pick<Description, "levers">): Reading {
  const positions = defaults(levers);
  const nothing = { positions, assumption: undefined, made: undefined, trouble: undefined };
  const unread: string[] = [];
  const parts = split(fragment, unread);
  let made: Reading["made"];
  let assumption: Assumption | undefined;
  const others: Part[] = [];
  const seen = new Set<string>();
  for (const [place, part] of parts.entries()) {
    const { name, text, whole } = part;
    if (place === 0 && isCode(whole)) {
      const code = parse(whole);
      if (typeof code === "string") return { ...nothing, trouble: code, others: [], unread: [] };
      made = { engine: code.engine, edition: code.edition };
      for (const each of code.settings) if (!set(levers, positions, each)) unread.push(`lever-${each.number}`);
      continue;
    }
    const index = levers.findIndex(({ id }) => id === name);
    const value = levers[index] && !made ? named(levers[index], text) : undefined;
    if (seen.has(name)) unread.push(harmless(whole));
    else if (value !== undefined) positions[index] = value;
    else if (name === "a" && assumptions.read(text)) assumption = assumptions.read(text);
    else if (levers[index] || name === "a" || (name === "v" && text !== "1")) unread.push(harmless(whole));
    else if (name !== "v") others.push(part);
    seen.add(name);
  }
  return { ...nothing, assumption, made, others, unread };
}

/** The parts of a fragment; a part with two = has no name. */
function split(fragment: string, unread: string[]): Part[] {
  const body = fragment.replace(/^#/, "");
  const parts = body.slice(0, longest).split("&").filter(Boolean);
  // A cut in the middle of a part would change its meaning: the last part goes.
  if (body.length > longest) unread.push(harmless(parts.pop() ?? ""));
  return parts.map((whole) => {
    const [name = "", text = "", ...more] = whole.split("=");
    return more.length > 0 ? { name: "", text: "", whole } : { name, text, whole };
  });
}

/** A first part that was meant as a code, damaged or not; the name of a place in the page is none. */
function isCode(part: string): boolean {
  return /^[0-9A-Za-z]{5,}$/.test(part) && /\d/.test(part);
}

/** Puts a lever where a code has it; false without such a lever or option. */
function set(levers: readonly Lever[], positions: number[], { number, reach, position }: Setting): boolean {
  const index = levers.findIndex((each) => each.number === number);
  const lever = levers[index];
  if (!lever) return false;
  if (lever.kind === "choice") {
    if (reach || lever.choices?.[position] === undefined) return false;
    positions[index] = position;
  } else positions[index] = reach ? lever.reach : bounded(lever, position);
  return true;
}

/** A lever's position in a readable link. */
function named(lever: Lever, text: string): number | undefined {
  if (lever.kind === "choice") {
    const option = lever.choices?.findIndex(({ id }) => id === text) ?? -1;
    return option < 0 ? undefined : option;
  }
  return /^\d{1,6}(\.\d{1,2})?$/.test(text) ? bounded(lever, Number(text)) : undefined;
}

function bounded(lever: Lever, position: number): number {
  return Math.min(lever.max, Math.max(lever.min, position));
}

/** Whatever stood in the link, shown short and in plain characters only. */
export function harmless(part: string): string {
  const plain = part.replace(/[^\w.=:@-]/g, "·");
  return plain.length > 20 ? `${plain.slice(0, 19)}…` : plain;
}
