// The model's worker: opens the verified module, answers runs at once, and
// works on the attribution in slices between messages. A newer run drops an
// attribution that is under way.

import type { Reply, Request } from "./message.ts";
import { Reactor } from "./reactor.ts";

const scope = self as unknown as {
  postMessage(reply: Reply, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
};

/** Milliseconds of attribution before the next message gets its turn. */
const slice = 3;

let reactor: Reactor | undefined;
/** True while the last run's attribution is under way; then a turn is on its way, too. */
let attributing = false;

const turn = new MessageChannel();
turn.port1.onmessage = () => guarded(work);

scope.onmessage = ({ data }) => guarded(() => answer(data));

async function guarded(step: () => void | Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    attributing = false;
    // A content security policy without WebAssembly shows itself as a CompileError.
    const blocked = typeof WebAssembly === "undefined" || error instanceof WebAssembly.CompileError;
    scope.postMessage({ kind: "failed", failure: blocked ? "wasm" : "model", reason: String(error) });
  }
}

async function answer(request: Request): Promise<void> {
  if (request.kind === "open") {
    reactor = await Reactor.open(request.model, new Uint8Array(request.edition));
    scope.postMessage({ kind: "open", description: reactor.description });
    return;
  }
  if (!reactor) throw new Error("the model is not open");
  if (request.kind === "words") {
    reactor.read(new Uint8Array(request.edition));
    return;
  }
  if (request.kind === "why") {
    scope.postMessage({ kind: "why", explanation: reactor.explain(request.id, request.year, request.lang) });
    return;
  }
  const block = reactor.run(request.positions);
  scope.postMessage({ kind: "run", block }, [block.buffer]);
  if (!attributing) turn.port2.postMessage(null);
  attributing = true;
}

function work(): void {
  if (!reactor || !attributing) return;
  const until = performance.now() + slice;
  let left = 1;
  while (left > 0 && performance.now() < until) left = reactor.attribute();
  if (left > 0) {
    turn.port2.postMessage(null);
    return;
  }
  attributing = false;
  const wedges = reactor.wedges();
  scope.postMessage({ kind: "wedges", wedges }, [wedges.buffer]);
}
