// The scenario as a link: #mode=home&v=1&pv=30&ev=50&view=plan&home.people=3&l=en
//
// Canonical: the screen first, unless it is Explore; then the version and only
// what differs from the default, in the order of the model's levers, numbers
// with at most two decimals; then what screens carry for themselves, each as
// SCREEN.KEY. A choice is written by the id of its option. `l` is a reading
// level; `v` alone is not written. The reader takes what it can read, clamped
// to the lever's bounds, and names the rest.

import type { Lang, Lever } from "../model/shape.ts";
import { langs } from "../model/shape.ts";
import type { Mode } from "../screen/registry.ts";
import { existing } from "../screen/registry.ts";

export const version = "1";

/** Longer fragments are cut here before reading; all levers moved take up 800. */
export const longest = 1000;

/** What the link carries for screens, by screen and key. */
export type Parts = Readonly<Partial<Record<Mode, Readonly<Record<string, string>>>>>;

export interface Reading {
  readonly positions: number[];
  readonly lang: Lang | undefined;
  readonly mode: Mode;
  readonly parts: Parts;
  /** Parts that could not be used, made harmless for showing. */
  readonly unread: string[];
}

export function defaults(levers: readonly Lever[]): number[] {
  return levers.map((lever) => (lever.kind === "choice" ? 0 : lever.today));
}

export function write(levers: readonly Lever[], positions: readonly number[], mode: Mode = "explore", parts: Parts = {}): string {
  const start = defaults(levers);
  const moved = levers.flatMap((lever, index) => {
    const position = positions[index];
    if (position === undefined || position === start[index]) return [];
    const text = lever.kind === "choice" ? lever.choices?.[position]?.id : number(position);
    return text === undefined ? [] : [`${lever.id}=${text}`];
  });
  const own = Object.entries(parts).flatMap(([screen, texts]) =>
    Object.entries(texts).flatMap(([name, text]) => (carried.test(text) ? [`${screen}.${name}=${text}`] : [])),
  );
  const all = [
    ...(mode === "explore" ? [] : [`mode=${mode}`]),
    ...(moved.length === 0 ? [] : [`v=${version}`, ...moved]),
    ...own,
  ];
  return all.length === 0 ? "" : `#${all.join("&")}`;
}

/** What a screen may carry in one part. */
const carried = /^[\w.~-]{1,500}$/;

/** Reads a link; `screens` are those that it may name. */
export function read(fragment: string, levers: readonly Lever[], screens: readonly Mode[] = existing): Reading {
  const positions = defaults(levers);
  const unread: string[] = [];
  const parts: Partial<Record<Mode, Record<string, string>>> = {};
  let lang: Lang | undefined;
  let mode: Mode = "explore";
  const body = fragment.replace(/^#/, "");
  const seen = new Set<string>();
  const all = body.slice(0, longest).split("&").filter(Boolean);
  // A cut in the middle of a part would change its meaning: the last part goes.
  if (body.length > longest) unread.push(harmless(all.pop() ?? ""));
  for (const part of all) {
    const [name = "", text = "", ...more] = part.split("=");
    const index = levers.findIndex((lever) => lever.id === name);
    const lever = levers[index];
    const value = lever && position(lever, text);
    const [owner, own] = /^([a-z]+)\.([a-z]\w*)$/.exec(name)?.slice(1) ?? [];
    const screen = screens.find((each) => each === (name === "mode" ? text : owner));
    if (more.length > 0 || seen.has(name)) unread.push(harmless(part));
    else if (value !== undefined) positions[index] = value;
    else if (name === "l" && isLang(text)) lang = text;
    else if (name === "mode" && screen) mode = screen;
    else if (screen && own && carried.test(text)) (parts[screen] ??= {})[own] = text;
    else if (name !== "v" || text !== version) unread.push(harmless(part));
    seen.add(name);
  }
  return { positions, lang, mode, parts, unread };
}

function position(lever: Lever, text: string): number | undefined {
  if (lever.kind === "choice") {
    const option = lever.choices?.findIndex(({ id }) => id === text) ?? -1;
    return option < 0 ? undefined : option;
  }
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return undefined;
  return Math.min(lever.max, Math.max(lever.min, Number(text)));
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function isLang(text: string): text is Lang {
  return langs.some((lang) => lang === text);
}

/** Whatever stood in the link, shown short and in plain characters only. */
function harmless(part: string): string {
  const plain = part.replace(/[^\w.=-]/g, "·");
  return plain.length > 20 ? `${plain.slice(0, 19)}…` : plain;
}
