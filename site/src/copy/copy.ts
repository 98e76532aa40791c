// The page's side of the kept copy (keeper.ts): brings the keeper, asks through
// it once a minute whether the city has stopped the service, and tells of a newer
// version that waits.

import "../screen/screen.ts"; // what the page shares stays one file
import { scriptAddress } from "../worker.ts";
import type { Reader } from "../verify/reader.ts";
import { readStop } from "../verify/stop.ts";
import { cachedRelease, stopNote, type Ask, type Look } from "./list.ts";

/** How the service was when it was last asked. */
export type Service = "here" | "away" | "maintained";

export interface Ears {
  service(service: Service): void;
  /** Another version is complete; the page goes on with its own until renew. */
  newer(): void;
}

/** Milliseconds between two questions while the page is in sight: with the answer's way, under a minute. */
const period = 45_000;
/** Questions after which a page that stays open looks for a newer version: about an hour. */
const patience = 80;

export class Copy {
  readonly #reader: () => Reader;
  readonly #ears: Ears;
  #registration: ServiceWorkerRegistration | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  #asked = 0;
  #renewing = false;

  constructor(reader: () => Reader, ears: Ears) {
    this.#reader = reader;
    this.#ears = ears;
  }

  /** Does nothing where there are no service workers, as in some private windows: then nothing is kept either. */
  async begin(keeper: string): Promise<void> {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker) return;
    let before = serviceWorker.controller;
    serviceWorker.addEventListener("controllerchange", () => {
      if (this.#renewing) location.reload();
      else if (before) this.#ears.newer(); // another window has renewed
      else this.#keep();
      before = serviceWorker.controller;
    });
    for (const event of ["focus", "online", "offline"]) addEventListener(event, () => void this.#ask());
    document.addEventListener("visibilitychange", () => void this.#ask());
    // Asked before registering, which is of no use without network.
    void this.#ask();
    this.#registration = await serviceWorker.register(scriptAddress(keeper), { updateViaCache: "none" });
    if (this.#registration?.waiting && before) this.#ears.newer();
    this.#registration?.addEventListener("updatefound", () => {
      const coming = this.#registration?.installing;
      coming?.addEventListener("statechange", () => {
        if (coming.state === "installed" && serviceWorker.controller) this.#ears.newer();
      });
    });
  }

  /** The visitor wants the newer version: it takes over, and the page opens again with the same link. */
  renew(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) return location.reload();
    this.#renewing = true;
    waiting.postMessage({ kind: "renew" } satisfies Ask);
  }

  /** What was opened before the keeper was there is kept, too. */
  #keep(): void {
    const paths = performance.getEntriesByType("resource").map(({ name }) => new URL(name, location.href));
    const own = paths.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname);
    navigator.serviceWorker.controller?.postMessage({ kind: "keep", paths: own } satisfies Ask);
    void this.#ask();
  }

  async #ask(): Promise<void> {
    if (this.#asking || document.visibilityState !== "visible") return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), period);
    const { controller } = navigator.serviceWorker;
    if (!controller) return; // nothing is kept: the next visit asks the server itself
    this.#asking = true;
    try {
      await this.#hear(await look(controller));
    } finally {
      this.#asking = false;
    }
    if (++this.#asked % patience === 0) await this.#registration?.update().catch(() => undefined);
  }

  async #hear({ status, note }: Look): Promise<void> {
    // The edge's own worker took the keeper's place and has removed itself.
    if (status === silence && !(await navigator.serviceWorker.getRegistration())) return location.reload();
    if (status === 200 && (await this.#stopped(note))) return this.#end();
    this.#ears.service(status === 0 ? "away" : status === 503 ? "maintained" : "here");
  }

  /** True only for a note with the signatures of the city. */
  async #stopped(note: ArrayBuffer): Promise<boolean> {
    const fetcher = async (address: string, init: RequestInit) =>
      address === stopNote ? new Response(note) : fetch(address, init);
    return (await readStop({ ...this.#reader(), fetcher })) === undefined;
  }

  /** The city has stopped the service: the copies go, and the page shows what the server says. */
  async #end(): Promise<void> {
    for (const name of await caches.keys()) if (cachedRelease(name) !== undefined) await caches.delete(name);
    await (await navigator.serviceWorker.getRegistration())?.unregister();
    location.reload();
  }
}

/** The status of no answer from the keeper. */
const silence = -1;

/** Asks the keeper to ask. A keeper that says nothing is being replaced. */
function look(controller: ServiceWorker): Promise<Look> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const silent = setTimeout(() => resolve({ status: silence, note: new ArrayBuffer(0) }), 15_000);
    port1.onmessage = ({ data }: MessageEvent<Look>) => {
      clearTimeout(silent);
      port1.close();
      resolve(data);
    };
    controller.postMessage({ kind: "look" } satisfies Ask, [port2]);
  });
}
