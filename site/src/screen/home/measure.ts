// Amounts of one home as people read them: no finer than the model is, which
// knows typical homes only.

import { coarse, coarseYen, decimal } from "../../text/number.ts";
import type { Key, Say } from "../../text/say.tsx";
import type { HomeKey } from "./home.tsx";

type HomeSay = Say<Key | HomeKey>;

/** Kilograms of CO2; from ten tonnes on, tonnes. May hold ruby markup. */
export function kilos(kg: number, say: HomeSay): string {
  return Math.abs(kg) < 10000
    ? filled(say.raw("home.unit.kg"), decimal(coarse(kg)))
    : filled(say.raw("home.unit.tonne"), decimal(kg / 1000, Math.abs(kg) < 100000 ? 1 : 0));
}

export function yen(amount: number, say: HomeSay): string {
  return filled(say.raw("home.unit.yen"), decimal(coarseYen(amount)));
}

export function hours(kwh: number): string {
  return `${decimal(coarse(kwh))} kWh`;
}

export function homes(count: number, say: HomeSay): string {
  return filled(say.raw("home.unit.homes"), decimal(coarse(count)));
}

export function years(number: number, say: HomeSay): string {
  return filled(say.raw("home.unit.years"), decimal(number, number < 9.5 ? 1 : 0));
}

function filled(text: string, number: string): string {
  return text.replace("{number}", number);
}
