import { useEffect, useRef, useState } from "preact/hooks";

/** Seconds after the last touch until the start comes back. */
export const limit = 60;
/** Seconds before that in which it is said. WCAG 2.2.1 asks for 20 at least. */
export const warning = 20;

/** The class of the button in the warning that stops the clock. */
export const stopper = "event-stopper";

const signs = ["pointerdown", "keydown", "input", "wheel"] as const;

/**
 * Seconds left until `ended` is called; any touch or key begins anew. While it
 * is off, nothing runs.
 */
export function useIdle(on: boolean, ended: () => void): number {
  const [left, setLeft] = useState(limit);
  const last = useRef(ended);
  last.current = ended;
  useEffect(() => {
    if (!on) return;
    let touched = performance.now();
    const touch = (event?: globalThis.Event) => {
      // The button that stops the clock must still be there when it is let go.
      if (event?.target instanceof Element && event.target.closest(`.${stopper}`)) return;
      touched = performance.now();
      setLeft(limit);
    };
    const clock = setInterval(() => {
      const rest = Math.ceil(limit - (performance.now() - touched) / 1000);
      setLeft(Math.max(0, rest));
      if (rest <= 0) last.current();
    }, 1000);
    touch();
    for (const sign of signs) addEventListener(sign, touch, { passive: true, capture: true });
    return () => {
      clearInterval(clock);
      for (const sign of signs) removeEventListener(sign, touch, { capture: true });
    };
  }, [on]);
  return left;
}
