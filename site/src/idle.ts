/** Milliseconds after which a busy browser begins all the same. */
const patience = 1000;
/** Milliseconds left to a browser that does not say when it is idle (Safari). */
const unasked = 200;

const waiting: (() => void)[] = [];

/** Does what nobody waits for when the browser has nothing else to do: one thing at a time, so that a finger comes between. */
export function whenIdle(work: () => void): void {
  waiting.push(work);
  if (waiting.length === 1) wait(patience, unasked);
}

function wait(most: number, blind: number): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(next, { timeout: most });
  else setTimeout(next, blind);
}

function next(): void {
  try {
    waiting[0]?.();
  } finally {
    waiting.shift();
    if (waiting.length > 0) wait(patience, 0);
  }
}
