// The planners' part in its own worker (wasm/desk): what it would take.

import type { Exports as Common } from "./border.ts";
import { Border } from "./border.ts";
import type { Work } from "./queue.ts";
import type { Found, Wish } from "./wish.ts";

interface Exports extends Common {
  readonly free: () => number;
  readonly reach_begin: (by: number, goal: number) => number;
  readonly reach_step: (steps: number) => number;
  readonly reach_answer: () => number;
}

const aims = ["cost", "change"] as const;

/** The desk's module with its edition loaded. */
export class Desk {
  readonly #border: Border<Exports>;

  private constructor(border: Border<Exports>) {
    this.#border = border;
  }

  static async open(code: BufferSource, edition: Uint8Array): Promise<Desk> {
    const border = await Border.open<Exports>(code);
    border.load(edition);
    return new Desk(border);
  }

  /** Looks for the mix that meets the wish. */
  reach(wish: Wish): Work<Found> {
    const { go } = this.#border;
    let begun = false;
    return {
      step: () => {
        if (!begun) this.#begin(wish);
        begun = true;
        return go.reach_step(1);
      },
      done: () => JSON.parse(this.#border.text(go.reach_answer())) as Found,
    };
  }

  #begin({ positions, by, free, goal = NaN, assumption }: Wish): void {
    const { go } = this.#border;
    const refused = (trouble: string | undefined) => {
      if (trouble !== undefined) throw new Error(trouble);
    };
    refused(this.#border.assume(assumption ?? undefined));
    this.#border.doubles(go.levers(), positions.length).set(positions);
    go.run();
    this.#border.bytes(go.free(), free.length).set(free.map(Number));
    const trouble = go.reach_begin(aims.indexOf(by), goal);
    refused(trouble === 0 ? undefined : this.#border.text(trouble));
  }
}
