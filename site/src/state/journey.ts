// The address bar and the browser's history. Entries that one visit made are
// marked with the same number: going back among them changes the screen and
// keeps the scenario. An entry without that mark is a link: all that it says counts.

interface Mark {
  readonly journey?: number;
}

/** Milliseconds without a change after which the address follows: browsers make a page wait for that, and count how often. */
const rest = 100;

export class Journey {
  #number: number;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#number = (history.state as Mark | null)?.journey ?? Date.now();
  }

  /** Writes the present entry when nothing has asked for that for a moment. */
  soon(write: () => void): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(write, rest);
  }

  /** Writes the present entry. */
  write(address: string): void {
    const { pathname, hash } = location;
    const place = here(address);
    if (place === pathname + hash && this.#ours()) return;
    history.replaceState({ journey: this.#number }, "", place);
  }

  /** Adds an entry to which the visitor comes back. */
  go(address: string): void {
    history.pushState({ journey: this.#number }, "", here(address));
  }

  /** Called when the entry has changed: true when it is of the same visit. */
  arrive(): boolean {
    if (this.#ours()) return true;
    this.#number = (history.state as Mark | null)?.journey ?? Date.now();
    return false;
  }

  #ours(): boolean {
    return (history.state as Mark | null)?.journey === this.#number;
  }
}

/** A page opened from disc is one file for all reading levels. */
function here(address: string): string {
  if (location.protocol !== "file:") return address;
  return location.pathname + (/#.*/.exec(address)?.[0] ?? "");
}
