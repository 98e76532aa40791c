import type { CallName, Calls, Reply, Request, Trouble } from "./message.ts";
import type { Description } from "./shape.ts";

/** Asks the model something; rejects when it cannot answer. */
export type Call = <K extends CallName>(name: K, ask: Calls[K]["ask"]) => Promise<Calls[K]["answer"]>;

export interface Listener {
  opened(description: Description): void;
  ran(block: Float64Array): void;
  /** The attribution of the last run, and what each lever does alone: nothing is under way any more. */
  rested(wedges: Float64Array, alone: Float64Array): void;
  /** Futures of the last run: a thousand, later ten thousand. */
  foresaw(forecast: Float64Array): void;
  failed(failure: Trouble, reason: string): void;
}

/** The part of a Worker that the caller needs. */
export interface Post {
  postMessage(request: Request, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/**
 * The page's side of the model's worker. Two booleans schedule the runs: one
 * is needed, one is in progress. The last positions win; there are no timers.
 */
export class Caller {
  #needed = false;
  #running = false;
  #asked = 0;
  readonly #waiting = new Map<number, { resolve(answer: never): void; reject(reason: Error): void }>();
  readonly #post: Post;
  readonly #positions: () => readonly number[];
  readonly #listener: Listener;

  constructor(post: Post, positions: () => readonly number[], listener: Listener) {
    this.#post = post;
    this.#positions = positions;
    this.#listener = listener;
    post.onmessage = ({ data }) => this.#hear(data);
    post.onerror = (event) => {
      event.preventDefault(); // it is told on screen
      listener.failed("model", event.message || "the worker did not start");
    };
  }

  open(model: ArrayBuffer, edition: ArrayBuffer): void {
    this.#post.postMessage({ kind: "open", model, edition }, [model, edition]);
  }

  /** Hands over the whole edition, whose words explanations need. */
  words(edition: ArrayBuffer): void {
    this.#post.postMessage({ kind: "words", edition }, [edition]);
  }

  /** Asks for a run of the positions as they are when the worker is free. */
  need(): void {
    this.#needed = true;
    this.#send();
  }

  readonly call: Call = (name, ask) =>
    new Promise((resolve, reject) => {
      const number = ++this.#asked;
      this.#waiting.set(number, { resolve, reject });
      this.#post.postMessage({ kind: "call", number, name, ask }, []);
    });

  #send(): void {
    if (!this.#needed || this.#running) return;
    this.#needed = false;
    this.#running = true;
    const positions = Float64Array.from(this.#positions());
    this.#post.postMessage({ kind: "run", positions }, [positions.buffer]);
  }

  #hear(reply: Reply): void {
    switch (reply.kind) {
      case "open":
        return this.#listener.opened(reply.description);
      case "run":
        this.#running = false;
        this.#send();
        return this.#listener.ran(reply.block);
      case "wedges":
        // An attribution that a newer run has overtaken says nothing any more.
        if (!this.#needed && !this.#running) this.#listener.rested(reply.wedges, reply.alone);
        return;
      case "futures":
        if (!this.#needed && !this.#running) this.#listener.foresaw(reply.forecast);
        return;
      case "answer":
        this.#waiting.get(reply.number)?.resolve(reply.answer as never);
        return void this.#waiting.delete(reply.number);
      case "refused":
        this.#waiting.get(reply.number)?.reject(new Error(reply.reason));
        return void this.#waiting.delete(reply.number);
      case "failed":
        return this.#listener.failed(reply.failure, reply.reason);
    }
  }
}
