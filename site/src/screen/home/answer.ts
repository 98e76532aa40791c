// What people say of their home. It lives in the page's state; it goes into the
// link or into the device's storage only when they ask for it.

import type { HomeKind, Said } from "../../model/home.ts";
import { targetYear } from "../../model/figures.ts";
import type { Strings } from "../screen.ts";

export interface Answer {
  readonly dwelling: "house" | "flat";
  /** Four stands for four and more. */
  readonly people: 1 | 2 | 3 | 4;
  readonly owner: boolean;
  readonly cars: 0 | 1 | 2 | 3;
  readonly bottled: boolean;
  /** Cans of kerosene a year, 18 litres each. */
  readonly cans: number;
  /** Actions by their lever. */
  readonly has: readonly string[];
  readonly plans: readonly string[];
  /** Per cent of the city's similar homes that do the same. */
  readonly share: number;
}

/** A home to begin with, until its people say otherwise. */
export const example: Answer = {
  dwelling: "house",
  people: 4,
  owner: true,
  cars: 1,
  bottled: false,
  cans: 0,
  has: [],
  plans: [],
  share: 20,
};

export const litresPerCan = 18;
export const mostCans = 60;

/** The modelled home nearest to it. */
export function kindOf({ dwelling, people }: Answer): HomeKind {
  if (dwelling === "house") return people > 2 ? 0 : 1;
  return people === 1 ? 2 : people === 2 ? 3 : 4;
}

export function said(answer: Answer, plans: readonly string[] = answer.plans): Said {
  const { owner, cars, bottled, cans, has, share } = answer;
  return { kind: kindOf(answer), owner, cars, bottled, kerosene: cans * litresPerCan, has, plans, share, year: targetYear };
}

/** As parts of a link: q=house.4.own.1.city.0, has=led.pv, plan=window, share=20. */
export function write(answer: Answer): Strings {
  const { dwelling, people, owner, cars, bottled, cans, has, plans, share } = answer;
  return {
    q: [dwelling, people, owner ? "own" : "rent", cars, bottled ? "bottle" : "city", cans].join("."),
    ...(has.length > 0 && { has: has.join(".") }),
    ...(plans.length > 0 && { plan: plans.join(".") }),
    share: String(share),
  };
}

const form = /^(house|flat)\.([1-4])\.(own|rent)\.([0-3])\.(city|bottle)\.(\d{1,2})$/;

/** Reads such parts; undefined without a readable q. Unknown actions are left out. */
export function read(parts: Strings, actions: readonly string[]): Answer | undefined {
  const found = form.exec(parts["q"] ?? "");
  if (!found) return undefined;
  const [, dwelling, people, owner, cars, gas, cans] = found;
  const listed = (text = "") => actions.filter((action) => text.split(".").includes(action));
  const share = /^\d{1,3}$/.test(parts["share"] ?? "") ? Math.min(100, Number(parts["share"])) : example.share;
  const has = listed(parts["has"]);
  return {
    dwelling: dwelling as Answer["dwelling"],
    people: Number(people) as Answer["people"],
    owner: owner === "own",
    cars: Number(cars) as Answer["cars"],
    bottled: gas === "bottle",
    cans: Math.min(mostCans, Number(cans)),
    has,
    plans: listed(parts["plan"]).filter((action) => !has.includes(action)),
    share,
  };
}

/** What an action is at a home. */
export type Deal = "none" | "has" | "plan";

export function dealOf({ has, plans }: Answer, action: string): Deal {
  return has.includes(action) ? "has" : plans.includes(action) ? "plan" : "none";
}

export function deal(answer: Answer, action: string, wanted: Deal): Answer {
  const without = (list: readonly string[]) => list.filter((each) => each !== action);
  return {
    ...answer,
    has: wanted === "has" ? [...without(answer.has), action] : without(answer.has),
    plans: wanted === "plan" ? [...without(answer.plans), action] : without(answer.plans),
  };
}
