import type { Key, Say } from "../text/say.tsx";
import type { Act } from "../state/deed.ts";
import type { State } from "../state/state.ts";

/** What most parts of the page are drawn from. */
export interface Part<K extends string = Key> {
  readonly say: Say<K>;
  readonly state: State;
  readonly act: Act;
}
