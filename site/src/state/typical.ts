import type { HomeAction, Said } from "../model/home.ts";
import { targetYear } from "../model/figures.ts";
import { records } from "../model/records.ts";
import type { Texts } from "../model/shape.ts";
import type { Advice } from "./advice.ts";

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

/** What a lever does at a home; nothing where it does not fit. */
export function deed({ homes }: Advice, home: Typical, lever: string): HomeAction | undefined {
  return homes[home].view.actions.find((action) => action.lever === lever && action.obstacle === "");
}
