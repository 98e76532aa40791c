import { Component } from "preact";
import type { ComponentChildren, ComponentClass } from "preact";

/**
 * A component that is drawn again only when one of its properties is another
 * one: a dragged lever redraws its own card, not its neighbours.
 */
export function memo<P extends object>(draw: (props: P) => ComponentChildren): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const now = this.props as P;
      return (Object.keys(next) as (keyof P)[]).some((name) => next[name] !== now[name]);
    }

    override render(): ComponentChildren {
      return draw(this.props);
    }
  };
}
