import type { Said } from "../model/home.ts";
import type { Lang } from "../model/shape.ts";
import type { Mode } from "../screen/registry.ts";
import type { Assumption } from "./assumption.ts";
import type { Aim } from "./search.ts";
import type { Picture, TownState } from "./state.ts";

/** What a visitor can do on any screen. Deeds of one screen stay in its folder (screen/screen.ts). */
export type Deed =
  | { readonly kind: "go"; readonly mode: Mode }
  /** A whole scenario at once, one step to undo. */
  | { readonly kind: "take"; readonly positions: readonly number[] }
  | { readonly kind: "move"; readonly index: number; readonly position: number; readonly dragging: boolean }
  /** Looks for the combination that meets the target, and takes it. */
  | { readonly kind: "seek"; readonly aim: Aim }
  | { readonly kind: "release" }
  | { readonly kind: "undo" }
  | { readonly kind: "reset" }
  /** A device that is shared: clears everything, also what is saved and what could be undone. */
  | { readonly kind: "forget" }
  | { readonly kind: "speak"; readonly lang: Lang }
  | { readonly kind: "look"; readonly picture: Picture }
  | { readonly kind: "town"; readonly town: TownState }
  | { readonly kind: "ask"; readonly id: string; readonly year: number; readonly home?: Said }
  /** Fetches what cards say for one home. */
  | { readonly kind: "advise" }
  /** Changes one fact, or puts the changed one back. */
  | { readonly kind: "assume"; readonly assumption: Assumption | null }
  /** The newer version that waits. */
  | { readonly kind: "renew" }
  | { readonly kind: "back" }
  | { readonly kind: "close" };

export type Act = (deed: Deed) => void;
