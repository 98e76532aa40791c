// What a card says for one home: a practical line, and what the lever does at two
// typical homes. Fetched when somebody unfolds the first card.

import type { Home, HomeAction, Said } from "../model/home.ts";
import { targetYear } from "../model/figures.ts";
import { records } from "../model/records.ts";
import type { Texts } from "../model/shape.ts";
import type { State } from "./state.ts";

export interface Advice {
  readonly hints: ReadonlyMap<string, Texts>;
  readonly homes: Readonly<Record<Typical, Home>>;
  /** The choices under which the homes were computed. */
  readonly choices: string;
}

const one: Said = { kind: 0, owner: true, cars: 1, kerosene: 0, bottled: false, has: [], plans: [], year: targetYear, share: 0 };

/** A detached house of four, and a flat of three. */
export const typical = { house: one, flat: { ...one, kind: 4 } } as const satisfies Record<string, Said>;
export type Typical = keyof typeof typical;

/** The practical lines of a whole edition, by lever. */
export function hints(edition: string): ReadonlyMap<string, Texts> {
  const found = new Map<string, Texts>();
  for (const [id = "", ja = "", easy = "", en = ""] of records(edition, "label")) {
    const [, lever] = /^lever\.(\w+)\.hint$/.exec(id) ?? [];
    if (lever) found.set(lever, { ja, easy, en });
  }
  return found;
}

export function choices({ description, positions }: State): string {
  return positions.filter((_, index) => description.levers[index]?.kind === "choice").join();
}

/** What a lever does at a home; nothing where it does not fit. */
export function deed({ homes }: Advice, home: Typical, lever: string): HomeAction | undefined {
  return homes[home].view.actions.find((action) => action.lever === lever && action.obstacle === "");
}
