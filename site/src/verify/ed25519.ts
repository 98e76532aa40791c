// Entry of its own, imported only by browsers whose WebCrypto lacks Ed25519:
// runs the Go verifier (wasm/verify), whose bytes the page has checked.

import { Wasi } from "../model/wasi.ts";
import type { Bytes } from "./bytes.ts";
import type { Ed25519 } from "./key.ts";

interface Exports extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  readonly _initialize: () => void;
  readonly input: (length: number) => number;
  readonly verify: (signature: number, message: number) => number;
}

export async function open(code: Bytes): Promise<Ed25519> {
  const module = await WebAssembly.compile(code);
  const wasi = new Wasi();
  const go = (await WebAssembly.instantiate(module, wasi.imports(module))).exports as Exports;
  wasi.bind(go.memory);
  go._initialize();
  return (key, message, signature) => {
    const room = [key, signature, message];
    const address = go.input(room.reduce((sum, part) => sum + part.length, 0)) >>> 0;
    const memory = new Uint8Array(go.memory.buffer);
    let at = address;
    for (const part of room) {
      memory.set(part, at);
      at += part.length;
    }
    return go.verify(signature.length, message.length) === 1;
  };
}
