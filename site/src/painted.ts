/** Milliseconds after which nobody waits for a picture: the way is slow and must not lie idle, or the tab is in the background. */
const patience = 400;

/**
 * Resolves when the page is first seen. What is large waits for that: before,
 * it would only take the way from what is to be seen.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const seen = () => resolve();
    if (PerformanceObserver.supportedEntryTypes.includes("paint")) {
      // Told once the picture is on the screen, not when it begins to be drawn.
      new PerformanceObserver((list, watch) => {
        if (list.getEntriesByName("first-contentful-paint").length === 0) return;
        watch.disconnect();
        seen();
      }).observe({ type: "paint", buffered: true });
    } else requestAnimationFrame(() => setTimeout(seen));
    setTimeout(seen, patience - performance.now());
  });
}
