/** Milliseconds after which nobody waits for a picture: the way is slow and must not lie idle, or the tab is in the background. */
const patience = 400;

/**
 * Resolves when the page is first seen. What is large waits for that: before,
 * it would only take the way from what is to be seen.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patience - performance.now());
  });
}
