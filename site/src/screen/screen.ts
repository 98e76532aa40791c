// What a screen is. Screen NAME lives in site/src/screen/NAME/; its NAME.tsx
// has one default export, which `screen` makes:
//
//   export default screen<Home, HomeDeed, HomeKey>({
//     start: (state, parts) => read(parts),          // its slice when it is opened
//     after: (slice, deed, state) => ...,            // its slice after a deed of its own
//     link: (slice) => ({ people: "3" }),            // optional: what the link carries
//     View: ({ say, slice, tell, state, act, means }) => <h1>...</h1>,
//   });
//   type HomeKey = keyof typeof import("../../../text/home/ja.json");
//
// - There is one state. A screen's slice of it is state.slices.NAME: plain data,
//   changed only by `after`, which is pure. Another screen that needs it gets a
//   function from NAME's folder that reads it.
// - `tell(deed)` is for the screen's own deeds, `act(deed)` for everybody's: move
//   a lever, take a whole scenario ("take"), go to a screen, ask why.
// - `means` reaches outside: means.call asks the model (model/message.ts lists the
//   calls), means.plan the planners' part (model/plan.ts), means.file fetches a verified file of the release,
//   means.texts another reading level's texts. All may reject;
//   the screen says so in its own words. means is null where nothing runs.
// - The slice's part of the link is written as NAME.KEY=VALUE, and comes back
//   through `start`; values of letters, digits and . _ ~ - are carried.
// - Texts: say.t, say.plain with keys of text/NAME/{ja,easy,en}.json, which all
//   begin with "NAME."; texts of explore may be used too. The build refuses what
//   is missing, unused or clashing.
// - Style: style/NAME.css; its classes begin with "NAME-". The tokens, base.css
//   and frame.css are there already.
// - View begins with an <h1>; the frame puts it into <main> and moves the focus
//   to it. The frame has header, navigation, notices, footer, the live region
//   (state.spoken) and the dialog of explanations.
// Script, style and texts are fetched together when the screen is first opened.

// All of the page is then in reach of every screen, so that the bundler keeps
// what they share in one file instead of cutting it into a file per pair.
import "../app.tsx";
import type { ComponentChildren } from "preact";
import type { Call } from "../model/caller.ts";
import type { Plan } from "../model/plan.ts";
import type { Lang } from "../model/shape.ts";
import type { State } from "../state/state.ts";
import type { Catalogue, Key } from "../text/say.tsx";
import type { Release } from "../verify/release.ts";
import type { Part } from "../view/part.ts";

export type Strings = Readonly<Record<string, string>>;

/** What a screen may ask of the outside. */
export interface Means {
  readonly call: Call;
  /** Asks the planners' part, which is fetched for the first question. */
  readonly plan: Plan;
  file(role: string): Promise<Uint8Array<ArrayBuffer>>;
  /** What the release says of itself, proved anew. */
  release(): Promise<Release>;
  /** Brings the whole edition to the model: names and sources of every fact, which the first load leaves out. */
  words(): Promise<void>;
  /** All texts of the opened screens in another reading level; from then on it needs no network. */
  texts(lang: Lang): Promise<Catalogue>;
}

export interface ScreenPart<S, D, K extends string = never> extends Part<Key | K> {
  readonly slice: S;
  readonly tell: (deed: D) => void;
  readonly means: Means | null;
}

export interface Screen<S, D, K extends string = never> {
  start(state: State, parts: Strings): S;
  after(slice: S, deed: D, state: State): S;
  link?(slice: S): Strings;
  readonly View: (part: ScreenPart<S, D, K>) => ComponentChildren;
}

// The frame handles screens without knowing what is in their slices.
export type AnyScreen = Screen<any, any, any>;

/** Checks a screen's types where it is written. */
export function screen<S, D, K extends string = never>(made: Screen<S, D, K>): AnyScreen {
  return made;
}
