// The town's document: a picture in a frame of the page. It takes verified
// bytes and states from the page, runs the program with them, and tells when
// the picture is there or cannot be. It takes no input from the visitor and
// loads nothing itself.
//
//   town -> page  {kind: "hello"}, {kind: "told", places, shown}, {kind: "ready"},
//                 {kind: "failed", reason}
//   page -> town  {kind: "wasm", bytes}, {kind: "state", ...}, {kind: "visible", visible}
//
// The page answers hello with wasm and state. After failed nothing is shown
// and nothing runs; a reload of the frame starts over with hello, which is what
// the page does when the graphics context was lost.

import "wasm_exec"
import { gate } from "./gate.ts"
import { fit, watchRatio } from "./size.ts"
import { told, type Told } from "./spot.ts"
import { isState, numbers, type StateMessage } from "./state.ts"

/** Why there is no picture. */
export type Reason = "no-webgl" | "bad-wasm" | "bad-state" | "stopped" | "context-lost"

type Show = (bytes: Uint8Array) => string

const frames = gate()
let bytes: ArrayBuffer | undefined
let state: StateMessage | undefined
let show: Show | undefined
let started = false
let ready = false
let failed = false

type Message = { kind: "hello" | "ready" } | { kind: "failed"; reason: Reason } | ({ kind: "told" } & Told)

function post(message: Message): void {
  window.parent.postMessage(message, location.origin)
}

function fail(reason: Reason): void {
  if (failed) return
  failed = true
  frames.close()
  document.body.replaceChildren()
  post({ kind: "failed", reason })
}

function hasWebGL(): boolean {
  const context = document.createElement("canvas").getContext("webgl2")
  context?.getExtension("WEBGL_lose_context")?.loseContext()
  return context !== null
}

function draw(): void {
  if (!show || !state || failed) return
  if (show(new Uint8Array(numbers(state).buffer)) === "") frames.wake()
  else fail("bad-state")
}

/** Undefined when the bytes are no program. They are forgotten here: the engine has its own copy of 11 MB. */
function compile(code: ArrayBuffer): Promise<WebAssembly.Module | undefined> {
  return WebAssembly.compile(code).catch(() => undefined)
}

async function start(program: WebAssembly.Module | undefined): Promise<void> {
  if (!program) return fail("bad-wasm")
  if (!hasWebGL()) return fail("no-webgl")
  const go = new Go()
  go.exit = () => fail("stopped")
  await go.run(await WebAssembly.instantiate(program, go.importObject))
}

function receive(event: MessageEvent): void {
  if (event.origin !== location.origin || event.source !== window.parent || failed) return
  const message: unknown = event.data
  if (typeof message !== "object" || message === null) return
  const { kind, ...rest } = message as { kind?: unknown; bytes?: unknown; visible?: unknown }
  if (kind === "wasm" && rest.bytes instanceof ArrayBuffer) bytes = rest.bytes
  else if (kind === "visible") frames.show(rest.visible === true)
  else if (isState(message)) {
    state = message
    draw()
  }
  if (bytes && state && !started) {
    started = true
    const compiling = compile(bytes)
    bytes = undefined
    compiling.then(start).catch(() => fail("stopped"))
  }
}

// What the program finds of this document (wasm/town/host_js.go).
Object.defineProperty(window, "town", {
  value: {
    begin: (program: Show) => {
      show = program
      draw()
    },
    tell: (bytes: Uint8Array) => {
      if (!failed) post({ kind: "told", ...told(bytes) })
    },
    rest: () => {
      frames.rest()
      if (ready) return
      ready = true
      frames.paint(() => { if (!failed) post({ kind: "ready" }) })
    },
  },
})

// The picture smooths its own edges; multisampling would only cost time and
// memory, most of all where the processor draws.
const getContext = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, options?: object) => unknown
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
  return getContext.call(this, kind, { ...options, antialias: false, powerPreference: "low-power" })
} as typeof HTMLCanvasElement.prototype.getContext

// The program asks for gamepads in each frame; where they are denied by
// policy the question alone would stop it.
Object.defineProperty(navigator, "getGamepads", { value: () => [] })

window.addEventListener("resize", (event) => {
  if (failed) event.stopImmediatePropagation()
  fit()
  frames.wake()
})
watchRatio(() => window.dispatchEvent(new Event("resize")))

// The program would reload the document when its context is lost; the page is
// told instead, and decides.
window.addEventListener("webglcontextlost", (event) => {
  event.stopImmediatePropagation()
  fail("context-lost")
}, { capture: true })

window.addEventListener("error", (event) => {
  event.preventDefault()
  fail("stopped")
})
window.addEventListener("unhandledrejection", (event) => {
  event.preventDefault()
  fail("stopped")
})

if (window.parent !== window) {
  fit()
  window.addEventListener("message", receive)
  post({ kind: "hello" })
}
