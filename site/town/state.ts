// The state message, and its form for the program.

/** The shares that the picture shows, in the order that the program reads (scene.Lever). */
const SHARES = [
  "pv", "window", "envelope", "hotwater", "led", "tariff", "ev", "carless", "waste",
  "business", "biztariff", "bizboiler", "perovskite", "city", "citylight", "forest",
] as const

/** What the page sends whenever the result changed. */
export interface StateMessage {
  kind: "state"
  /** Adoption reached in FY2030, 0..1, by lever. */
  shares: Readonly<Record<string, number>>
  /** Electric buses, new trees, hectares of eelgrass, part of the grid's factor of FY2013 that is gone. */
  buses: number
  trees: number
  meadow: number
  grid: number
  /** kt-CO2 per year of `years`, with and without the scenario. */
  pathway: readonly number[]
  outlook: readonly number[]
  years: readonly number[]
  /** kt-CO2 in FY2030. */
  target: number
  /** The visitor asked for reduced motion. */
  still: boolean
  dark: boolean
}

/** The numbers in the order that the program reads them (scene.Decode). */
export function numbers(state: StateMessage): Float64Array {
  const n = state.years.length
  return Float64Array.from([
    ...SHARES.map((lever) => state.shares[lever] ?? 0),
    state.buses,
    state.trees,
    state.meadow,
    state.grid,
    state.target,
    state.dark ? 1 : 0,
    state.still ? 1 : 0,
    n,
    ...state.years,
    ...state.pathway.slice(0, n),
    ...state.outlook.slice(0, n),
  ])
}

/** Whether something that arrived is a state at all; the program checks its numbers. */
export function isState(message: { kind?: unknown }): message is StateMessage {
  const m = message as Partial<StateMessage>
  return m.kind === "state" && typeof m.shares === "object" && m.shares !== null &&
    Array.isArray(m.years) && Array.isArray(m.pathway) && Array.isArray(m.outlook)
}
