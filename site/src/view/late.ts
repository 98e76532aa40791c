import { useEffect, useRef, useState } from "preact/hooks";
import type { Part } from "./part.ts";

/**
 * The page as it is, but a new result only when the next frame begins: the
 * answer comes first, and what takes longer to draw is drawn once a frame,
 * however many results a dragged lever brings.
 */
export function useLate(part: Part): Part {
  const seen = useRef(part);
  const latest = useRef(part);
  const frame = useRef(0);
  const [, draw] = useState(0);
  latest.current = part;
  if (sameResult(part, seen.current)) seen.current = part;
  else if (frame.current === 0) {
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      seen.current = latest.current;
      draw((count) => count + 1);
    });
  }
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return seen.current;
}

function sameResult({ state: a }: Part, { state: b }: Part): boolean {
  return a.figures === b.figures && a.futures === b.futures && a.wedges === b.wedges;
}
