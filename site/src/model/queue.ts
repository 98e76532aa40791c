/** Something that takes long: a step does a little of it and returns what is left, 0 when it is done. */
export interface Work<T = void> {
  step(): number;
  done(): T;
}

/**
 * What the worker does between messages, in slices of a few milliseconds.
 * Questions come first, in the order they were asked. After them comes what
 * follows the last run; a newer run drops that, wherever it is.
 */
export class Queue {
  readonly #questions: Work[] = [];
  #sequel: readonly Work[] = [];
  #turning = false;
  readonly #turn: (work: () => void) => void;
  readonly #slice: number;

  /** turn lets messages that wait be heard, then goes on; slice is in milliseconds. */
  constructor(turn: (work: () => void) => void, slice: number) {
    this.#turn = turn;
    this.#slice = slice;
  }

  ask(question: Work): void {
    this.#questions.push(question);
    this.#wake();
  }

  follow(sequel: readonly Work[]): void {
    this.#sequel = sequel;
    this.#wake();
  }

  #wake(): void {
    if (this.#turning) return;
    this.#turning = true;
    this.#turn(() => this.#work());
  }

  #work(): void {
    this.#turning = false;
    const question = this.#questions[0];
    const work = question ?? this.#sequel[0];
    if (!work) return;
    // What throws is not tried again.
    let left = 0;
    try {
      const until = performance.now() + this.#slice;
      do left = work.step();
      while (left > 0 && performance.now() < until);
    } finally {
      if (left === 0 && question) this.#questions.shift();
      else if (left === 0) this.#sequel = this.#sequel.slice(1);
      this.#wake();
    }
    if (left === 0) work.done();
  }
}
