// The fragment of the page's address: #CODE&a=window.saving:0.2&mode=home&home.people=3&l=en
//
// Canonical: the scenario first (state/link.ts), then the screen, unless it is
// Explore, then what screens carry for themselves, each as SCREEN.KEY. `l` is a
// reading level; it is read only, since the page writes it into the path. The
// reader takes what it can read and names the rest; a damaged scenario code
// makes it refuse the whole link.

import type { Description, Lang } from "../model/shape.ts";
import { langs } from "../model/shape.ts";
import type { Mode } from "../screen/registry.ts";
import { existing } from "../screen/registry.ts";
import type { Assumption } from "./assumption.ts";
import type { Reading as Link } from "./link.ts";
import * as link from "./link.ts";

export { defaults, longest } from "./link.ts";

/** What the link carries for screens, by screen and key. */
export type Parts = Readonly<Partial<Record<Mode, Readonly<Record<string, string>>>>>;

export interface Reading extends Omit<Link, "others"> {
  readonly lang: Lang | undefined;
  readonly mode: Mode;
  readonly parts: Parts;
}

export function write(
  description: Description,
  positions: readonly number[],
  mode: Mode = "explore",
  parts: Parts = {},
  assumption?: Assumption,
): string {
  const own = Object.entries(parts).flatMap(([screen, texts]) =>
    Object.entries(texts).flatMap(([name, text]) => (carried.test(text) ? [`${screen}.${name}=${text}`] : [])),
  );
  const scenario = link.write(description, positions, assumption);
  const all = [scenario, mode === "explore" ? "" : `mode=${mode}`, ...own].filter(Boolean);
  return all.length === 0 ? "" : `#${all.join("&")}`;
}

/** What a screen may carry in one part. */
const carried = /^[\w.~-]{1,500}$/;

/** Reads a link; `screens` are those that it may name. */
export function read(
  fragment: string,
  description: Pick<Description, "levers">,
  screens: readonly Mode[] = existing,
): Reading {
  const { others, ...scenario } = link.read(fragment, description);
  const unread = [...scenario.unread];
  const parts: Partial<Record<Mode, Record<string, string>>> = {};
  let lang: Lang | undefined;
  let mode: Mode = "explore";
  for (const { name, text, whole } of others) {
    const [owner, own] = /^([a-z]+)\.([a-z]\w*)$/.exec(name)?.slice(1) ?? [];
    const screen = screens.find((each) => each === (name === "mode" ? text : owner));
    if (name === "l" && isLang(text)) lang = text;
    else if (name === "mode" && screen) mode = screen;
    else if (screen && own && carried.test(text)) (parts[screen] ??= {})[own] = text;
    else unread.push(link.harmless(whole));
  }
  return { ...scenario, unread, lang, mode, parts };
}

function isLang(text: string): text is Lang {
  return langs.some((lang) => lang === text);
}
