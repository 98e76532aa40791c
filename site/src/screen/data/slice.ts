import type { Release } from "../../verify/release.ts";
import type { Past } from "../share/past.ts";
import type { Edition } from "./edition.ts";
import type { Filter } from "./filter.ts";
import { everything } from "./filter.ts";

/** So many entries stand in a list before more are asked for. */
export const page = 20;

export interface DataSlice {
  readonly edition: Edition | null;
  readonly past: readonly Past[];
  readonly release: Release | null;
  /** What could not be fetched. */
  readonly lost: boolean;
  readonly filter: Filter;
  /** Entries shown of the facts and of the sources. */
  readonly shown: number;
  readonly sources: number;
  /** The file that was saved last. */
  readonly saved: string;
  /** The last file could not be had. */
  readonly missed: boolean;
}

export type DataDeed =
  | { readonly kind: "came"; readonly edition: Edition; readonly past: readonly Past[]; readonly release: Release }
  | { readonly kind: "lost"; readonly lost: boolean }
  | { readonly kind: "filter"; readonly filter: Filter }
  | { readonly kind: "more"; readonly list: "shown" | "sources" }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "missed" };

export const start = (): DataSlice => ({
  edition: null,
  past: [],
  release: null,
  lost: false,
  filter: everything,
  shown: page,
  sources: page,
  saved: "",
  missed: false,
});

export function after(slice: DataSlice, deed: DataDeed): DataSlice {
  switch (deed.kind) {
    case "came":
      return { ...slice, edition: deed.edition, past: deed.past, release: deed.release, lost: false };
    case "lost":
      return { ...slice, lost: deed.lost };
    case "filter":
      return { ...slice, filter: deed.filter, shown: page };
    case "more":
      return { ...slice, [deed.list]: slice[deed.list] + page };
    case "saved":
      return { ...slice, saved: deed.name, missed: false };
    case "missed":
      return { ...slice, saved: "", missed: true };
  }
}
