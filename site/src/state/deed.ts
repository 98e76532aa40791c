import type { Lang } from "../model/shape.ts";
import type { Picture, TownState } from "./state.ts";

/** All that a visitor can do. */
export type Deed =
  | { readonly kind: "move"; readonly index: number; readonly position: number; readonly dragging: boolean }
  | { readonly kind: "release" }
  | { readonly kind: "undo" }
  | { readonly kind: "reset" }
  | { readonly kind: "speak"; readonly lang: Lang }
  | { readonly kind: "look"; readonly picture: Picture }
  | { readonly kind: "town"; readonly town: TownState }
  | { readonly kind: "ask"; readonly id: string; readonly year: number }
  | { readonly kind: "back" }
  | { readonly kind: "close" };

export type Act = (deed: Deed) => void;
