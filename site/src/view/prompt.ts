import { useEffect, useRef, useState } from "preact/hooks";
import type { State } from "../state/state.ts";

/** What shows a new result at once; all else is drawn with it when the next frame begins. */
const listeners = new Set<(state: State) => void>();

/** Tells a new result before the page is drawn with it. */
export function tell(state: State): void {
  for (const hear of listeners) hear(state);
}

/** The state that is drawn, or the one told since. */
export function usePrompt(drawn: State): State {
  const seen = useRef(drawn);
  const latest = useRef(drawn);
  const [, draw] = useState(0);
  if (drawn !== seen.current) seen.current = latest.current = drawn;
  useEffect(() => {
    const hear = (state: State) => {
      latest.current = state;
      draw((count) => count + 1);
    };
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, []);
  return latest.current;
}
