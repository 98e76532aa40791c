import type { ComponentChildren } from "preact";

interface Props {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One part of the screen under its heading, to which the list of parts jumps. */
export function Section({ id, title, children }: Props) {
  return (
    <section aria-labelledby={`data-${id}`}>
      <h2 id={`data-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
