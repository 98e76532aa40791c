import type { Assumption } from "../state/assumption.ts";
import { Wasi } from "./wasi.ts";

/** What every reactor exports (wasm/reactor). */
export interface Exports extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  readonly _initialize: () => void;
  readonly input: (length: number) => number;
  readonly load: (length: number) => number;
  readonly text: () => number;
  readonly assume: (length: number, year: number, value: number) => number;
  readonly levers: () => number;
  readonly run: () => number;
}

/** The border to a reactor's memory: everything that passes it is copied. */
export class Border<E extends Exports> {
  readonly go: E;

  private constructor(go: E) {
    this.go = go;
  }

  /** Instantiates a verified module. */
  static async open<E extends Exports>(code: BufferSource): Promise<Border<E>> {
    const module = await WebAssembly.compile(code);
    const wasi = new Wasi();
    const instance = await WebAssembly.instantiate(module, wasi.imports(module));
    const go = instance.exports as E;
    wasi.bind(go.memory);
    go._initialize();
    return new Border(go);
  }

  /** Gives it a verified edition. */
  load(edition: Uint8Array): void {
    const trouble = this.go.load(this.write(edition));
    if (trouble !== 0) throw new Error(this.text(trouble));
  }

  /** Changes one fact, or none; returns what is wrong with it, and then changes nothing. */
  assume(assumption: Assumption | undefined): string | undefined {
    const { id = "", year = 0, value = 0 } = assumption ?? {};
    const trouble = this.go.assume(this.write(new TextEncoder().encode(id)), year, value);
    return trouble === 0 ? undefined : this.text(trouble);
  }

  // The memory's buffer is replaced whenever it grows: every view is made fresh.

  write(bytes: Uint8Array): number {
    const address = this.go.input(bytes.length) >>> 0;
    new Uint8Array(this.go.memory.buffer, address, bytes.length).set(bytes);
    return bytes.length;
  }

  text(length: number): string {
    const address = this.go.text() >>> 0;
    return new TextDecoder("utf-8", { fatal: true }).decode(
      new Uint8Array(this.go.memory.buffer, address, length),
    );
  }

  bytes(address: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.go.memory.buffer as ArrayBuffer, address >>> 0, length);
  }

  doubles(address: number, length: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.go.memory.buffer as ArrayBuffer, address >>> 0, length);
  }
}
