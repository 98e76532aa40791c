import { Figures } from "../../model/figures.ts";
import type { Tried } from "../../model/message.ts";
import type { Description } from "../../model/shape.ts";
import { taken } from "../../state/state.ts";
import type { State } from "../../state/state.ts";
import { fragmentOf, take } from "../share/link.ts";

export const letters = ["A", "B", "C", "D", "E", "F"] as const;
export type Letter = (typeof letters)[number];

/** Longer names are cut: they stand in a table's head. */
export const longest = 20;

/** One scenario that is compared. */
export interface Kept {
  readonly letter: Letter;
  /** The visitor's own name for it, or "". */
  readonly name: string;
  readonly positions: readonly number[];
}

export interface Result {
  readonly of: Description;
  readonly figures: Figures;
  readonly wedges: ArrayLike<number>;
}

/** Why something was not added, or what of it was left out. */
export type Trouble =
  | { readonly kind: "full" | "unreadable" }
  | { readonly kind: "same"; readonly letter: Letter }
  | { readonly kind: "part"; readonly unread: readonly string[] };

export interface CompareSlice {
  readonly kept: readonly Kept[];
  readonly results: Readonly<Partial<Record<Letter, Result>>>;
  readonly trouble: Trouble | null;
  /** The list is kept on this device. */
  readonly stored: boolean;
  readonly lost: boolean;
}

export type CompareDeed =
  | { readonly kind: "add"; readonly positions: readonly number[] }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "name"; readonly letter: Letter; readonly name: string }
  | { readonly kind: "remove"; readonly letter: Letter }
  | { readonly kind: "told"; readonly letter: Letter; readonly of: Kept; readonly tried: Tried }
  | { readonly kind: "lost" }
  | { readonly kind: "store"; readonly stored: boolean };

/** What is stored on the device: names and links, so that a later page can read them. */
export interface Stored {
  readonly name: string;
  readonly link: string;
}

export function begin(state: State, stored: readonly Stored[] | undefined): CompareSlice {
  const empty: CompareSlice = { kept: [], results: {}, trouble: null, stored: stored !== undefined, lost: false };
  return (stored ?? []).reduce((slice, { name, link }) => {
    const found = take(`#${link.replace(/^#/, "")}`, state.description);
    return found ? add(slice, state, found.positions, name) : slice;
  }, empty);
}

export function store({ kept }: Pick<CompareSlice, "kept">, description: Description): Stored[] {
  return kept.map(({ name, positions }) => ({ name, link: fragmentOf(description, positions) }));
}

export function after(slice: CompareSlice, deed: CompareDeed, state: State): CompareSlice {
  switch (deed.kind) {
    case "add":
      return add(slice, state, deed.positions, "");
    case "paste": {
      const found = take(deed.text, state.description);
      if (!found) return { ...slice, trouble: { kind: "unreadable" } };
      const added = add(slice, state, found.positions, "");
      return added.trouble || found.unread.length === 0 ? added : { ...added, trouble: { kind: "part", unread: found.unread } };
    }
    case "name":
      return { ...slice, kept: slice.kept.map((each) => (each.letter === deed.letter ? { ...each, name: deed.name.slice(0, longest) } : each)) };
    case "remove":
      return {
        ...slice,
        kept: slice.kept.filter(({ letter }) => letter !== deed.letter),
        results: { ...slice.results, [deed.letter]: undefined },
        trouble: null,
      };
    case "told": {
      // A letter may have been given to another scenario meanwhile.
      const now = slice.kept.find(({ letter }) => letter === deed.letter);
      if (now?.positions !== deed.of.positions) return slice;
      const { description } = state;
      const result = { of: description, figures: new Figures(description, deed.tried.block), wedges: deed.tried.wedges };
      return { ...slice, lost: false, results: { ...slice.results, [deed.letter]: result } };
    }
    case "lost":
      return { ...slice, lost: true };
    case "store":
      return { ...slice, stored: deed.stored };
  }
}

function add(slice: CompareSlice, state: State, wanted: readonly number[], name: string): CompareSlice {
  const positions = taken(state, wanted).positions;
  const same = slice.kept.find((each) => each.positions.every((position, index) => position === positions[index]));
  if (same) return { ...slice, trouble: { kind: "same", letter: same.letter } };
  const letter = letters.find((each) => !slice.kept.some((kept) => kept.letter === each));
  if (!letter) return { ...slice, trouble: { kind: "full" } };
  const kept = [...slice.kept, { letter, name: name.slice(0, longest), positions }];
  kept.sort((a, b) => letters.indexOf(a.letter) - letters.indexOf(b.letter));
  return { ...slice, kept, results: { ...slice.results, [letter]: undefined }, trouble: null };
}
