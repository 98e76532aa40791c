import { targetYear } from "../model/figures.ts";
import type { State } from "../state/state.ts";

interface FromTown {
  readonly kind?: "hello" | "ready" | "failed";
}

/**
 * The line to the town's document in its frame. The town says hello, gets its
 * verified module and then every new result; it never says anything about the
 * visitor. Both sides speak only to their own origin.
 */
export class TownLink {
  readonly #frame: HTMLIFrameElement;
  readonly #module: () => Promise<ArrayBuffer>;
  readonly #failed: () => void;
  readonly #ended = new AbortController();
  #state: State | undefined;
  #listening = false;

  constructor(frame: HTMLIFrameElement, module: () => Promise<ArrayBuffer>, failed: () => void) {
    this.#frame = frame;
    this.#module = module;
    this.#failed = failed;
    const { signal } = this.#ended;
    addEventListener("message", (event) => this.#hear(event), { signal });
    for (const query of [still, dark]) {
      matchMedia(query).addEventListener("change", () => this.#tell(), { signal });
    }
    const sight = new IntersectionObserver(([entry]) => {
      if (this.#listening) this.#send({ kind: "visible", visible: entry?.isIntersecting ?? false });
    });
    sight.observe(frame);
    signal.addEventListener("abort", () => sight.disconnect());
  }

  /** Shows a new result. */
  show(state: State): void {
    this.#state = state;
    this.#tell();
  }

  close(): void {
    this.#ended.abort();
  }

  #hear({ origin, source, data }: MessageEvent<FromTown | null>): void {
    if (origin !== location.origin || source !== this.#frame.contentWindow) return;
    if (data?.kind === "failed") this.#failed();
    if (data?.kind === "hello") void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      const bytes = await this.#module();
      this.#send({ kind: "wasm", bytes }, [bytes]);
      this.#listening = true;
      this.#tell();
    } catch {
      this.#failed();
    }
  }

  #tell(): void {
    if (this.#listening && this.#state) this.#send({ kind: "state", ...picture(this.#state) });
  }

  #send(message: object, transfer: Transferable[] = []): void {
    if (!this.#ended.signal.aborted) this.#frame.contentWindow?.postMessage(message, location.origin, transfer);
  }
}

const still = "(prefers-reduced-motion: reduce)";
const dark = "(prefers-color-scheme: dark)";

/** What the town needs of a result: adoption reached in FY2030 as shares, and the path. */
function picture({ description, figures }: State) {
  const adopted = description.levers
    .filter(({ id }) => figures.has(`adopt.${id}`))
    .map(({ id }) => [id, figures.at(`adopt.${id}`, targetYear) / 100] as const);
  return {
    // Of all cars in FY2030, not of those bought in it.
    shares: { ...Object.fromEntries(adopted), ev: figures.at("ev.fleet", targetYear) / 100 },
    pathway: [...figures.row("pathway.total")],
    outlook: [...figures.row("outlook.total")],
    target: figures.at("target", targetYear),
    years: [...figures.years],
    homes: figures.at("homes", targetYear),
    still: matchMedia(still).matches,
    dark: matchMedia(dark).matches,
  };
}
