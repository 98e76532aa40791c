import { hydrate, render } from "preact";
import { asked } from "./asked.ts";
import type { Service } from "./copy/copy.ts";
import type { Post } from "./model/caller.ts";
import { Caller } from "./model/caller.ts";
import type { Said } from "./model/home.ts";
import { Figures } from "./model/figures.ts";
import { forecast } from "./model/forecast.ts";
import type { Plan } from "./model/plan.ts";
import type { Planner } from "./model/planner.ts";
import type { Description, First, Lang } from "./model/shape.ts";
import type { ScreenSupply } from "./screen/opened.ts";
import { Opened } from "./screen/opened.ts";
import type { Mode } from "./screen/registry.ts";
import { modeNames } from "./screen/registry.ts";
import type { Means } from "./screen/screen.ts";
import { choices } from "./state/advice.ts";
import type { Assumption } from "./state/assumption.ts";
import { write as assumed } from "./state/assumption.ts";
import type { Deed } from "./state/deed.ts";
import type { Parts } from "./state/fragment.ts";
import { read, write } from "./state/fragment.ts";
import { Journey } from "./state/journey.ts";
import type { Aim, Search } from "./state/search.ts";
import { sought } from "./state/search.ts";
import type { Failure, State } from "./state/state.ts";
import { arrived, builtIn, failed, forgotten, initial, linked, moved, released, reset, taken, undone } from "./state/state.ts";
import type { Catalogue, Say } from "./text/say.tsx";
import { speaker } from "./text/say.tsx";
import type { Refusal, Release } from "./verify/release.ts";
import { isRefusal } from "./verify/release.ts";
import { forgetVisitors } from "./verify/seen.ts";
import { Frame } from "./view/frame.tsx";
import { htmlLang, paths } from "./view/header.tsx";
import { failureTexts } from "./view/notices.tsx";
import { tell } from "./view/prompt.ts";
import { spoken, sought as told } from "./view/spoken.ts";
import { modelWorker } from "./worker.ts";

/** What the page can fetch: catalogues, what belongs to screens, and files of the signed release. */
export interface Supply {
  readonly screens: ScreenSupply;
  texts(lang: Lang): Promise<Catalogue>;
  load(...roles: string[]): Promise<Release | Refusal>;
  /** The visitor wants the newer version that waits. */
  renew(): void;
  /** Address of the model's worker. */
  readonly worker: string;
}

/** The page in the browser: one state, one way to draw it. */
export class App {
  #state: State;
  #say: Say;
  /** The shared texts fetched so far; those of screens come beside them. */
  readonly #shared: Map<Lang, Catalogue>;
  readonly #opened: Opened;
  readonly #journey = new Journey();
  #caller: Caller | undefined;
  #release = 0;
  /** What stands on the screen. */
  #drawn: State;
  /** True while it is being drawn, and before the page is taken over. */
  #drawing = true;
  /** True once the visitor has changed something: only then results are spoken. */
  #acted = false;
  readonly #supply: Supply;
  readonly #root = document.getElementById("page") as HTMLElement;

  constructor(first: First, lang: Lang, catalogue: Catalogue, supply: Supply) {
    this.#state = this.#drawn = initial(first, lang);
    this.#say = speaker(lang, catalogue);
    this.#shared = new Map([[lang, catalogue]]);
    this.#supply = supply;
    this.#opened = new Opened(supply.screens);
  }

  /** Takes over the page that the build printed; until then nothing is drawn. */
  takeOver(): void {
    const state = this.#state;
    // What is taken over must be what was printed; what has happened since and the link come after.
    this.#state = this.#drawn;
    hydrate(this.#page(), this.#root);
    this.#drawing = false;
    this.#together(() => {
      this.#state = state;
      this.#follow();
    });
    addEventListener("popstate", () => this.#turn());
  }

  /** Brings in the model of a verified release by a worker started before, or says why not; resolves when that is settled. */
  async open(arriving: Promise<Release | Refusal>, worker: Post): Promise<void> {
    if (typeof WebAssembly === "undefined") return this.#fail("wasm", "WebAssembly is missing");
    let settle = () => {};
    const settled = new Promise<void>((resolve) => (settle = resolve));
    const caller = this.#listen(worker, () => settle());
    const outcome = await arriving;
    const release = isRefusal(outcome) ? outcome.release : outcome;
    if (!release) {
      worker.terminate();
      return this.#refuse(outcome as Refusal);
    }
    if (isRefusal(outcome)) {
      const stale = release.created.toISOString().slice(0, 10);
      this.#set({ ...this.#state, stale, clock: outcome.kind === "clock" });
    }
    this.#release = release.release;
    const bytes = (role: string) => release.files.get(role)?.buffer ?? new ArrayBuffer(0);
    this.#caller = caller;
    caller.open(bytes("model"), bytes("brief"));
    await settled;
  }

