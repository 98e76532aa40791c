import type { Service } from "../copy/copy.ts";
import { Figures } from "../model/figures.ts";
import type { Forecast } from "../model/forecast.ts";
import { forecast } from "../model/forecast.ts";
import type { Description, Explanation, First, Lang, Option, Preset } from "../model/shape.ts";
import type { Mode } from "../screen/registry.ts";
import type { Kind } from "../verify/release.ts";
import type { Advice } from "./advice.ts";
import type { Assumption } from "./assumption.ts";
import type { Trouble } from "./code.ts";
import type { Parts } from "./fragment.ts";
import { defaults } from "./fragment.ts";
import type { Search } from "./search.ts";

/**
 * Why the levers do not move: the verifier's refusals, WebAssembly that is
 * missing or blocked, or a model that stopped.
 */
export type Failure = Exclude<Kind, "expired" | "clock"> | "wasm" | "model";

/** What stands behind the numbers on screen. */
export type Phase =
  | { readonly kind: "arriving" } // results from the build, the model is on its way
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly failure: Failure };

/** The picture beside the levers on a phone; a wide screen shows both. */
export type Picture = "chart" | "town";

/** The town's frame: not made, made, broken, or left out to save data. */
export type TownState = "closed" | "open" | "failed" | "saved";

/** One open explanation and the way that led to it. */
export interface Why {
  readonly trail: readonly Explanation[];
  /** True when the model had no answer. */
  readonly unknown: boolean;
}

/** The rules and the edition under which the link's scenario was made. */
export interface Origin {
  readonly engine: string;
  readonly edition: string;
  /** The link's positions, which the visitor may have moved since. */
  readonly positions: readonly number[];
}

/** Everything the page shows follows from this one object. */
export interface State {
  /** What the build computed; the two views of it are compared in words. */
  readonly first: First;
  readonly description: Description;
  readonly lang: Lang;
  /** The screen shown, and whether its files are here. */
  readonly mode: Mode;
  readonly arrival: "here" | "coming" | "lost";
  /** What each opened screen keeps: its own matter (screen/screen.ts). */
  readonly slices: Readonly<Partial<Record<Mode, unknown>>>;
  /** Where the scenario came from; null without a link that says it. */
  readonly origin: Origin | null;
  /** One fact that is changed; the model follows as soon as it is there. */
  readonly assumption: Assumption | null;
  /** What the link says to screens. */
  readonly parts: Parts;
  /** Positions of all levers, choices as the index of their option. */
  readonly positions: readonly number[];
  readonly past: readonly (readonly number[])[];
  /** The lever that is being dragged: one drag is one step to undo. */
  readonly held: number | null;
  readonly figures: Figures;
  readonly wedges: ArrayLike<number>;
  /** The positions that the wedges belong to. */
  readonly counted: readonly number[];
  /** What each lever does when nothing else is moved. */
  readonly alone: ArrayLike<number>;
  /** The last futures and the result that they belong to. */
  readonly futures: { readonly of: Figures; readonly forecast: Forecast };
  readonly phase: Phase;
  /** The edition's date when it may be out of date, as YYYY-MM-DD. */
  readonly stale: string | null;
  /** True when the device's clock is why nobody can tell. */
  readonly clock: boolean;
  readonly unread: readonly string[];
  /** Why the link was refused as a whole; the scenario is what it was before. */
  readonly trouble: Trouble | null;
  /** A text could not be fetched: a quiet mark, the page goes on as it is. */
  readonly offline: boolean;
  /** How the service was when it was last asked; the page goes on with its copy. */
  readonly service: Service;
  /** A newer version is complete and waits for the visitor. */
  readonly newer: boolean;
  readonly why: Why | null;
  /** The combination that meets the target, once somebody has asked for it. */
  readonly search: Search | null;
  /** What cards say for one home, once somebody has asked for it. */
  readonly advice: Advice | "coming" | "lost" | null;
  readonly picture: Picture;
  readonly town: TownState;
  /** The result in one sentence for the live region; empty before anything moved. */
  readonly spoken: string;
}

const deepest = 100;

type Result = Pick<State, "figures" | "wedges" | "counted" | "alone" | "futures">;

/** Read once: the same result stays the same thing, and nothing is drawn again for it. */
const resting = new WeakMap<First, Map<string, Result>>();

/** The built-in result of a view with all levers at rest. */
export function atRest(first: First, view: string): Result {
  const known = resting.get(first) ?? new Map<string, Result>();
  resting.set(first, known);
  const result = known.get(view) ?? builtResult(first, view);
  known.set(view, result);
  return result;
}

function builtResult({ description, scenarios }: First, view: string): Result {
  const scenario = scenarios[view];
  if (!scenario) throw new Error(`first.json has no view ${view}`);
  const figures = Figures.of(description, scenario);
  const futures = { of: figures, forecast: forecast(description, scenario.futures) };
  return { figures, wedges: scenario.wedges, counted: defaults(description.levers), alone: scenario.wedges, futures };
}

