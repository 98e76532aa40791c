import { sha256 } from "./bytes.ts";
import { download } from "./download.ts";
import type { Ed25519, Fallback } from "./key.ts";
import { Refused } from "./refusal.ts";

/** Where the Go verifier lies and what it must be; compiled in by the build. */
export interface Place {
  readonly script: string;
  readonly wasm: string;
  readonly sha256: string;
  readonly length: number;
}

/** The Go verifier, fetched at most once and only when it is asked for. */
export function fallback(place: Place): Fallback {
  let kept: Promise<Ed25519> | undefined;
  return () => (kept ??= bring(place));
}

async function bring({ script, wasm, sha256: hash, length }: Place): Promise<Ed25519> {
  const [code, glue] = await Promise.all([
    download((address, init) => fetch(address, init), wasm, length, new AbortController().signal),
    import(script) as Promise<typeof import("./ed25519.ts")>,
  ]);
  if ((await sha256(code)) !== hash) throw new Refused("hash", "the verifier is not the one that was built");
  return glue.open(code).catch((error: unknown) => {
    throw new Refused("unsupported", `no Ed25519, and its verifier does not run: ${String(error)}`);
  });
}
