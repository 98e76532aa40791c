// The little of WASI preview 1 that a Go reactor asks for. There are no files,
// no arguments and no sleeping: the model is a pure function. Its environment
// only tells Go's collector how much memory a phone's worker may take.

const success = 0;
const badDescriptor = 8;
const notSupported = 52;

const characterDevice = 2;
const clockEvent = 0;
const subscriptionSize = 48;
const eventSize = 32;

/**
 * While the edition is read, which leaves nothing to collect, no garbage is
 * looked for (GOGC); near 24 MB it is looked for sooner: what stays in use is
 * about half, and 32 MB hold all.
 */
const environment = ["GOGC=200\0", "GOMEMLIMIT=24MiB\0"].map((variable) => new TextEncoder().encode(variable));

/** What the module wrote to its standard outputs, kept for an error message. */
const keep = 2000;

export class Exit extends Error {
  constructor(code: number, said: string) {
    super(`the model stopped with code ${code}${said ? `: ${said}` : ""}`);
  }
}

export class Wasi {
  #memory: WebAssembly.Memory | undefined;
  #said = "";
  readonly #decoder = new TextDecoder();

  /** Binds the instance's memory; call it before `_initialize`. */
  bind(memory: WebAssembly.Memory): void {
    this.#memory = memory;
  }

  /** The import object for a compiled module. Unknown imports answer "not supported". */
  imports(module: WebAssembly.Module): WebAssembly.Imports {
    const known: Record<string, CallableFunction> = this.#functions();
    const wanted: Record<string, Record<string, CallableFunction>> = {};
    for (const { module: space, name, kind } of WebAssembly.Module.imports(module)) {
      if (kind !== "function" || space !== "wasi_snapshot_preview1") {
        throw new Error(`the model asks for ${space}.${name}`);
      }
      (wanted[space] ??= {})[name] = known[name] ?? (() => notSupported);
    }
    return wanted as WebAssembly.Imports;
  }

  #view(): DataView {
    if (!this.#memory) throw new Error("memory is not bound");
    return new DataView(this.#memory.buffer);
  }

  #bytes(address: number, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#view().buffer as ArrayBuffer, address >>> 0, length >>> 0);
  }

  #functions() {
    const none = (count: number, size: number) => {
      const view = this.#view();
      view.setUint32(count, 0, true);
      view.setUint32(size, 0, true);
      return success;
    };
    return {
      args_sizes_get: none,
      args_get: () => success,
      environ_sizes_get: (count: number, size: number) => {
        const view = this.#view();
        view.setUint32(count, environment.length, true);
        view.setUint32(size, environment.reduce((sum, { length }) => sum + length, 0), true);
        return success;
      },
      environ_get: (places: number, text: number) => {
        for (const [index, variable] of environment.entries()) {
          this.#view().setUint32(places + 4 * index, text, true);
          this.#bytes(text, variable.length).set(variable);
          text += variable.length;
        }
        return success;
      },
      clock_time_get: (_id: number, _precision: bigint, out: number) => {
        // Go's scheduler needs a clock; the model's numbers never depend on it.
        this.#view().setBigUint64(out, BigInt(Math.round(performance.now() * 1e6)), true);
        return success;
      },
      random_get: (address: number, length: number) => {
        // Seeds Go's maps only. getRandomValues takes at most 65,536 bytes.
        for (let done = 0; done < length; done += 65536) {
          crypto.getRandomValues(this.#bytes(address + done, Math.min(65536, length - done)));
        }
        return success;
      },
      sched_yield: () => success,
      proc_exit: (code: number) => {
        throw new Exit(code, this.#said.trim());
      },
      fd_write: (descriptor: number, vectors: number, count: number, out: number) => {
        if (descriptor !== 1 && descriptor !== 2) return badDescriptor;
        const view = this.#view();
        let written = 0;
        for (let i = 0; i < count; i++) {
          const address = view.getUint32(vectors + 8 * i, true);
          const length = view.getUint32(vectors + 8 * i + 4, true);
          this.#said = (this.#said + this.#decoder.decode(this.#bytes(address, length))).slice(-keep);
          written += length;
        }
        view.setUint32(out, written, true);
        return success;
      },
      fd_fdstat_get: (descriptor: number, out: number) => {
        if (descriptor > 2) return badDescriptor;
        this.#bytes(out, 24).fill(0);
        this.#view().setUint8(out, characterDevice);
        return success;
      },
      fd_fdstat_set_flags: () => success,
      fd_prestat_get: () => badDescriptor,
      fd_prestat_dir_name: () => badDescriptor,
      fd_close: () => success,
      poll_oneoff: (subscriptions: number, events: number, count: number, out: number) => {
        // Every clock has already rung: nothing in the model waits.
        const view = this.#view();
        let rung = 0;
        for (let i = 0; i < count; i++) {
          const from = subscriptions + i * subscriptionSize;
          if (view.getUint8(from + 8) !== clockEvent) continue;
          const to = events + rung * eventSize;
          this.#bytes(to, eventSize).fill(0);
          view.setBigUint64(to, view.getBigUint64(from, true), true);
          rung++;
        }
        view.setUint32(out, rung, true);
        return success;
      },
    };
  }
}
