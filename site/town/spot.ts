// What the program tells of its picture: where the page's labels belong, and
// how many of the drawn things carry what a lever gives.

/** The places, in the order of scene.Spot. */
export const SPOTS = [
  "air", "gate", "grid", "meadow", "factory", "shop", "hall", "office", "tree", "roof", "window", "pump", "car", "walk", "bag",
] as const
export type SpotId = (typeof SPOTS)[number]

/** The drawn things by lever, in the order of scene.Look.Shown. */
export const THINGS = [
  "pv", "window", "envelope", "hotwater", "led", "tariff", "ev", "carless", "bus", "waste", "business", "biztariff",
  "bizboiler", "perovskite", "city", "citylight", "forest", "trees", "bluecarbon", "grid",
] as const
export type ThingId = (typeof THINGS)[number]

export interface Told {
  /** Fractions of the frame's width and height. */
  readonly places: Readonly<Record<SpotId, { readonly x: number; readonly y: number }>>
  /** How many of all drawn things carry it; the amount that one stands for, 0 for its part of all. */
  readonly shown: Readonly<Record<ThingId, { readonly count: number; readonly all: number; readonly each: number }>>
}

/** Reads the program's numbers: x and y of each spot; count, all and each of each thing. */
export function told(bytes: Uint8Array): Told {
  const list = new Float64Array(bytes.slice().buffer)
  const at = (index: number) => list[index] ?? 0
  const places = SPOTS.map((id, i) => [id, { x: at(2 * i), y: at(2 * i + 1) }] as const)
  const first = 2 * SPOTS.length
  const shown = THINGS.map((id, i) => {
    const from = first + 3 * i
    return [id, { count: at(from), all: at(from + 1), each: at(from + 2) }] as const
  })
  return { places: Object.fromEntries(places), shown: Object.fromEntries(shown) } as unknown as Told
}
