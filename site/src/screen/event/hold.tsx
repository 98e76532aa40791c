import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

/** How long the button is held, in milliseconds; event.css draws it. */
const long = 2000;

interface Props {
  readonly label: string;
  readonly done: () => void;
  readonly children: ComponentChildren;
}

/** A button that works only when it is held: visitors do not leave the large screen by chance. */
export function Hold({ label, done, children }: Props) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [held, setHeld] = useState(false);
  const release = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  };
  const press = () => {
    if (timer.current !== undefined) return; // a key that repeats
    setHeld(true);
    timer.current = setTimeout(() => {
      release();
      done();
    }, long);
  };
  useEffect(() => release, []);
  const keyed = (event: KeyboardEvent) => event.key === "Enter" || event.key === " ";
  return (
    <button
      type="button"
      class={held ? "event-tool event-hold event-held" : "event-tool event-hold"}
      aria-label={label}
      title={label}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={(event) => keyed(event) && press()}
      onKeyUp={(event) => keyed(event) && release()}
      onBlur={release}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </button>
  );
}
