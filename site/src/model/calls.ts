// The worker's side of the calls in message.ts. A call is work in small steps,
// so that a lever that moves meanwhile waits for one step only.

import type { CallName, Calls, Tried } from "./message.ts";
import type { Reactor } from "./reactor.ts";
import type { Work } from "./queue.ts";

type Begin<K extends CallName> = (reactor: Reactor, ask: Calls[K]["ask"]) => Work<Calls[K]["answer"]>;

/** Work of one short step. */
export function once<T>(answer: () => T): Work<T> {
  return { step: () => 0, done: answer };
}

const calls: { readonly [K in CallName]: Begin<K> } = {
  why: (reactor, { id, year, lang }) => once(() => reactor.explain(id, year, lang)),
  home: (reactor, said) => once(() => reactor.home(said)),
  beside: (reactor, { positions, plain }) => tried(reactor, positions, plain ?? false),
  assume: (reactor, assumption) =>
    once(() => {
      const trouble = reactor.assume(assumption ?? undefined);
      return trouble === undefined ? { description: reactor.description } : { trouble };
    }),
  pathways: (reactor, { all }) => {
    const blocks: Float64Array[] = [];
    return {
      step() {
        const next = all[blocks.length];
        if (next) blocks.push(reactor.try(next, false));
        return all.length - blocks.length;
      },
      done: () => blocks,
    };
  },
};

/** A run beside the main one, and then its attribution. */
function tried(reactor: Reactor, positions: readonly number[], plain: boolean): Work<Tried> {
  let block: Float64Array | undefined;
  return {
    step() {
      if (block) return reactor.weigh();
      block = reactor.try(positions, plain);
      return 1;
    },
    done: () => reactor.tried(block ?? new Float64Array()),
  };
}

export function begin<K extends CallName>(reactor: Reactor, name: K, ask: Calls[K]["ask"]): Work<Calls[K]["answer"]> {
  return calls[name](reactor, ask);
}
