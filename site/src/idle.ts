/** Milliseconds after which a busy browser begins all the same. */
const patience = 1000;

/** Does what nobody waits for when the browser has nothing else to do. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: patience });
  else setTimeout(work, patience);
}
