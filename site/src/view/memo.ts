import { Component } from "preact";
import type { ComponentChildren, ComponentClass } from "preact";

/**
 * A component that is drawn again only when something that it reads has become
 * another thing: a dragged lever redraws its own card and the result, and
 * nothing else.
 */
export function watch<P extends object>(
  reads: (props: P) => readonly unknown[],
  draw: (props: P) => ComponentChildren,
): ComponentClass<P> {
  return class extends Component<P> {
    #seen: readonly unknown[] | undefined;

    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.#seen ?? reads(this.props as P);
      this.#seen = reads(next);
      return this.#seen.some((thing, index) => thing !== before[index]);
    }

    override render(): ComponentChildren {
      return draw(this.props);
    }
  };
}

/** A component that reads all of its properties. */
export function memo<P extends object>(draw: (props: P) => ComponentChildren): ComponentClass<P> {
  return watch((props) => Object.values(props), draw);
}
