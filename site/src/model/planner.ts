import type { Post } from "./caller.ts";
import type { Reply } from "./message.ts";
import type { Plan } from "./plan.ts";
import type { Found, Wish } from "./wish.ts";

/** What starts the second worker: fetches the planners' part and hands it over. */
export type Start = () => Promise<Post>;

interface Waiting {
  resolve(answer: never): void;
  reject(reason: Error): void;
  part(answer: never): void;
}

/**
 * The page's side of the planners' part. Nothing of it is fetched before the
 * first question; one that failed is fetched again for the next.
 */
export class Planner {
  #worker: Promise<Post> | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #start: Start;

  constructor(start: Start) {
    this.#start = start;
  }

  reach(wish: Wish): Promise<Found> {
    return this.ask("reach", wish);
  }

  readonly ask: Plan = async (name, ask, part = () => undefined) => {
    this.#worker ??= this.#begin();
    const worker = await this.#worker;
    return new Promise((resolve, reject) => {
      const number = ++this.#asked;
      this.#waiting.set(number, { resolve, reject, part });
      worker.postMessage({ kind: "plan", number, name, ask }, []);
    });
  };

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
    if (reply.kind === "part") return this.#waiting.get(reply.number)?.part(reply.answer as never);
    if (reply.kind !== "answer" && reply.kind !== "refused") return;
    const waiting = this.#waiting.get(reply.number);
    this.#waiting.delete(reply.number);
    if (reply.kind === "answer") waiting?.resolve(reply.answer as never);
    else waiting?.reject(new Error(reply.reason));
  }

  #lose(reason: string): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
