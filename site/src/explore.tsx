import { hydrate, render } from "preact";
import { Caller } from "./model/caller.ts";
import { Figures } from "./model/figures.ts";
import type { Description, First, Lang } from "./model/shape.ts";
import type { Deed } from "./state/deed.ts";
import { read, write } from "./state/fragment.ts";
import type { Failure, State } from "./state/state.ts";
import { arrived, builtIn, failed, initial, linked, moved, released, reset, undone } from "./state/state.ts";
import type { Catalogue, Say } from "./text/say.tsx";
import { speaker } from "./text/say.tsx";
import type { Refusal, Release } from "./verify/release.ts";
import { isRefusal } from "./verify/release.ts";
import { htmlLang, paths } from "./view/header.tsx";
import { failureTexts } from "./view/notices.tsx";
import { Page } from "./view/page.tsx";
import { spoken } from "./view/spoken.ts";
import { modelWorker } from "./worker.ts";

/** What the page can fetch: catalogues, and files of the signed release. */
export interface Supply {
  texts(lang: Lang): Promise<Catalogue>;
  load(...roles: string[]): Promise<Release | Refusal>;
  /** Address of the model's worker. */
  readonly worker: string;
}

/** The Explore screen in the browser: one state, one way to draw it. */
export class Explore {
  #state: State;
  #say: Say;
  #caller: Caller | undefined;
  #release = 0;
  #drawing = false;
  /** True once the visitor has changed something: only then results are spoken. */
  #acted = false;
  readonly #supply: Supply;
  readonly #root = document.getElementById("page") as HTMLElement;

  constructor(first: First, lang: Lang, catalogue: Catalogue, supply: Supply) {
    this.#state = initial(first, lang);
    this.#say = speaker(lang, catalogue);
    this.#supply = supply;
    // What is taken over must be what the build printed; the link comes after.
    hydrate(this.#page(), this.#root);
    this.#follow();
    addEventListener("hashchange", () => this.#follow());
  }

  /** Brings in the model of a verified release, or says why not. */
  async open(arriving: Promise<Release | Refusal>): Promise<void> {
    if (typeof WebAssembly === "undefined") return this.#fail("wasm", "WebAssembly is missing");
    const outcome = await arriving;
    const release = isRefusal(outcome) ? outcome.release : outcome;
    if (!release) return this.#refuse(outcome as Refusal);
    if (isRefusal(outcome)) this.#set({ ...this.#state, stale: release.created.toISOString().slice(0, 10) });
    this.#release = release.release;
    this.#caller = new Caller(modelWorker(this.#supply.worker), () => this.#state.positions, {
      opened: (description) => this.#opened(description),
      ran: (block) => this.#set({ ...this.#state, figures: new Figures(this.#state.description, block) }),
      rested: (wedges) => this.#rest(wedges),
      failed: (failure, reason) => this.#fail(failure, reason),
    });
    const bytes = (role: string) => release.files.get(role)?.buffer ?? new ArrayBuffer(0);
    this.#caller.open(bytes("model"), bytes("brief"));
  }

  readonly act = (deed: Deed): void => {
    switch (deed.kind) {
      case "move":
        return this.#change(moved(this.#state, deed.index, deed.position, deed.dragging));
      case "release":
        return this.#set(released(this.#state));
      case "undo":
        return this.#change(undone(this.#state));
      case "reset":
        return this.#change(reset(this.#state));
      case "speak":
        return void this.#speak(deed.lang);
      case "look":
        return this.#set({ ...this.#state, picture: deed.picture });
      case "town":
        return this.#set({ ...this.#state, town: deed.town });
      case "ask":
        return void this.#ask(deed.id, deed.year);
      case "back":
        return this.#set({ ...this.#state, why: { trail: this.#state.why?.trail.slice(0, -1) ?? [], unknown: false } });
      case "close":
        return this.#set({ ...this.#state, why: null });
    }
  };

