// Runs in the page: the shipped model.wasm or desk.wasm with the least of a WASI
// host, so that speed and bits can be looked at without the page's own code.
export async function reactor(code, edition) {
  const memory = () => new DataView(instance.exports.memory.buffer);
  const limits = new TextEncoder().encode("GOGC=200\0GOMEMLIMIT=24MiB\0"); // as the page sets them
  const wasi = {
    clock_time_get: (_id, _precision, at) => (memory().setBigUint64(at, BigInt(Math.round(1e6 * performance.now())) + 1n, true), 0),
    random_get: (at, n) => (crypto.getRandomValues(new Uint8Array(instance.exports.memory.buffer, at, n)), 0),
    args_sizes_get: (a, b) => (memory().setUint32(a, 0, true), memory().setUint32(b, 0, true), 0),
    environ_sizes_get: (a, b) => (memory().setUint32(a, 2, true), memory().setUint32(b, limits.length, true), 0),
    environ_get: (a, b) => (memory().setUint32(a, b, true), memory().setUint32(a + 4, b + 9, true), new Uint8Array(instance.exports.memory.buffer, b, limits.length).set(limits), 0),
    fd_prestat_get: () => 8, // no folders
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
  const text = (n) => new TextDecoder().decode(new Uint8Array(e.memory.buffer, e.text(), n));
  if (complaint) throw new Error(text(complaint));
  const write = (words) => {
    const name = new TextEncoder().encode(words);
    new Uint8Array(e.memory.buffer, e.input(name.length), name.length).set(name);
    return name.length;
  };
  const taken = (complaint) => {
    if (complaint) throw new Error(text(complaint));
  };
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
      return text(e.sensitivity());
    },
    reach(by, goal, rest = () => {}) {
      e.reach_begin(by, goal);
      while (e.reach_step(1) > 0) rest();
      return JSON.parse(text(e.reach_answer()));
    },
    explain(id, year) {
      return text(e.explain_id(write(id), year, 0));
    },
    priority(ask, rest = () => {}) {
      taken(e.priority_begin(write(ask)));
      rest();
      while (e.priority_step(2) > 0) rest();
      return JSON.parse(text(e.priority_answer()));
    },
    agenda(ask) {
      taken(e.agenda_begin(write(ask)));
      while (e.agenda_step(16) > 0);
      return JSON.parse(text(e.agenda_answer()));
    },
    nowcast(months, ask) {
      taken(e.months_load(write(months)));
      taken(e.nowcast_begin(write(ask)));
      while (e.trial_step() > 0);
      return JSON.parse(text(e.trial_answer()));
    },
    memory: () => e.memory.buffer.byteLength,
    floats,
    step: (n) => e.wedge_step(n),
  };
}
