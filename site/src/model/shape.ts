// What the model says of itself and of its numbers, as it comes out of the
// WebAssembly module (wasm/model) and out of first.json. All amounts in kt-CO2,
// all shares in percent, all years fiscal years named by the year they begin in.

export const langs = ["ja", "easy", "en"] as const;
export type Lang = (typeof langs)[number];

/** One text in every reading level. Ruby markup {漢字|かんじ} may occur. */
export type Texts = Readonly<Record<Lang, string>>;

export type Group = "home" | "power" | "car" | "life" | "business" | "city" | "sink" | "new" | "grid" | "setting";

export interface Option {
  readonly id: string;
  readonly names: Texts;
}

export interface Lever {
  readonly id: string;
  /** Stands for the lever in links, for ever. */
  readonly number: number;
  readonly group: Group;
  /** Among the first of its group, or behind "more". */
  readonly place: "main" | "more";
  readonly actor: string;
  readonly sector: string;
  readonly kind: "share" | "choice";
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Adoption now, in the lever's unit: a share in percent, or a number of things. */
  readonly today: number;
  /** The most that can be reached in FY2030; the model clips what is above. */
  readonly reach: number;
  /** The options of a choice; the first is the default. */
  readonly choices?: readonly Option[];
  readonly names: Texts;
  readonly about: Texts;
  readonly indicator: Texts;
  /** Id of the quantity that explains the lever. */
  readonly explain: string;
}

export interface Description {
  readonly engine: string;
  readonly edition: string;
  readonly city: { readonly code: string; readonly names: Texts };
  readonly years: readonly number[];
  readonly views: readonly { readonly id: string }[];
  readonly levers: readonly Lever[];
  readonly outputs: readonly { readonly id: string; readonly unit: string }[];
  /** The levers of which one home can do its part. */
  readonly homeActions: readonly string[];
  readonly presets: readonly Preset[];
}

/** A ready scenario of the edition. Levers that it does not name stay where they are today. */
export interface Preset {
  readonly id: string;
  readonly names: Texts;
  readonly about: Texts;
  /** Positions by lever; preset.ID.LEVER explains each. */
  readonly levers: Readonly<Record<string, number>>;
}

/** How a value came to be; "chosen" is a lever's position. */
export type Grade = "published" | "derived" | "estimated" | "assumed" | "chosen";

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly address: string;
}

export interface Input {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  readonly unitName: string;
  readonly kind: string;
  readonly grade: Grade;
  readonly fy: number;
}

/** The answer to "why this number?". */
export interface Explanation {
  readonly id: string;
  readonly label: string;
  readonly fy: number;
  /** Null where there is no data. */
  readonly value: number | null;
  /** The unit's symbol, and its name in the language asked for. */
  readonly unit: string;
  readonly unitName: string;
  readonly grade: Grade;
  readonly kind: "fact" | "quantity" | "lever";
  readonly low?: number;
  readonly high?: number;
  readonly formula?: string;
  readonly note?: string;
  readonly inputs: readonly Input[];
  readonly source?: Source;
  /** All sources reached below, the own one included. */
  readonly sources: readonly Source[];
}

export interface Scenario {
  /** Null where there is no data; a row that the page does not print is empty. */
  readonly outputs: readonly (readonly (number | null)[])[];
  readonly wedges: readonly number[];
  /** As in forecast.ts. */
  readonly futures: readonly number[];
}

/** The results computed at build time: the default scenario of each view. */
export interface First {
  readonly description: Description;
  readonly scenarios: Readonly<Record<string, Scenario>>;
}