export function initial(first: First, lang: Lang): State {
  const { description } = first;
  return {
    first,
    description,
    ...atRest(first, description.views[0]?.id ?? ""),
    lang,
    mode: "explore",
    arrival: "here",
    slices: {},
    parts: {},
    origin: null,
    assumption: null,
    positions: defaults(description.levers),
    past: [],
    held: null,
    phase: { kind: "arriving" },
    stale: null,
    clock: false,
    unread: [],
    trouble: null,
    offline: false,
    service: "here",
    newer: false,
    why: null,
    search: null,
    advice: null,
    picture: "chart",
    town: "closed",
    spoken: "",
  };
}

/**
 * A lever's own reduction in FY2030, in kt. Until it is counted anew after a move
 * the former one stands, and NaN where that would say that the lever does nothing.
 */
export function contribution({ wedges, counted, positions }: State, index: number): number {
  const kt = wedges[index] ?? 0;
  return kt === 0 && counted[index] !== positions[index] ? NaN : kt;
}

/** Moves one lever. A drag keeps one step to undo until the lever is let go. */
export function moved(state: State, index: number, position: number, dragging: boolean): State {
  if (state.positions[index] === position) return state;
  const kept = dragging && state.held === index;
  return {
    ...state,
    positions: state.positions.with(index, position),
    past: kept ? state.past : [...state.past, state.positions].slice(-deepest),
    held: dragging ? index : null,
    unread: same(state.unread, []),
    trouble: null,
  };
}

export function released(state: State): State {
  return state.held === null ? state : { ...state, held: null };
}

export function undone(state: State): State {
  const last = state.past.at(-1);
  return last === undefined ? state : { ...state, positions: last, past: state.past.slice(0, -1), held: null };
}

/** A whole scenario at once, within the levers' bounds; one step to undo. */
export function taken(state: State, wanted: readonly number[]): State {
  const positions = state.description.levers.map(({ min, max }, index) =>
    Math.min(max, Math.max(min, wanted[index] ?? state.positions[index] ?? min)),
  );
  if (positions.every((position, index) => position === state.positions[index])) return state;
  return { ...state, positions, past: [...state.past, state.positions].slice(-deepest), held: null, unread: [] };
}

/** Sliders where they stand today, or all at what can be reached; choices stay. */
export function all(state: State, mark: "today" | "reach"): readonly number[] {
  return state.description.levers.map((lever, index) => (lever.kind === "share" ? lever[mark] : (state.positions[index] ?? 0)));
}

/** A ready scenario of the edition. */
export function ready(state: State, preset: Preset): readonly number[] {
  return all(state, "today").map((position, index) => preset.levers[state.description.levers[index]?.id ?? ""] ?? position);
}

/** Back to today's adoption and the default choices; this can be undone too. */
export function reset(state: State): State {
  return taken(state, defaults(state.description.levers));
}

/** As if nobody had been here: nothing of the last visitor can be undone or read. */
export function forgotten(state: State): State {
  return { ...state, positions: defaults(state.description.levers), past: [], held: null, parts: {}, slices: {}, origin: null, trouble: null, unread: [], search: null, spoken: "" };
}

export function atDefault(state: State): boolean {
  const start = defaults(state.description.levers);
  return start.every((position, index) => position === state.positions[index]);
}

/** The option at which a choice stands. */
export function option(state: State, lever: string): Option {
  const index = state.description.levers.findIndex(({ id }) => id === lever);
  const found = state.description.levers[index]?.choices?.[state.positions[index] ?? 0];
  if (!found) throw new Error(`no choice ${lever}`);
  return found;
}

/** What the link says becomes the scenario; it can be undone. */
export function linked(state: State, positions: readonly number[], unread: readonly string[]): State {
  const kept = same(state.positions, positions);
  const past = kept === state.positions || state.phase.kind !== "ready" ? state.past : [...state.past, state.positions].slice(-deepest);
  return { ...state, positions: kept, past, unread: same(state.unread, unread), trouble: null, held: null };
}

/**
 * Without the model: the built-in result, which knows the resting levers of
 * each view. Other positions keep waiting for the model.
 */
export function builtIn(state: State): State {
  return { ...state, ...atRest(state.first, option(state, "view").id) };
}

/** The model is there. Its own description counts, should it be newer than the page. */
export function arrived(state: State, description: Description): State {
  const start = defaults(description.levers);
  const positions = description.levers.map(({ id }, index) => {
    const before = state.description.levers.findIndex((lever) => lever.id === id);
    return state.positions[before] ?? start[index] ?? 0;
  });
  return { ...state, description, positions: same(state.positions, positions), phase: { kind: "ready" } };
}

/** The list before when the one now holds the same: then nothing is drawn again for it. */
function same<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && now.every((each, index) => each === before[index]) ? before : now;
}

/** No model: only the view can still be chosen, so everything else stands at rest. */
export function failed(state: State, failure: Failure): State {
  const { levers } = state.first.description;
  const start = defaults(levers);
  const view = levers.findIndex(({ id }) => id === "view");
  const positions = start.with(view, state.positions[view] ?? 0);
  const resting = { ...state, description: state.first.description, positions, past: [], why: null, search: null, held: null };
  return builtIn({ ...resting, phase: { kind: "failed", failure } });
}