  #listen(worker: Post, settle: () => void): Caller {
    return new Caller(worker, () => this.#state.positions, {
      opened: (description) => {
        this.#arrive(description);
        settle();
      },
      ran: (block) => {
        this.#soon({ ...this.#state, figures: new Figures(this.#state.description, block) });
        tell(this.#state);
      },
      rested: (wedges, alone) => this.#rest(wedges, alone),
      foresaw: (block) => this.#foresee(block),
      failed: (failure, reason) => {
        this.#fail(failure, reason);
        settle();
      },
    });
  }

  /** How the service was when it was last asked. */
  served(service: Service): void {
    if (service !== this.#state.service) this.#set({ ...this.#state, service });
  }

  /** A newer version waits. */
  outdated(): void {
    this.#set({ ...this.#state, newer: true });
  }

  readonly act = (deed: Deed): void => {
    switch (deed.kind) {
      case "go":
        return this.#go(deed.mode);
      case "take":
        return this.#change(taken(this.#state, deed.positions));
      case "move":
        return this.#change(moved(this.#state, deed.index, deed.position, deed.dragging));
      case "seek":
        return void this.#seek(deed.aim);
      case "release":
        return this.#set(released(this.#state));
      case "undo":
        return this.#change(undone(this.#state));
      case "reset":
        return this.#change(reset(this.#state));
      case "forget":
        return this.#forget();
      case "speak":
        return void this.#speak(deed.lang);
      case "look":
        return this.#set({ ...this.#state, picture: deed.picture });
      case "town":
        return this.#set({ ...this.#state, town: deed.town });
      case "ask":
        return void this.#ask(deed.id, deed.year, deed.home);
      case "advise":
        return void this.#advise();
      case "assume":
        return void this.#assume(deed.assumption);
      case "renew":
        return this.#supply.renew();
      case "back":
        return this.#set({ ...this.#state, why: { trail: this.#state.why?.trail.slice(0, -1) ?? [], unknown: false } });
      case "close":
        return this.#set({ ...this.#state, why: null });
    }
  };

  /** Deeds of a screen's own, one function per screen so that it stays the same. */
  readonly #tellers = new Map<Mode, (deed: unknown) => void>();

  #tell(mode: Mode): (deed: unknown) => void {
    const known = this.#tellers.get(mode);
    if (known) return known;
    const tell = (deed: unknown) => {
      const screen = this.#opened.get(mode);
      if (!screen) return;
      const slice: unknown = screen.after(this.#state.slices[mode], deed, this.#state);
      this.#set({ ...this.#state, slices: { ...this.#state.slices, [mode]: slice } });
      this.#write();
    };
    this.#tellers.set(mode, tell);
    return tell;
  }

  readonly #means: Means = {
    call: (name, ask) => this.#caller?.call(name, ask) ?? Promise.reject(new Error("the model is not here")),
    plan: (name, ask, part) => this.#plan(name, ask, part),
    file: (role) => this.#file(role),
    release: () => this.#proved(),
    words: () => this.#wholeEdition(),
    texts: (lang) => this.#texts(lang),
  };

  #page() {
    const { mode } = this.#state;
    return (
      <Frame
        say={this.#say}
        state={this.#state}
        act={this.act}
        means={this.#means}
        tell={this.#tell(mode)}
        screen={this.#opened.get(mode)}
      />
    );
  }

  #set(state: State): void {
    this.#state = state;
    this.#draw();
  }

  /** The frame that is asked for, or 0. */
  #frame = 0;

  /** Drawn when the next frame begins: once, however many steps and results a dragged lever brings. */
  #soon(state: State): void {
    this.#state = state;
    if (document.hidden) return this.#draw(); // there are no frames
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** Several changes, drawn once. */
  #together(change: () => void): void {
    const before = this.#drawing;
    this.#drawing = true;
    try {
      change();
    } finally {
      this.#drawing = before;
    }
    this.#draw();
  }

  /** The one way to the screen. A deed done while drawing is drawn right after. */
  #draw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    try {
      while (this.#drawn !== this.#state) {
        this.#drawn = this.#state;
        render(this.#page(), this.#root);
      }
    } finally {
      this.#drawing = false;
    }
  }

  /** A state with other positions: the numbers follow as soon as they can. */
  #change(state: State): void {
    if (state === this.#state) return;
    this.#acted = true;
    if (state.phase.kind !== "ready") {
      this.#set(builtIn(state));
      return this.#write();
    }
    // A finger may move a lever many times in a frame.
    if (state.held === null) this.#set(state);
    else this.#soon(state);
    this.#caller?.need();
    this.#journey.soon(this.#write);
  }

  #arrive(description: Description): void {
    this.#together(() => {
      this.#set(arrived(this.#state, description));
      // A newer model may know levers of the link that the page did not.
      this.#follow();
    });
  }

  /** Nothing is under way any more: the link and the spoken sentence catch up. */
  #rest(wedges: Float64Array, alone: Float64Array): void {
    const rested = { ...this.#state, wedges, alone, counted: this.#state.positions };
    this.#soon(this.#acted ? { ...rested, spoken: spoken(this.#say, rested) } : rested);
    this.#journey.soon(this.#write);
    if (this.#state.advice && this.#state.advice !== "lost") void this.#advise(); // other choices, other homes
  }

  #foresee(block: Float64Array): void {
    const { description, figures } = this.#state;
    this.#soon({ ...this.#state, futures: { of: figures, forecast: forecast(description, block) } });
  }

  readonly #write = (): void => this.#journey.write(this.#address());

  #address(mode: Mode = this.#state.mode): string {
    const { description, positions, lang, assumption } = this.#state;
    return paths[lang] + write(description, positions, mode, this.#parts(), assumption ?? undefined);
  }

  /** What screens carry in the link; those not opened yet what the link said. */
  #parts(): Parts {
    const { parts, slices } = this.#state;
    const own = this.#opened.modes.map((mode) => [mode, this.#opened.get(mode)?.link?.(slices[mode]) ?? {}]);
    return { ...parts, ...Object.fromEntries(own) } as Parts;
  }

  /** Takes up what the address says. */
  #follow(): void {
    const { positions, lang, mode, parts, unread, trouble, made, assumption = null } = read(location.hash, this.#state.description);
    if (trouble) return this.#set({ ...this.#state, trouble, unread: [] });
    const origin = made?.edition ? { engine: String(made.engine), edition: made.edition, positions } : null;
    const { phase, assumption: before } = this.#state;
    this.#set({ ...linked(this.#state, positions, unread), parts, origin, assumption });
    for (const told of this.#opened.modes) if (parts[told]) this.#start(told);
    if (phase.kind === "ready") this.#caller?.need();
    else this.#set(builtIn(this.#state));
    if (phase.kind === "failed") this.#unassumed();
    else if (phase.kind === "ready" && (assumption || before)) void this.#assume(assumption);
    void this.#show(mode);
    if (lang && lang !== this.#state.lang) void this.#speak(lang);
  }

  /**
   * Changes one fact for the model, or none. A fact that is not a series has no
   * year in a link; of a series, the year that was looked at is meant.
   */
  async #assume(assumption: Assumption | null): Promise<void> {
    const call = this.#caller?.call;
    if (!call) return;
    const simple = assumption && { ...assumption, year: 0 };
    let meant = simple;
    let answer = await call("assume", simple);
    if ("trouble" in answer && assumption && assumption.year !== 0) {
      meant = assumption;
      answer = await call("assume", assumption);
    }
    if ("trouble" in answer) {
      console.warn(answer.trouble);
      // The model is as it was before.
      await call("assume", null);
      this.#set({ ...this.#state, assumption });
      this.#unassumed();
    } else this.#set({ ...this.#state, description: answer.description, assumption: meant, why: null });
    this.#caller?.need();
    this.#write();
  }

  /** An assumption that has no effect is named, never passed over. */
  #unassumed(): void {
    const { assumption, unread } = this.#state;
    if (assumption) this.#set({ ...this.#state, assumption: null, why: null, unread: [...unread, `a=${assumed(assumption)}`] });
  }

  /** The browser went to another entry: a link, or a screen of this visit. */
  #turn(): void {
    if (!this.#journey.arrive()) return this.#follow();
    const { mode } = read(location.hash, this.#state.description);
    void this.#show(mode).then(() => this.#focus());
    this.#write();
  }

  /** Goes to another screen with the scenario as it is. */
  #go(mode: Mode): void {
    if (mode === this.#state.mode && this.#state.arrival !== "lost") return;
    if (mode !== this.#state.mode) {
      this.#write(); // what comes back to this entry finds the scenario in it
      this.#journey.go(this.#address(mode));
    }
    void this.#show(mode).then(() => this.#focus());
    scrollTo(0, 0);
  }

  /** Shows a screen; a new one's files come first. */
  async #show(mode: Mode): Promise<void> {
    const here = mode === "explore" || this.#opened.get(mode) !== undefined;
    this.#set({ ...this.#state, mode, arrival: here ? "here" : "coming" });
    this.#entitle();
    if (here) return;
    try {
      await this.#opened.fetch(mode, this.#state.lang);
      await this.#learn(this.#state.lang);
    } catch (error) {
      console.warn(error);
      if (this.#state.mode === mode) this.#set({ ...this.#state, arrival: "lost" });
      return;
    }
    this.#start(mode);
    if (this.#state.mode === mode) this.#set({ ...this.#state, arrival: "here" });
  }

  #start(mode: Mode): void {
    const slice: unknown = this.#opened.get(mode)?.start(this.#state, this.#state.parts[mode] ?? {});
    this.#set({ ...this.#state, slices: { ...this.#state.slices, [mode]: slice } });
  }

  /** Everything as for the next visitor: levers, what screens keep, what was saved here. */
  #forget(): void {
    forgetVisitors();
    const state = forgotten(this.#state);
    const slices = this.#opened.modes.map((mode) => [mode, this.#opened.get(mode)?.start(state, {})]);
    this.#change({ ...state, slices: Object.fromEntries(slices) as State["slices"] });
    if (state.assumption) void this.#assume(null);
    this.#write();
  }

  /** A new screen is a new page for the reader: it begins at its heading. */
  #focus(): void {
    const heading = this.#root.querySelector<HTMLElement>("main h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  #entitle(): void {
    const { mode } = this.#state;
    const site = this.#say.plain("site.title");
    document.title = mode === "explore" ? site : `${this.#say.plain(modeNames[mode])} | ${site}`;
  }

  /** The shared texts and those of all opened screens, each fetched once. */
  async #texts(lang: Lang): Promise<Catalogue> {
    const known = this.#shared.get(lang);
    const [shared, own] = await Promise.all([known ?? this.#supply.texts(lang), this.#opened.texts(this.#opened.modes, lang)]);
    this.#shared.set(lang, shared);
    return { ...shared, ...own };
  }

  async #learn(lang: Lang): Promise<void> {
    this.#say = speaker(lang, await this.#texts(lang));
  }

  async #speak(lang: Lang): Promise<void> {
    try {
      await this.#learn(lang);
    } catch (error) {
      console.warn(error);
      return this.#set({ ...this.#state, offline: true });
    }
    document.documentElement.lang = htmlLang[lang];
    document.documentElement.dataset["lang"] = lang;
    this.#set({ ...this.#state, lang, offline: false, spoken: "" });
    this.#entitle();
    this.#write();
  }

  #planner: Planner | undefined;

  /** For the planners' screen, with every fact; the other knows what its numbers need. */
  #plans: Planner | undefined;

  readonly #plan: Plan = async (name, ask, part) => {
    const { Planner } = await asked();
    this.#plans ??= new Planner(() => this.#desk("city"));
    return this.#plans.ask(name, ask, part);
  };

  /** Starts the planners' part in a worker of its own, with the whole edition and its months or with what numbers need. */
  async #desk(role: "brief" | "city"): Promise<Post> {
    const [[desk, edition], months] = await Promise.all([this.#files("desk", role), role === "city" ? this.#months() : undefined]);
    const worker = modelWorker(this.#supply.worker, "desk");
    worker.postMessage({ kind: "desk", desk: desk.buffer, edition: edition.buffer, months }, [desk.buffer, edition.buffer]);
    return worker;
  }

  /** Not every city has figures of short lag: without them there is no nowcast, and that is said. */
  async #months(): Promise<ArrayBuffer | undefined> {
    try {
      return (await this.#file("monthly")).buffer;
    } catch (error) {
      console.warn(error);
      return undefined;
    }
  }

  /** The combination that meets the target becomes the scenario, unless that has changed meanwhile. */
  async #seek(aim: Aim): Promise<void> {
    const search = sought(this.#state, aim);
    const { positions } = this.#state;
    this.#search(search);
    const current = () => this.#state.search === search;
    try {
      const { Planner, answered, wish } = await asked();
      this.#planner ??= new Planner(() => this.#desk("brief"));
      const found = await this.#planner.reach(wish(this.#state, search));
      if (!current()) return;
      if (positions !== this.#state.positions) return this.#search(null);
      const mix = answered(this.#state.description.levers, search.from, found);
      this.#change(taken(this.#state, mix));
      this.#search({ ...search, stage: { kind: "found", found, positions: this.#state.positions } });
    } catch (error) {
      console.warn(error);
      if (current()) this.#search({ ...search, stage: { kind: "lost" } });
    }
  }

  /** Every stage of a search is seen and heard. */
  #search(search: Search | null): void {
    const state = { ...this.#state, search };
    this.#set({ ...state, spoken: told(this.#say, state) });
  }

  /** The whole edition, fetched once when somebody first asks why. */
  #words: Promise<void> | undefined;

  async #fetchWords(): Promise<void> {
    this.#caller?.words((await this.#file("city")).buffer);
  }

  /** What cards say for one home: the practical lines once, the homes again after another choice. */
  async #advise(): Promise<void> {
    const { advice } = this.#state;
    const at = choices(this.#state);
    if (advice === "coming" || (advice && advice !== "lost" && advice.choices === at)) return;
    if (!advice || advice === "lost") this.#set({ ...this.#state, advice: "coming" });
    try {
      const { hints, typical } = await asked();
      const computed = (home: keyof typeof typical) => this.#means.call("home", typical[home]);
      const lines = advice && advice !== "lost" ? advice.hints : hints(new TextDecoder().decode(await this.#file("city")));
      const [house, flat] = await Promise.all([computed("house"), computed("flat")]);
      this.#set({ ...this.#state, advice: { hints: lines, homes: { house, flat }, choices: at } });
    } catch (error) {
      console.warn(error);
      this.#set({ ...this.#state, advice: "lost" });
    }
  }

  /** A fetch that failed is tried again the next time. */
  async #wholeEdition(): Promise<void> {
    try {
      await (this.#words ??= this.#fetchWords());
    } catch (error) {
      this.#words = undefined;
      throw error;
    }
  }

  /** Explanations of a home's numbers tell the home that was computed last. */
  async #ask(id: string, year: number, home?: Said): Promise<void> {
    try {
      await this.#wholeEdition();
    } catch (error) {
      console.warn(error);
      return this.#set({ ...this.#state, offline: true });
    }
    if (home) await this.#caller?.call("home", home);
    const answer = await this.#caller?.call("why", { id, year, lang: this.#state.lang });
    const trail = this.#state.why?.trail ?? [];
    const why = { trail: answer ? [...trail, answer] : trail, unknown: !answer };
    this.#set({ ...this.#state, offline: false, why });
  }

  #refuse(refusal: Refusal): void {
    this.#fail(refusal.kind === "expired" || refusal.kind === "clock" ? "manifest" : refusal.kind, refusal.what);
  }

  #fail(failure: Failure, reason: string): void {
    console.warn(reason);
    this.#set({ ...failed(this.#state, failure), spoken: this.#say.plain(failureTexts[failure]) });
    this.#unassumed();
  }

  /** A file of the very release that the numbers come from. */
  async #file(role: string): Promise<Uint8Array<ArrayBuffer>> {
    const [bytes] = await this.#files(role);
    return bytes;
  }

  async #proved(...roles: string[]): Promise<Release> {
    const outcome = await this.#supply.load(...roles);
    const release = isRefusal(outcome) ? outcome.release : outcome;
    if (release?.release !== this.#release) throw new Error(`no ${roles.join(", ")} in this release`);
    return release;
  }

  async #files<R extends readonly string[]>(...roles: R): Promise<{ [K in keyof R]: Uint8Array<ArrayBuffer> }> {
    const release = await this.#proved(...roles);
    return roles.map((role) => release.files.get(role)) as { [K in keyof R]: Uint8Array<ArrayBuffer> };
  }
}
