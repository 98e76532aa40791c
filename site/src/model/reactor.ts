import type { Assumption } from "../state/assumption.ts";
import type { Home, Said } from "./home.ts";
import { spell } from "./home.ts";
import type { Tried } from "./message.ts";
import type { Description, Explanation, Lang } from "./shape.ts";
import { langs } from "./shape.ts";
import type { Exports as Common } from "./border.ts";
import { Border } from "./border.ts";

interface Exports extends Common {
  readonly describe: () => number;
  readonly wedge_step: (sets: number) => number;
  readonly wedge: () => number;
  readonly futures_step: (total: number, draws: number) => number;
  readonly futures: () => number;
  readonly home_answers: () => number;
  readonly home: () => number;
  readonly beside_levers: (plain: number) => number;
  readonly beside_run: () => number;
  readonly beside_step: (sets: number) => number;
  readonly beside_wedge: () => number;
  readonly explain_id: (length: number, year: number, lang: number) => number;
}

/** Sets of levers weighed in one step of the attribution: well under a millisecond. */
const sets = 8;

/** Futures drawn in one step: about a millisecond on a phone. */
const draws = 8;

/** The model's module with its edition loaded: typed calls, copies at the border. */
export class Reactor {
  description: Description;
  readonly #go: Exports;
  readonly #border: Border<Exports>;

  private constructor(border: Border<Exports>, edition: Uint8Array) {
    this.#border = border;
    this.#go = border.go;
    border.load(edition);
    this.description = this.#describe();
  }

  /** Instantiates the verified module and gives it the verified edition. */
  static async open(model: BufferSource, edition: Uint8Array): Promise<Reactor> {
    return new Reactor(await Border.open<Exports>(model), edition);
  }

  /** True once something was run. */
  #ran = false;

  /** Takes a fuller edition of the same numbers; the scenario stays. Returns whether there was one. */
  read(edition: Uint8Array): boolean {
    const { levers } = this.description;
    const positions = this.#border.doubles(this.#go.levers(), levers.length).slice();
    this.#border.load(edition);
    this.assume(this.#assumption);
    if (this.#ran) this.run(positions);
    if (this.#said) this.home(this.#said);
    return this.#ran;
  }

  #assumption: Assumption | undefined;

  /** Changes one fact, or none; returns what is wrong with it, and then changes nothing. */
  assume(assumption: Assumption | undefined): string | undefined {
    const trouble = this.#border.assume(assumption);
    if (trouble !== undefined) return trouble;
    this.description = this.#describe();
    this.#assumption = assumption;
    return undefined;
  }

  /** One pathway run. The copy belongs to the caller. */
  run(positions: ArrayLike<number>): Float64Array<ArrayBuffer> {
    const { levers, outputs, years } = this.description;
    this.#border.doubles(this.#go.levers(), levers.length).set(positions);
    this.#ran = true;
    return this.#border.doubles(this.#go.run(), outputs.length * years.length).slice();
  }

  /** Goes on with the attribution of the last run; returns what remains, 0 when it is done. */
  attribute(): number {
    return this.#go.wedge_step(sets);
  }

  /** Each lever's contribution in kt, valid when nothing remains. */
  wedges(): Float64Array<ArrayBuffer> {
    return this.#border.doubles(this.#go.wedge(), this.description.levers.length).slice();
  }

  /**
   * What each moved lever does when nothing else is moved, in kt against the
   * outlook: one run each. Afterwards the scenario's own run stands again.
   */
  alone(wedges: Float64Array): Float64Array<ArrayBuffer> {
    const { levers, outputs, years } = this.description;
    const wanted = this.#border.doubles(this.#go.levers(), levers.length).slice();
    const moved = levers.flatMap(({ kind, today }, index) => (kind === "share" && wanted[index] !== today ? [index] : []));
    const effects = wedges.slice();
    if (moved.length < 2) return effects;
    const rest = wanted.map((position, index) => (levers[index]?.kind === "share" ? (levers[index]?.today ?? position) : position));
    const end = (block: Float64Array, id: string) =>
      block[(outputs.findIndex((output) => output.id === id) + 1) * years.length - 1] ?? NaN;
    for (const index of moved) {
      const block = this.run(rest.with(index, wanted[index] ?? 0));
      effects[index] = end(block, "outlook.total") - end(block, "pathway.total");
    }
    this.run(wanted);
    return effects;
  }

  /** Goes on with so many futures of the last run; returns what remains. */
  draw(total: number): number {
    return this.#go.futures_step(total, draws);
  }

  /** What the futures say, valid when nothing remains: see Forecast. */
  forecast(): Float64Array<ArrayBuffer> {
    return this.#border.doubles(this.#go.futures(), 2 + 3 * this.description.years.length).slice();
  }

  #said: Said | undefined;

  /** One home, at the choices of the last run. */
  home(said: Said): Home {
    if (!this.#ran) this.run(this.#border.doubles(this.#go.levers(), this.description.levers.length).slice());
    const numbers = spell(said, this.description.homeActions);
    this.#border.doubles(this.#go.home_answers(), numbers.length).set(numbers);
    this.#said = said;
    return JSON.parse(this.#border.text(this.#go.home())) as Home;
  }

  /** Runs positions beside the main scenario; plain, without the changed assumption. */
  try(positions: ArrayLike<number>, plain: boolean): Float64Array<ArrayBuffer> {
    const { levers, outputs, years } = this.description;
    this.#border.doubles(this.#go.beside_levers(plain ? 1 : 0), levers.length).set(positions);
    return this.#border.doubles(this.#go.beside_run(), outputs.length * years.length).slice();
  }

  /** Goes on with the attribution of what was tried; returns what remains. */
  weigh(): number {
    return this.#go.beside_step(sets);
  }

  tried(block: Float64Array): Tried {
    return { block, wedges: this.#border.doubles(this.#go.beside_wedge(), this.description.levers.length).slice() };
  }

  /** Explains an output, a quantity, a fact or a lever by its id; null when it is unknown. */
  explain(id: string, year: number, lang: Lang): Explanation | null {
    const length = this.#border.write(new TextEncoder().encode(id));
    const answer = this.#go.explain_id(length, year, langs.indexOf(lang));
    return answer === 0 ? null : (JSON.parse(this.#border.text(answer)) as Explanation);
  }

  #describe(): Description {
    return JSON.parse(this.#border.text(this.#go.describe())) as Description;
  }
}
