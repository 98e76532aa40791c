// The planners' part in its own worker (wasm/desk): what it would take, what
// marks the sectors, which measures come first, who does what, and the year that
// runs.

import type { Exports as Common } from "./border.ts";
import { Border } from "./border.ts";
import type { AgendaAsk } from "./agenda.ts";
import type { Moment } from "./nowcast.ts";
import type { PlanCalls, PlanName, Scene } from "./plan.ts";
import type { PriorityAsk } from "./priority.ts";
import type { Work } from "./queue.ts";
import type { Wish } from "./wish.ts";

interface Exports extends Common {
  readonly free: () => number;
  readonly reach_begin: (by: number, goal: number) => number;
  readonly reach_step: (steps: number) => number;
  readonly reach_answer: () => number;
  readonly sensitivity_step: (samples: number) => number;
  readonly sensitivity: () => number;
  readonly sectors_begin: () => number;
  readonly sectors_answer: () => number;
  readonly adoption: () => number;
  readonly weigh_begin: (length: number) => number;
  readonly weigh_answer: () => number;
  readonly priority_begin: (length: number) => number;
  readonly priority_step: (futures: number) => number;
  readonly priority_answer: () => number;
  readonly agenda_begin: (length: number) => number;
  readonly agenda_step: (sets: number) => number;
  readonly agenda_answer: () => number;
  readonly months_load: (length: number) => number;
  readonly nowcast_begin: (length: number) => number;
  readonly nowcast_answer: () => number;
  readonly trial_step: () => number;
  readonly trial_answer: () => number;
}

const aims = ["cost", "change"] as const;

/** Work in one step: a few milliseconds on a phone. */
const samples = 4;
const futures = 2;
const sets = 16;

/** So many times an analysis tells what it knows on the way. */
const told = 8;

type Answer = "reach_answer" | "sectors_answer" | "adoption" | "weigh_answer" | "priority_answer" | "agenda_answer" | "nowcast_answer" | "trial_answer" | "sensitivity";
type Begin<K extends PlanName> = (ask: PlanCalls[K]["ask"], part: (answer: PlanCalls[K]["answer"]) => void) => Work<PlanCalls[K]["answer"]>;

/** The desk's module with its edition loaded. */
export class Desk {
  readonly #border: Border<Exports>;

  private constructor(border: Border<Exports>) {
    this.#border = border;
  }

  static async open(code: BufferSource, edition: Uint8Array): Promise<Desk> {
    const border = await Border.open<Exports>(code);
    border.load(edition);
    return new Desk(border);
  }

  /** Gives it the verified figures of short lag. */
  months(text: Uint8Array): void {
    this.#refused(this.#border.go.months_load(this.#border.write(text)));
  }

  begin<K extends PlanName>(name: K, ask: PlanCalls[K]["ask"], part: (answer: PlanCalls[K]["answer"]) => void): Work<PlanCalls[K]["answer"]> {
    return this.#calls[name](ask, part);
  }

  readonly #calls: { readonly [K in PlanName]: Begin<K> } = {
    reach: (wish) => this.#work("reach_answer", () => this.#wish(wish), () => this.#border.go.reach_step(1)),
    sectors: (scene) =>
      this.#work("sectors_answer", () => {
        this.#run(scene);
        this.#refused(this.#border.go.sectors_begin());
      }),
    adoption: (scene) => this.#work("adoption", () => this.#run(scene)),
    weigh: (ask) => this.#work("weigh_answer", () => this.#refused(this.#border.go.weigh_begin(this.#write(spell(ask))))),
    priority: (ask, part) => this.#priority(ask, part),
    agenda: (ask) =>
      this.#work(
        "agenda_answer",
        () => {
          this.#run(ask);
          this.#refused(this.#border.go.agenda_begin(this.#write(spellAgenda(ask))));
        },
        () => this.#border.go.agenda_step(sets),
      ),
    nowcast: (moment) => this.#work("nowcast_answer", () => this.#moment(moment)),
    trials: (moment) =>
      this.#work(
        "trial_answer",
        () => this.#moment(moment),
        () => {
          const left = this.#border.go.trial_step();
          this.#refused(Math.max(0, -left));
          return left;
        },
      ),
    sensitivity: (scene) => this.#work("sensitivity", () => this.#run(scene), () => this.#border.go.sensitivity_step(samples)),
  };

  #priority(ask: PriorityAsk, part: (answer: PlanCalls["priority"]["answer"]) => void): Work<PlanCalls["priority"]["answer"]> {
    const { go } = this.#border;
    let whole = 0;
    let next = 0;
    const begin = () => {
      this.#run(ask);
      this.#refused(go.priority_begin(this.#write(spell(ask))));
      part(this.#answer("priority_answer")); // the ranking stands before anything is drawn
    };
    const step = () => {
      const left = go.priority_step(futures);
      if (whole === 0) {
        whole = left;
        next = left - left / told;
      } else if (left > 0 && left <= next) {
        next -= whole / told;
        part(this.#answer("priority_answer"));
      }
      return left;
    };
    return this.#work("priority_answer", begin, step);
  }

  /** Begins in its first step, so that what is refused is refused to the asker. */
  #work<T>(answer: Answer, begin: () => void, step = () => 0): Work<T> {
    let begun = false;
    return {
      step: () => {
        if (!begun) {
          begun = true;
          begin();
        }
        return step();
      },
      done: () => this.#answer(answer),
    };
  }

  #answer<T>(name: Answer): T {
    return JSON.parse(this.#border.text(this.#border.go[name]())) as T;
  }

  #write(text: string): number {
    return this.#border.write(new TextEncoder().encode(text));
  }

  #refused(trouble: number): void {
    if (trouble !== 0) throw new Error(this.#border.text(trouble));
  }

  #run({ positions, assumption }: Scene): void {
    const { go } = this.#border;
    const trouble = this.#border.assume(assumption ?? undefined);
    if (trouble !== undefined) throw new Error(trouble);
    this.#border.doubles(go.levers(), positions.length).set(positions);
    go.run();
  }

  #moment({ area, asOf }: Moment): void {
    this.#refused(this.#border.go.nowcast_begin(this.#write(`${area}\nasof ${asOf}\n`)));
  }

  #wish(wish: Wish): void {
    const { go } = this.#border;
    const { by, free, goal = NaN } = wish;
    this.#run(wish);
    this.#border.bytes(go.free(), free.length).set(free.map(Number));
    this.#refused(go.reach_begin(aims.indexOf(by), goal));
  }
}

/** The lines of Go's desk.ParseAsk. */
function spell(ask: Pick<PriorityAsk, "criteria"> & Partial<PriorityAsk>): string {
  const lines = [`criteria ${ask.criteria.join(" ")}`];
  if (ask.weights) lines.push(`weights ${ask.weights.join(" ")}`);
  for (const { a, b, ratio } of ask.comparisons ?? []) lines.push(`compare ${a} ${b} ${ratio}`);
  if (ask.scenario) lines.push("scenario");
  if (ask.size) lines.push(`size ${ask.size}`);
  return lines.map((line) => `${line}\n`).join("");
}

/** The lines of Go's desk.ParseAgenda. */
function spellAgenda({ reach, budget, share }: AgendaAsk): string {
  return `${reach ? "reach\n" : ""}budget ${budget}\nshare ${share}\n`;
}
