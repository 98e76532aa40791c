import type { Told } from "../../town/spot.ts";
import { baseYear, targetYear } from "../model/figures.ts";
import type { State } from "../state/state.ts";

type FromTown =
  | { readonly kind: "hello" | "ready" }
  | ({ readonly kind: "told" } & Told)
  | { readonly kind: "failed"; readonly reason: string };

/** What the town tells the page. */
export interface Ears {
  told(told: Told): void;
  /** The graphics context is gone: the frame is to be made anew. */
  lost(): void;
  failed(): void;
}

/**
 * The line to the town's document in its frame. The town says hello, gets its
 * verified module and then every new result; it never says anything about the
 * visitor. Both sides speak only to their own origin.
 */
export class TownLink {
  readonly #frame: HTMLIFrameElement;
  readonly #module: () => Promise<ArrayBuffer>;
  readonly #ears: Ears;
  readonly #ended = new AbortController();
  #state: State | undefined;
  #visible = true;
  #listening = false;

  constructor(frame: HTMLIFrameElement, module: () => Promise<ArrayBuffer>, ears: Ears) {
    this.#frame = frame;
    this.#module = module;
    this.#ears = ears;
    const { signal } = this.#ended;
    addEventListener("message", (event) => this.#hear(event), { signal });
    for (const query of [still, dark]) {
      matchMedia(query).addEventListener("change", () => this.#tell(), { signal });
    }
    const sight = new IntersectionObserver((entries) => {
      this.#visible = entries.at(-1)?.isIntersecting ?? true; // the last of those that gathered
      this.#look();
      this.#tell();
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
    if (data?.kind === "hello") void this.#begin();
    if (data?.kind === "told") this.#ears.told(data);
    if (data?.kind === "failed") data.reason === "context-lost" ? this.#ears.lost() : this.#ears.failed();
  }

  async #begin(): Promise<void> {
    try {
      const bytes = await this.#module();
      this.#send({ kind: "wasm", bytes }, [bytes]);
      this.#listening = true;
      this.#look();
      this.#tell();
    } catch {
      this.#ears.failed();
    }
  }

  #look(): void {
    if (this.#listening) this.#send({ kind: "visible", visible: this.#visible });
  }

  /** Out of sight it keeps its last picture, and gets the newest result when it comes back. */
  #tell(): void {
    if (this.#listening && this.#visible && this.#state) this.#send({ kind: "state", ...picture(this.#state) });
  }

  #send(message: object, transfer: Transferable[] = []): void {
    if (!this.#ended.signal.aborted) this.#frame.contentWindow?.postMessage(message, location.origin, transfer);
  }
}

const still = "(prefers-reduced-motion: reduce)";
const dark = "(prefers-color-scheme: dark)";

/** Homes that the trees of the lever are counted per. */
const homesPerTrees = 100;

/** What the town needs of a result: adoption reached in FY2030 as shares and amounts, and the path. */
function picture({ description, figures }: State) {
  const at = (id: string) => (figures.has(id) ? figures.at(id, targetYear) : 0);
  const adopted = description.levers.map(({ id }) => [id, at(`adopt.${id}`) / 100] as const);
  return {
    // Of all cars in FY2030, not of those bought in it.
    shares: { ...Object.fromEntries(adopted), ev: at("ev.fleet") / 100 },
    buses: at("adopt.bus"),
    trees: (at("adopt.trees") * at("homes")) / homesPerTrees,
    meadow: at("adopt.bluecarbon"),
    grid: figures.has("grid") ? 1 - at("grid") / figures.at("grid", baseYear) : 0,
    pathway: [...figures.row("pathway.total")],
    outlook: [...figures.row("outlook.total")],
    target: at("target"),
    years: [...figures.years],
    still: matchMedia(still).matches,
    dark: matchMedia(dark).matches,
  };
}
