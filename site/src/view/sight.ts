import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Whether a place is on screen or close to it, or about to be printed; true until the browser has said otherwise. */
export function useSight(place: RefObject<Element | null>): boolean {
  const [seen, see] = useState(true);
  useEffect(() => {
    if (!place.current) return;
    const sight = new IntersectionObserver((entries) => see(entries.at(-1)?.isIntersecting ?? true), { rootMargin: "25%" });
    sight.observe(place.current);
    const print = () => see(true);
    addEventListener("beforeprint", print);
    return () => {
      sight.disconnect();
      removeEventListener("beforeprint", print);
    };
  }, []);
  return seen;
}
