import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useUnfolded } from "./unfolded.ts";

interface Props {
  readonly class: string;
  readonly title: ComponentChildren;
  /** What stands there where no script ever opens it. */
  readonly wait?: ComponentChildren;
  readonly children: () => ComponentChildren;
}

/** What is closed at first. Its content is made when it is first opened: phones neither fetch nor draw it before. */
export function Fold({ title, wait, children, ...look }: Props) {
  const [opened, setOpened] = useState(false);
  const unfolded = useUnfolded((open) => open && setOpened(true));
  return (
    <details {...look} {...unfolded}>
      <summary>{title}</summary>
      {opened ? children() : wait}
    </details>
  );
}
