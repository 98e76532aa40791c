import type { Past } from "./past.ts";

export interface ShareSlice {
  /** What was done last: said beside the buttons. */
  readonly done: "copied" | "saved" | "refused" | null;
  /** The log of past editions; null before it is here. */
  readonly past: readonly Past[] | null;
}

export type ShareDeed =
  | { readonly kind: "done"; readonly done: ShareSlice["done"] }
  | { readonly kind: "past"; readonly past: readonly Past[] };

export function after(slice: ShareSlice, deed: ShareDeed): ShareSlice {
  return deed.kind === "done" ? { ...slice, done: deed.done } : { ...slice, past: deed.past };
}
