// The worker of the model, and that of the planners' part. It opens the verified module, answers runs at once, and
// works on everything longer in slices between messages. When a lever rests come
// the run's attribution and a thousand futures, and when nothing moves for a
// while, ten thousand; a newer run drops what is under way.

import { begin } from "./calls.ts";
import { Desk } from "./desk.ts";
import type { Reply, Request } from "./message.ts";
import type { Work } from "./queue.ts";
import { Queue } from "./queue.ts";
import { Reactor } from "./reactor.ts";

const scope = self as unknown as {
  postMessage(reply: Reply, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
};

/** Milliseconds of work before the next message gets its turn. */
const slice = 3;
/** Milliseconds without a run after which the lever is at rest: until then the processor is the page's alone. */
const pause = 200;
/** Milliseconds after that until the exact answer is worth its while. */
const rest = 1200;
const few = 1000;
const many = 10000;

let reactor: Reactor | undefined;
let desk: Promise<Desk> | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

/** The newest question to the planners' part by name: it overtakes the others. */
const latest = new Map<string, number>();

const turns: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => guarded(() => turns.shift()?.());
const queue = new Queue((work) => {
  turns.push(work);
  channel.port2.postMessage(null);
}, slice);

scope.onmessage = ({ data }) => guarded(() => answer(data));

async function guarded(step: () => void | Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
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
  if (request.kind === "desk") {
    desk = Desk.open(request.desk, new Uint8Array(request.edition));
    const open = await desk;
    if (request.months) open.months(new Uint8Array(request.months));
    return;
  }
  if (request.kind === "plan") {
    const { number, name, ask } = request;
    latest.set(name, number);
    const open = await desk;
    const part = (answer: unknown) => scope.postMessage({ kind: "part", number, answer });
    if (open) queue.ask(question(number, () => open.begin(name, ask, part), () => latest.get(name) !== number));
    return;
  }
  if (!reactor) throw new Error("the model is not open");
  const model = reactor;
  switch (request.kind) {
    case "words":
      // Loading drops what was under way for the last run.
      if (reactor.read(new Uint8Array(request.edition))) follow(reactor);
      return;
    case "call":
      return queue.ask(question(request.number, () => begin(model, request.name, request.ask)));
    case "run": {
      const block = reactor.run(request.positions);
      scope.postMessage({ kind: "run", block }, [block.buffer]);
      return follow(reactor);
    }
  }
}

/** What is worth knowing of the last run, as soon as it stays the last. */
function follow(model: Reactor): void {
  queue.follow([]);
  after(pause, [attribution(model), futures(model, few), { step: () => 0, done: () => after(rest, [futures(model, many)]) }]);
}

function after(wait: number, sequel: readonly Work[]): void {
  clearTimeout(resting);
  resting = setTimeout(() => guarded(() => queue.follow(sequel)), wait);
}

function attribution(model: Reactor): Work {
  return {
    step: () => model.attribute(),
    done() {
      const wedges = model.wedges();
      const alone = model.alone(wedges);
      scope.postMessage({ kind: "wedges", wedges, alone }, [wedges.buffer, alone.buffer]);
    },
  };
}

function futures(model: Reactor, total: number): Work {
  return {
    step: () => model.draw(total),
    done() {
      const forecast = model.forecast();
      scope.postMessage({ kind: "futures", forecast }, [forecast.buffer]);
    },
  };
}

/** A question that fails or is overtaken is refused; the others go on. */
function question(number: number, begin: () => Work<unknown>, overtaken = () => false): Work {
  const refuse = (error: unknown) => scope.postMessage({ kind: "refused", number, reason: String(error) });
  let work: Work<unknown> | undefined;
  let failed = false;
  return {
    step() {
      try {
        if (overtaken()) throw new Error("overtaken");
        work ??= begin();
        return work.step();
      } catch (error) {
        failed = true;
        refuse(error);
        return 0;
      }
    },
    done() {
      if (failed || !work) return;
      try {
        scope.postMessage({ kind: "answer", number, answer: work.done() });
      } catch (error) {
        refuse(error);
      }
    },
  };
}
