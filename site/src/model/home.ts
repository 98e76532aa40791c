// One home as its people tell it, and what the model says of it: the layout of
// wasm/model/home.go and the JSON of wasm/wire (household.go, spread.go).

/** What the model's modelled homes are called here, in the model's order. */
export type HomeKind = 0 | 1 | 2 | 3 | 4;

export interface Said {
  /** 0 detached with four people, 1 with two; flats with 2 one, 3 two, 4 three. */
  readonly kind: HomeKind;
  readonly owner: boolean;
  readonly cars: number;
  /** Litres a year. */
  readonly kerosene: number;
  /** Bottled gas instead of city gas. */
  readonly bottled: boolean;
  /** Actions by their lever. */
  readonly has: readonly string[];
  readonly plans: readonly string[];
  readonly year: number;
  /** Per cent of the city's similar homes that do the same. */
  readonly share: number;
}

/** A fiscal year of one home; null where there is no data. */
export interface HomeYear {
  readonly co2: number | null;
  readonly household: number | null;
  readonly car: number | null;
  readonly kwh: number | null;
  readonly gas: number | null;
  readonly kerosene: number | null;
  readonly petrol: number | null;
  readonly yen: number | null;
  readonly price: number | null;
  readonly priceYearly: number | null;
}

export type Obstacle = "" | "done" | "detached" | "owner" | "car" | "pv" | "hotwater" | "ev" | "other";

export interface HomeAction {
  readonly lever: string;
  /** Empty where it fits. */
  readonly obstacle: Obstacle;
  /** The price of what is bought is known, or nothing is bought. */
  readonly priced: boolean;
  /** Differences: positive where less is left, so a price is negative. */
  readonly alone: HomeYear;
}

export interface Rung {
  readonly homes: number | null;
  readonly kt: number | null;
  /** Of the gap that the outlook leaves in FY2030. */
  readonly part: number | null;
}

/** Where one of the city's levers stands when the homes do the same. */
export interface Move {
  readonly lever: string;
  readonly wanted: number | null;
  readonly position: number | null;
}

export interface Home {
  readonly view: {
    readonly fy: number;
    readonly before: HomeYear;
    readonly after: HomeYear;
    readonly actions: readonly HomeAction[];
    readonly unpriced: readonly string[];
    /** Homes of the same kind in the city. */
    readonly similar: number | null;
    /** kt that the outlook is above the target in FY2030. */
    readonly gap: number | null;
    /** Homes like this one that close one per cent of the gap. */
    readonly onePercent: number | null;
  };
  /** One home, ten, and the chosen share of similar ones. */
  readonly rungs: readonly Rung[];
  readonly moves: readonly Move[];
}

/** The numbers in the order in which the model reads them. */
export function spell(said: Said, actions: readonly string[]): number[] {
  const bit = (yes: boolean) => (yes ? 1 : 0);
  return [
    said.kind,
    bit(said.owner),
    said.cars,
    said.kerosene,
    bit(said.bottled),
    said.year,
    said.share,
    ...actions.map((lever) => bit(said.has.includes(lever))),
    ...actions.map((lever) => bit(said.plans.includes(lever))),
  ];
}
