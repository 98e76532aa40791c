import type { SpotId, ThingId, Told } from "../../town/spot.ts";
import { baseYear, standing, targetYear } from "../model/figures.ts";
import type { State } from "../state/state.ts";
import { option } from "../state/state.ts";
import { amount, decimal, figure, level, percent } from "../text/number.ts";
import type { Say } from "../text/say.tsx";

/** What each place of the picture explains: the levers whose things are drawn there. */
export const explained: Readonly<Record<SpotId, readonly ThingId[]>> = {
  air: [],
  gate: [],
  grid: ["grid"],
  roof: ["pv", "tariff"],
  window: ["window", "envelope", "led"],
  pump: ["hotwater"],
  car: ["ev"],
  walk: ["carless", "bus"],
  bag: ["waste"],
  shop: ["biztariff"],
  office: ["business"],
  factory: ["bizboiler", "perovskite"],
  hall: ["city", "citylight"],
  tree: ["trees", "forest"],
  meadow: ["bluecarbon"],
};

/** One thing said about a place: a name, and sentences. May hold ruby markup. */
export interface Line {
  readonly name: string;
  readonly says: readonly string[];
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** What a place of the picture says: what is drawn, the number, and what one drawn thing stands for. */
export function lines(say: Say, state: State, spot: SpotId, shown: Told["shown"] | undefined): readonly Line[] {
  const { lang } = say;
  if (spot === "air" || spot === "gate") {
    const { total, target, cut } = standing(state.figures);
    const values = { cut: percent(cut, 1), total: amount(total, lang), target: amount(target, lang) };
    return spot === "air"
      ? [{ name: say.raw("town.air"), says: [fill(say.raw("town.air.says"), values)] }]
      : [{ name: say.raw("town.gate"), says: [fill(say.raw("town.gate.says"), values)] }];
  }
  return explained[spot].map((thing) => line(say, state, thing, shown?.[thing]));
}

function line(say: Say, state: State, thing: ThingId, shown: Told["shown"][ThingId] | undefined): Line {
  const { figures, description } = state;
  const lever = description.levers.find(({ id }) => id === thing);
  const name = lever?.names[say.lang] ?? thing;
  const says: string[] = [];
  if (thing === "grid") {
    says.push(option(state, "grid").names[say.lang]);
    if (figures.has("grid")) {
      const factor = (year: number) => figure(figures.at("grid", year));
      says.push(fill(say.raw("town.grid"), { then: factor(baseYear), now: factor(targetYear) }));
    }
  } else if (thing === "ev") {
    says.push(fill(say.raw("town.ev"), { share: percent(figures.at("ev.fleet", targetYear), 1) }));
  } else if (lever) {
    const reached = level(figures.at(`adopt.${thing}`, targetYear), lever.unit, say.lang);
    says.push(fill(say.raw("town.reached"), { indicator: lever.indicator[say.lang], reached }));
  }
  if (shown) {
    const values = { count: decimal(shown.count), all: decimal(shown.all), each: each(say, state, thing, shown) };
    says.push(fill(say.raw("town.shown"), values));
  }
  return { name, says };
}

/** Homes that a lever speaks of, where they are not all homes of the city. */
const homesOf: Readonly<Record<string, string>> = {
  pv: "roofs", envelope: "homes.detached", window: "homes", hotwater: "homes", led: "homes", tariff: "homes",
};

/** How much one drawn thing stands for, in words. */
function each(say: Say, { figures }: State, thing: ThingId, { all, each: amount }: Told["shown"][ThingId]): string {
  const homes = homesOf[thing];
  if (homes && figures.has(homes)) {
    return fill(say.raw("town.homes"), { number: rounded(figures.at(homes, targetYear) / all) });
  }
  switch (thing) {
    case "ev": {
      const fleet = figures.at("ev.fleet", targetYear);
      const cars = fleet > 0 ? (figures.at("ev.cars", targetYear) / fleet) * 100 : 0;
      return fill(say.raw("town.cars"), { number: rounded(cars / all) });
    }
    case "bus":
      return fill(say.raw("town.buses"), { number: figure(amount) });
    case "trees":
      return fill(say.raw("town.trees"), { number: figure(amount) });
    case "bluecarbon":
      return fill(say.raw("town.hectares"), { number: figure(amount) });
    default:
      return fill(say.raw("town.part"), { part: percent(100 / all, 1) });
  }
}

/** To two significant digits: a drawn thing is no count. */
function rounded(value: number): string {
  const step = 10 ** Math.max(Math.floor(Math.log10(Math.max(value, 1))) - 1, 0);
  return decimal(Math.round(value / step) * step);
}
