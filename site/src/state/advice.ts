// What cards say for one home: a practical line, and what levers do at typical
// homes. Fetched when somebody unfolds the first card.

import type { Home } from "../model/home.ts";
import type { Texts } from "../model/shape.ts";
import type { State } from "./state.ts";
import type { Typical } from "./typical.ts";

export interface Advice {
  readonly hints: ReadonlyMap<string, Texts>;
  readonly homes: Readonly<Record<Typical, Home>>;
  /** The choices under which the homes were computed. */
  readonly choices: string;
}

export function choices({ description, positions }: State): string {
  return positions.filter((_, index) => description.levers[index]?.kind === "choice").join();
}
