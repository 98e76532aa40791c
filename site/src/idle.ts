/** Milliseconds after which a busy browser begins all the same. */
const patience = 1000;
/** Milliseconds left to a browser that does not say when it is idle (Safari). */
const unasked = 200;

/** Does what nobody waits for when the browser has nothing else to do. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: patience });
  else setTimeout(work, unasked);
}
