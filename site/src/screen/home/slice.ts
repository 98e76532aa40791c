import type { Home } from "../../model/home.ts";
import type { State } from "../../state/state.ts";
import type { Strings } from "../screen.ts";
import type { Answer } from "./answer.ts";
import { example, read, write } from "./answer.ts";

export interface HomeSlice {
  readonly answer: Answer;
  /** What the model last said; null before it has said anything. */
  readonly home: Home | null;
  /** The model could not answer. */
  readonly lost: boolean;
  /** The answers go along in the link. */
  readonly carried: boolean;
  /** They are kept on this device. */
  readonly kept: boolean;
  /** The city's levers before the homes moved them. */
  readonly before: readonly number[] | null;
  readonly order: "kg" | "yen";
}

export type HomeDeed =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "said"; readonly home: Home }
  | { readonly kind: "lost" }
  | { readonly kind: "carry"; readonly carried: boolean }
  | { readonly kind: "keep"; readonly kept: boolean }
  | { readonly kind: "spread"; readonly before: readonly number[] | null }
  | { readonly kind: "sort"; readonly order: "kg" | "yen" };

/** Answers of the link come first, then those kept on the device, then the example. */
export function begin({ description }: State, parts: Strings, kept: Strings | undefined): HomeSlice {
  const linked = read(parts, description.homeActions);
  const stored = kept && read(kept, description.homeActions);
  return {
    answer: linked ?? stored ?? example,
    home: null,
    lost: false,
    carried: linked !== undefined,
    kept: stored !== undefined,
    before: null,
    order: "kg",
  };
}

export function after(slice: HomeSlice, deed: HomeDeed): HomeSlice {
  switch (deed.kind) {
    case "answer":
      return { ...slice, answer: deed.answer };
    case "said":
      return { ...slice, home: deed.home, lost: false };
    case "lost":
      return { ...slice, lost: true };
    case "carry":
      return { ...slice, carried: deed.carried };
    case "keep":
      return { ...slice, kept: deed.kept };
    case "spread":
      return { ...slice, before: deed.before };
    case "sort":
      return { ...slice, order: deed.order };
  }
}

export function link({ answer, carried }: HomeSlice): Strings {
  return carried ? write(answer) : {};
}

/** The city's positions when the homes do the same; the others stay as they are. */
export function spread({ description, positions }: Pick<State, "description" | "positions">, home: Home): number[] {
  return positions.map((position, index) => {
    const lever = description.levers[index];
    const move = home.moves.find((each) => each.lever === lever?.id);
    return lever && move?.position != null ? Math.round(move.position * 100) / 100 : position;
  });
}

/** Years until an action has paid for itself; nothing where price or saving are unknown or not there. */
export function payback(price: number | null, saved: number | null): number | undefined {
  if (price === null || saved === null || saved <= 0 || price < 0) return undefined;
  return price / saved;
}
