// The gate in front of animation frames and timers. The program asks for a
// frame after each frame, and watches the page ten times a second, for as long
// as it runs; a picture that does not move needs neither. While the gate is
// shut, both wait here and nothing runs at all.

export interface Gate {
  /** Lets frames through until the next rest. */
  wake(): void
  /** Shuts the gate: nothing moves. */
  rest(): void
  /** The frame came into view or left it. */
  show(visible: boolean): void
  /** Shuts the gate for good. */
  close(): void
  /** Runs before the next paint, gate or no gate. */
  readonly paint: (callback: FrameRequestCallback) => number
}

/** Puts the gate into the window; call it before the program starts. */
export function gate(): Gate {
  const paint = window.requestAnimationFrame.bind(window)
  const start = window.setTimeout.bind(window)
  const stop = window.clearTimeout.bind(window)
  const frames: FrameRequestCallback[] = []
  const timers = new Map<number, () => void>()
  let awake = true
  let visible = true
  let closed = false

  const open = (): boolean => awake && visible && !closed && !document.hidden

  window.requestAnimationFrame = (callback) => {
    if (open()) return paint(callback)
    frames.push(callback)
    return 0
  }
  const later = (run: () => void, delay?: number): number => {
    const id = start(() => {
      if (open()) run()
      else timers.set(id, run)
    }, delay)
    return id
  }
  window.setTimeout = later as typeof window.setTimeout
  window.clearTimeout = (id) => {
    stop(id)
    if (id !== undefined) timers.delete(id)
  }

  const flush = (): void => {
    if (!open()) return
    const due = [...timers.values()]
    timers.clear()
    for (const run of due) run()
    for (const callback of frames.splice(0)) paint(callback)
  }
  const wake = (): void => {
    awake = true
    flush()
  }
  document.addEventListener("visibilitychange", wake)

  return {
    wake,
    rest: () => { awake = false },
    show: (now) => {
      visible = now
      if (now) wake()
    },
    close: () => { closed = true },
    paint,
  }
}
