import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * For a <details>: tells when it is opened or closed, also when somebody opened
 * the printed one before the page's script was here to hear of it.
 */
export function useUnfolded(tell: (open: boolean) => void) {
  const ref = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (ref.current?.open) tell(true);
  }, []);
  return { ref, onToggle: (event: { readonly currentTarget: HTMLDetailsElement }) => tell(event.currentTarget.open) };
}
