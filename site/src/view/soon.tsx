import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { whenIdle } from "../idle.ts";

interface Props {
  /** From when on it is wanted. */
  readonly wanted: boolean;
  /** What stands for it until then. */
  readonly instead: ComponentChildren;
  readonly children: () => ComponentChildren;
}

/** What lies further down the page: made when it is wanted and the browser idle, so that what is in sight comes first. */
export function Soon({ wanted, instead, children }: Props) {
  const [made, make] = useState(wanted);
  useEffect(() => {
    if (wanted && !made) whenIdle(() => make(true));
  }, [wanted]);
  return <>{made ? children() : instead}</>;
}
