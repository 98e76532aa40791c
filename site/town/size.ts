// The size of the canvas: the frame's, in device pixels, up to a limit that
// software rendering and small graphics chips can fill.

const MOST_PIXELS = 3_000_000

/** Lays the body out in the canvas's pixels; call it before anyone reads it. */
export function fit(): void {
  const width = Math.max(window.innerWidth, 1)
  const height = Math.max(window.innerHeight, 1)
  const limit = Math.sqrt(MOST_PIXELS / (width * height))
  const density = Math.min(window.devicePixelRatio || 1, limit)
  const style = document.documentElement.style
  style.setProperty("--town-width", `${Math.ceil(width * density)}px`)
  style.setProperty("--town-height", `${Math.ceil(height * density)}px`)
  style.setProperty("--town-scale", String(1 / density))
}

/** Calls back when the pixel ratio changes without the size: another screen. */
export function watchRatio(changed: () => void): void {
  matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener("change", () => {
    changed()
    watchRatio(changed)
  }, { once: true })
}
