import type { Description, Explanation, Lang } from "./shape.ts";

/** Page to worker. */
export type Request =
  | { readonly kind: "open"; readonly model: ArrayBuffer; readonly edition: ArrayBuffer }
  | { readonly kind: "words"; readonly edition: ArrayBuffer }
  | { readonly kind: "run"; readonly positions: Float64Array }
  | { readonly kind: "why"; readonly id: string; readonly year: number; readonly lang: Lang };

/** What stopped the worker: no WebAssembly here, or the model itself. */
export type Trouble = "wasm" | "model";

/** Worker to page. */
export type Reply =
  | { readonly kind: "open"; readonly description: Description }
  | { readonly kind: "run"; readonly block: Float64Array }
  | { readonly kind: "wedges"; readonly wedges: Float64Array }
  | { readonly kind: "why"; readonly explanation: Explanation | null }
  | { readonly kind: "failed"; readonly failure: Trouble; readonly reason: string };
