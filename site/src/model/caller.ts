import type { Reply, Request, Trouble } from "./message.ts";
import type { Description, Explanation, Lang } from "./shape.ts";

export interface Listener {
  opened(description: Description): void;
  ran(block: Float64Array): void;
  /** The attribution of the last run: nothing is under way any more. */
  rested(wedges: Float64Array): void;
  failed(failure: Trouble, reason: string): void;
}

/** The part of a Worker that the caller needs. */
export interface Post {
  postMessage(request: Request, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * The page's side of the model's worker. Two booleans schedule the runs: one
 * is needed, one is in progress. The last positions win; there are no timers.
 */
export class Caller {
  #needed = false;
  #running = false;
  #asked: ((explanation: Explanation | null) => void)[] = [];
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

  /** Asks why a number is what it is; null when the model does not know the id. */
  why(id: string, year: number, lang: Lang): Promise<Explanation | null> {
    return new Promise((resolve) => {
      this.#asked.push(resolve);
      this.#post.postMessage({ kind: "why", id, year, lang }, []);
    });
  }

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
        if (!this.#needed && !this.#running) this.#listener.rested(reply.wedges);
        return;
      case "why":
        return this.#asked.shift()?.(reply.explanation);
      case "failed":
        return this.#listener.failed(reply.failure, reply.reason);
    }
  }
}
