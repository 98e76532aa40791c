// The worker's side of the calls in message.ts. A call is work in small steps,
// so that a lever that moves meanwhile waits for one step only.

import type { CallName, Calls } from "./message.ts";
import type { Reactor } from "./reactor.ts";
import type { Work } from "./queue.ts";

type Begin<K extends CallName> = (reactor: Reactor, ask: Calls[K]["ask"]) => Work<Calls[K]["answer"]>;

/** Work of one short step. */
export function once<T>(answer: () => T): Work<T> {
  return { step: () => 0, done: answer };
}

const calls: { readonly [K in CallName]: Begin<K> } = {
  why: (reactor, { id, year, lang }) => once(() => reactor.explain(id, year, lang)),
};

export function begin<K extends CallName>(reactor: Reactor, name: K, ask: Calls[K]["ask"]): Work<Calls[K]["answer"]> {
  return calls[name](reactor, ask);
}
