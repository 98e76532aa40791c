import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A part of the page that is fetched when it is first drawn. Where that fails
 * nothing is drawn; whoever fetches what it shows says so.
 */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Here: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [, draw] = useState(0);
    useEffect(() => {
      if (Here) return;
      fetch().then(
        (fetched) => {
          Here = fetched;
          draw(1);
        },
        (error: unknown) => console.warn(error),
      );
    }, [props]);
    return Here ? <Here {...props} /> : null;
  };
}
