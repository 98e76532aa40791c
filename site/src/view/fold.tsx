import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface Props {
  readonly class: string;
  readonly title: ComponentChildren;
  readonly children: () => ComponentChildren;
}

/** What is closed at first. Its content is made when it is first opened: phones neither fetch nor draw it before. */
export function Fold({ title, children, ...look }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details {...look} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{title}</summary>
      {opened && children()}
    </details>
  );
}
