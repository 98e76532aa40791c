import type { Lang } from "../../model/shape.ts";
import type { State } from "../../state/state.ts";
import type { Strings } from "../screen.ts";

/** Set-up by staff, the calm start that waits for somebody, or in use. */
export type Stage = "staff" | "start" | "use";
export type Panel = "help" | "code";

/** What the large screen keeps. Nothing here counts or remembers visitors. */
export interface Event {
  readonly stage: Stage;
  /** Presenter keys are heard. */
  readonly keys: boolean;
  /** Somebody has stopped the automatic return; the next start lets it run again. */
  readonly stopped: boolean;
  readonly panel: Panel | null;
  /** What every visitor finds. */
  readonly home: { readonly positions: readonly number[]; readonly lang: Lang };
}

export type EventDeed =
  | { readonly kind: "open" }
  | { readonly kind: "begin" }
  | { readonly kind: "return" }
  | { readonly kind: "leave" }
  | { readonly kind: "keys"; readonly on: boolean }
  | { readonly kind: "stop"; readonly on: boolean }
  | { readonly kind: "panel"; readonly panel: Panel | null };

const home = ({ positions, lang }: State) => ({ positions, lang });

/** A kiosk's address carries event.on=1, so that it comes back after a power cut. */
export function start(state: State, parts: Strings): Event {
  // The model that arrives reads the link again: what has begun meanwhile goes on.
  const now = state.slices.event as Event | undefined;
  if (now && (now.stage === "staff") === (parts["on"] !== "1")) return now;
  return { stage: parts["on"] === "1" ? "start" : "staff", keys: true, stopped: false, panel: null, home: home(state) };
}

export function link({ stage }: Event): Strings {
  return stage === "staff" ? {} : { on: "1" };
}

export function after(event: Event, deed: EventDeed, state: State): Event {
  switch (deed.kind) {
    case "open":
      return { ...event, stage: "start", stopped: false, panel: null, home: home(state) };
    case "begin":
      return { ...event, stage: "use" };
    case "return":
      return { ...event, stage: "start", stopped: false, panel: null };
    case "leave":
      return { ...event, stage: "staff", stopped: false, panel: null };
    case "keys":
      return { ...event, keys: deed.on };
    case "stop":
      return { ...event, stopped: deed.on };
    case "panel":
      return { ...event, panel: deed.panel === event.panel ? null : deed.panel };
  }
}
