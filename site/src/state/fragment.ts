// The fragment of the page's address: the scenario (state/link.ts), then parts
// of the page beside it: #CODE&l=en. `l` is a reading level and is read only;
// the page writes it into the path.

import type { Description, Lang } from "../model/shape.ts";
import { langs } from "../model/shape.ts";
import type { Reading as Link } from "./link.ts";
import * as link from "./link.ts";

export { defaults, longest } from "./link.ts";

export interface Reading extends Omit<Link, "others"> {
  readonly lang: Lang | undefined;
}

export function write(description: Description, positions: readonly number[]): string {
  const scenario = link.write(description, positions);
  return scenario === "" ? "" : `#${scenario}`;
}

export function read(fragment: string, description: Pick<Description, "levers">): Reading {
  const { others, ...scenario } = link.read(fragment, description);
  let lang: Lang | undefined;
  const unread = [...scenario.unread];
  for (const { name, text, whole } of others) {
    if (name === "l" && isLang(text)) lang = text;
    else unread.push(link.harmless(whole));
  }
  return { ...scenario, unread, lang };
}

function isLang(text: string): text is Lang {
  return langs.some((lang) => lang === text);
}
