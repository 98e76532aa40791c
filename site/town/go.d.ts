// The Go distribution's loader for programs built with GOOS=js, bundled under
// this name by the build. Loading it defines the global class Go.
declare module "wasm_exec" {}

declare class Go {
  readonly importObject: WebAssembly.Imports
  exit: (code: number) => void
  run(instance: WebAssembly.Instance): Promise<void>
}
