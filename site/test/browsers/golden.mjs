// Runs in the page: the golden cases in the shipped WASM file, and their hash as
// wasm/golden/hash.go has it. The line ends up in globalThis.line.

import { reactor } from "./reactor.mjs";

const fetched = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
const missing = 0x7ff8000000000000n;

async function golden() {
  const model = await reactor(await fetched("model.wasm"), await fetched("city.txt"));
  const cases = new TextDecoder().decode(await fetched("golden.json")).trim().split("\n");
  const values = [];
  for (const { positions, outputs, wedges, futures } of cases.map((line) => JSON.parse(line))) {
    const add = (address, n) => values.push(...model.floats(address, n));
    add(model.run(positions), outputs.length * outputs[0].length);
    add(model.wedges(), wedges.length);
    add(model.futures(futures[0]), futures.length);
  }
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => {
    if (Number.isNaN(value)) bytes.setBigUint64(8 * i, missing, true);
    else bytes.setFloat64(8 * i, value, true);
  });
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.buffer));
  return `golden ${[...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

golden().then(
  (line) => (globalThis.line = line),
  (error) => (globalThis.line = String(error)),
);
