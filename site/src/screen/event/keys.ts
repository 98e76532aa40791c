import { useEffect, useRef } from "preact/hooks";
import { langs } from "../../model/shape.ts";
import type { State } from "../../state/state.ts";
import type { Act } from "../../state/deed.ts";
import { key } from "../../text/say.tsx";
import { chosen } from "./lever.ts";
import type { Event, EventDeed } from "./slice.ts";

export interface Hands {
  readonly state: State;
  readonly event: Event;
  readonly act: Act;
  readonly tell: (deed: EventDeed) => void;
  /** Back to what every visitor finds. */
  readonly restart: () => void;
}

interface Command {
  readonly key: string;
  readonly name: "event.key.help" | "event.key.restart" | "event.key.picture" | "event.key.lang" | "event.key.code" | "event.key.stop";
  readonly does: (hands: Hands) => void;
}

/** The presenter's keys, as the help lists them. */
export const commands: readonly Command[] = [
  { key: "?", name: key("event.key.help"), does: ({ tell }) => tell({ kind: "panel", panel: "help" }) },
  { key: "R", name: key("event.key.restart"), does: ({ restart }) => restart() },
  {
    key: "G",
    name: key("event.key.picture"),
    does: ({ state, act }) => act({ kind: "look", picture: state.picture === "town" ? "chart" : "town" }),
  },
  {
    key: "L",
    name: key("event.key.lang"),
    does: ({ state, act }) => act({ kind: "speak", lang: langs[(langs.indexOf(state.lang) + 1) % langs.length] ?? "ja" }),
  },
  { key: "Q", name: key("event.key.code"), does: ({ tell }) => tell({ kind: "panel", panel: "code" }) },
  { key: "S", name: key("event.key.stop"), does: ({ event, tell }) => tell({ kind: "stop", on: !event.stopped }) },
];

/** Listens while the large screen is shown. Leaving always works; the other keys can be turned off (WCAG 2.1.4). */
export function useKeys(hands: Hands): void {
  const latest = useRef(hands);
  latest.current = hands;
  useEffect(() => {
    const hear = (pressed: KeyboardEvent) => {
      const { event, tell } = latest.current;
      if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
      if (pressed.key === "Escape" && pressed.shiftKey) return tell({ kind: "leave" });
      if (!event.keys) return;
      const lever = chosen[Number(pressed.key) - 1];
      if (lever) return document.getElementById(`event-${lever}`)?.focus();
      commands.find((command) => command.key.toLowerCase() === pressed.key.toLowerCase())?.does(latest.current);
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, []);
}
