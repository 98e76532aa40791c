// The link of a scenario, for all screens that hand out or take in links. What
// a link looks like is the matter of state/fragment.ts alone.

import type { Lang, Description } from "../../model/shape.ts";
import type { Assumption } from "../../state/assumption.ts";
import type { Parts } from "../../state/fragment.ts";
import { read, write } from "../../state/fragment.ts";
import type { State } from "../../state/state.ts";
import type { Mode } from "../registry.ts";
import { paths } from "../../view/header.tsx";

/** A scenario's fragment: "" at rest, else it begins with "#". */
export function fragmentOf(description: Description, positions: readonly number[], mode: Mode = "explore", parts: Parts = {}, assumption?: Assumption): string {
  return write(description, positions, mode, parts, assumption);
}

/** The whole address that opens the scenario in Explore. */
export function addressOf({ description, positions, assumption }: Pick<State, "description" | "positions" | "assumption">, lang: Lang, origin: string): string {
  return origin + paths[lang] + fragmentOf(description, positions, "explore", {}, assumption ?? undefined);
}

export interface Taken {
  readonly positions: readonly number[];
  /** Parts that could not be used. */
  readonly unread: readonly string[];
}

/** Reads a pasted link or fragment; undefined when there is none in it. */
export function take(text: string, description: Description): Taken | undefined {
  const start = text.indexOf("#");
  if (start < 0) return undefined;
  const fragment = text.slice(start).trim().split(/\s/)[0] ?? "";
  const { positions, unread, trouble, assumption } = read(fragment, description);
  if (trouble) return undefined;
  const rest = read("", description).positions;
  // A link of another page says nothing that can be read here.
  if (unread.length > 0 && positions.every((position, index) => position === rest[index])) return undefined;
  // Scenarios are compared under the same facts.
  return { positions, unread: assumption ? [...unread, `a=${assumption.id}`] : unread };
}
