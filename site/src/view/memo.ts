import { Component } from "preact";
import type { ComponentChildren, ComponentClass } from "preact";

/**
 * A component that is drawn again only when something that it reads has become
 * another thing: a dragged lever redraws its own card and the result, and
 * nothing else. One that reads null stays as it is for now.
 */
export function watch<P extends object>(
  reads: (props: P) => readonly unknown[] | null,
  draw: (props: P) => ComponentChildren,
): ComponentClass<P> {
  return class extends Component<P> {
    #seen = reads(this.props as P);

    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before = this.#seen;
      const now = reads(next);
      if (!now) return false;
      this.#seen = now;
      return !before || now.some((thing, index) => !Object.is(thing, before[index]));
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