  #page() {
    return <Page say={this.#say} state={this.#state} act={this.act} module={this.#town} />;
  }

  /** The one way to the screen. A deed done while drawing is drawn right after. */
  #set(state: State): void {
    if (state === this.#state) return;
    this.#state = state;
    if (this.#drawing) return;
    this.#drawing = true;
    let drawn: State;
    try {
      do {
        drawn = this.#state;
        render(this.#page(), this.#root);
      } while (drawn !== this.#state);
    } finally {
      this.#drawing = false;
    }
  }

  /** A state with other positions: the numbers follow as soon as they can. */
  #change(state: State): void {
    if (state === this.#state) return;
    this.#acted = true;
    this.#set(state.phase.kind === "ready" ? state : builtIn(state));
    if (this.#state.phase.kind === "ready") this.#caller?.need();
    else this.#write();
  }

  #opened(description: Description): void {
    this.#set(arrived(this.#state, description));
    // A newer model may know levers of the link that the page did not.
    this.#follow();
  }

  /** Nothing is under way any more: the link and the spoken sentence catch up. */
  #rest(wedges: Float64Array): void {
    const rested = { ...this.#state, wedges };
    this.#set(this.#acted ? { ...rested, spoken: spoken(this.#say, rested) } : rested);
    this.#write();
  }

  #write(): void {
    const { description, positions, lang } = this.#state;
    history.replaceState(null, "", paths[lang] + write(description, positions));
  }

  /** Takes up what the address says. */
  #follow(): void {
    const { positions, lang, unread, trouble } = read(location.hash, this.#state.description);
    if (trouble) return this.#set({ ...this.#state, trouble, unread: [] });
    this.#set(linked(this.#state, positions, unread));
    if (this.#state.phase.kind === "ready") this.#caller?.need();
    else this.#set(builtIn(this.#state));
    if (lang && lang !== this.#state.lang) void this.#speak(lang);
  }

  async #speak(lang: Lang): Promise<void> {
    try {
      this.#say = speaker(lang, await this.#supply.texts(lang));
    } catch (error) {
      console.warn(error);
      return this.#set({ ...this.#state, offline: true });
    }
    document.documentElement.lang = htmlLang[lang];
    document.documentElement.dataset["lang"] = lang;
    document.title = this.#say.plain("site.title");
    this.#set({ ...this.#state, lang, offline: false, spoken: "" });
    this.#write();
  }

  /** The whole edition, fetched once when somebody first asks why. */
  #words: Promise<void> | undefined;

  async #fetchWords(): Promise<void> {
    this.#caller?.words((await this.#file("city")).buffer);
  }

  async #ask(id: string, year: number): Promise<void> {
    try {
      await (this.#words ??= this.#fetchWords());
    } catch (error) {
      console.warn(error);
      this.#words = undefined; // the next question tries again
      return this.#set({ ...this.#state, offline: true });
    }
    const answer = await this.#caller?.why(id, year, this.#state.lang);
    const trail = this.#state.why?.trail ?? [];
    const why = { trail: answer ? [...trail, answer] : trail, unknown: !answer };
    this.#set({ ...this.#state, offline: false, why });
  }

  #refuse(refusal: Refusal): void {
    this.#fail(refusal.kind === "expired" ? "manifest" : refusal.kind, refusal.what);
  }

  #fail(failure: Failure, reason: string): void {
    console.warn(reason);
    this.#set({ ...failed(this.#state, failure), spoken: this.#say.plain(failureTexts[failure]) });
  }

  /** A file of the very release that the numbers come from. */
  async #file(role: string): Promise<Uint8Array<ArrayBuffer>> {
    const outcome = await this.#supply.load(role);
    const release = isRefusal(outcome) ? outcome.release : outcome;
    const bytes = release?.files.get(role);
    if (!bytes || release?.release !== this.#release) throw new Error(`no ${role} in this release`);
    return bytes;
  }

  readonly #town = async (): Promise<ArrayBuffer> => (await this.#file("town")).buffer;
}
