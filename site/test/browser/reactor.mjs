// Runs in the page: the shipped model.wasm with the least of a WASI host, so
// that its speed and its bits can be looked at without the page's own code.
export async function reactor(code, edition) {
  const memory = () => new DataView(instance.exports.memory.buffer);
  const wasi = {
    clock_time_get: (_id, _precision, at) => (memory().setBigUint64(at, BigInt(Math.round(1e6 * performance.now())) + 1n, true), 0),
    random_get: (at, n) => (crypto.getRandomValues(new Uint8Array(instance.exports.memory.buffer, at, n)), 0),
    args_sizes_get: (a, b) => (memory().setUint32(a, 0, true), memory().setUint32(b, 0, true), 0),
    environ_sizes_get: (a, b) => (memory().setUint32(a, 0, true), memory().setUint32(b, 0, true), 0),
  };
  const module = await WebAssembly.compile(code);
  const imports = {};
  for (const { module: room, name } of WebAssembly.Module.imports(module)) {
    (imports[room] ??= {})[name] = wasi[name] ?? (() => 0);
  }
  const instance = await WebAssembly.instantiate(module, imports);
  const e = instance.exports;
  e._initialize();
  const at = e.input(edition.length);
  new Uint8Array(e.memory.buffer, at, edition.length).set(edition);
  const complaint = e.load(edition.length);
  if (complaint) throw new Error(new TextDecoder().decode(new Uint8Array(e.memory.buffer, e.text(), complaint)));
  const floats = (address, n) => new Float64Array(e.memory.buffer, address, n);
  return {
    run(positions) {
      floats(e.levers(), positions.length).set(positions);
      return e.run();
    },
    wedges() {
      while (e.wedge_step(500) > 0);
      return e.wedge();
    },
    futures(total) {
      while (e.futures_step(total, 250) > 0);
      return e.futures();
    },
    sensitivity() {
      while (e.sensitivity_step(16) > 0);
      return e.sensitivity();
    },
    floats,
    step: (n) => e.wedge_step(n),
  };
}
