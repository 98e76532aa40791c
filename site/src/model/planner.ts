import type { Post } from "./caller.ts";
import type { Reply } from "./message.ts";
import type { Found, Wish } from "./wish.ts";

/** What starts the second worker: fetches the planners' part and hands it over. */
export type Start = () => Promise<Post>;

/**
 * The page's side of the planners' part. Nothing of it is fetched before the
 * first wish; one that failed is fetched again for the next.
 */
export class Planner {
  #worker: Promise<Post> | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, { resolve(found: Found): void; reject(reason: Error): void }>();
  readonly #start: Start;

  constructor(start: Start) {
    this.#start = start;
  }

  async reach(wish: Wish): Promise<Found> {
    this.#worker ??= this.#begin();
    const worker = await this.#worker;
    return new Promise((resolve, reject) => {
      const number = ++this.#asked;
      this.#waiting.set(number, { resolve, reject });
      worker.postMessage({ kind: "reach", number, wish }, []);
    });
  }

  async #begin(): Promise<Post> {
    try {
      const worker = await this.#start();
      worker.onmessage = ({ data }) => this.#hear(data);
      worker.onerror = (event) => {
        event.preventDefault(); // it is told on screen
        this.#lose(event.message);
      };
      return worker;
    } catch (error) {
      this.#worker = undefined;
      throw error;
    }
  }

  #hear(reply: Reply): void {
    if (reply.kind === "failed") return this.#lose(reply.reason);
    if (reply.kind !== "answer" && reply.kind !== "refused") return;
    const waiting = this.#waiting.get(reply.number);
    this.#waiting.delete(reply.number);
    if (reply.kind === "answer") waiting?.resolve(reply.answer as Found);
    else waiting?.reject(new Error(reply.reason));
  }

  #lose(reason: string): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
