import { Refused } from "./refusal.ts";

export const MAX_LISTS = 64; // key lists after one another

/** Who speaks for releases; the form is specified in data/seal. */
export interface KeyList {
  readonly list: number;
  readonly threshold: number;
  readonly keys: readonly string[];
}

/** The lines of a text, taken one after another. */
export class Lines {
  readonly #lines: string[];
  #n = 0;

  constructor(text: string) {
    this.#lines = text.split("\n");
    if (this.#lines.pop() !== "") throw new Refused("manifest", "no newline at the end");
  }

  get left(): boolean {
    return this.#n < this.#lines.length;
  }

  field(pattern: RegExp): string {
    const line = this.#lines[this.#n++] ?? "";
    const value = pattern.exec(line)?.[1];
    if (value === undefined) throw new Refused("manifest", `line ${this.#n}: ${line.slice(0, 80)}`);
    return value;
  }

  /** The lines that say who speaks for releases. */
  keyList(): KeyList {
    const list = Number(this.field(/^list ([1-9][0-9]?)$/));
    const threshold = Number(this.field(/^threshold ([1-9][0-9]?)$/));
    const keys: string[] = [];
    while (this.#lines[this.#n]?.startsWith("key ")) keys.push(this.field(/^key ([!-~]+)$/));
    if (list > MAX_LISTS) throw new Refused("manifest", `list ${list}`);
    if (!ascending(keys)) throw new Refused("manifest", "keys are not in order");
    return { list, threshold, keys };
  }
}

/** Reads the canonical form of a key list and nothing else. */
export function parseKeyList(text: string): KeyList {
  const lines = new Lines(text);
  lines.field(/^(fujisawa2030 keys v1)$/);
  const list = lines.keyList();
  if (lines.left) throw new Refused("manifest", "nothing may follow the keys");
  return list;
}

export function ascending(list: readonly string[]): boolean {
  return list.every((text, i) => i === 0 || (list[i - 1] ?? "") < text);
}
