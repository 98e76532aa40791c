// Figures of the planners' part, and of the core loop against plain JavaScript.
// All run in a worker of Chromium.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const source = readFileSync(new URL("../test/browser/reactor.mjs", import.meta.url), "utf8").replace("export ", "");
const encoded = (path) => readFileSync(path).toString("base64");
const golden = (root) => JSON.parse(readFileSync(root + "wasm/golden/testdata/golden.json", "utf8").split("\n")[1]);

// inWorker runs a function of the reactor's maker and an input in a worker.
async function inWorker(browser, base, work, input, more = "") {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(base + "en/");
  const code = `${source}\n${more}
const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const work = ${work};
onmessage = async ({ data }) => {
  try { postMessage({ found: await work(data) }); } catch (error) { postMessage({ error: String(error.stack) }); }
};`;
  const { found, error } = await page.evaluate(
    ({ code, input }) =>
      new Promise((resolve) => {
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => resolve({ error: event.message });
        worker.postMessage(input);
      }),
    { code, input },
  );
  await page.close();
  if (error) throw new Error(error);
  return found;
}

export async function deskSpeed(browser, base, root, say) {
  const work = async ({ code, edition, months, positions }) => {
    const desk = await reactor(bytes(code), bytes(edition));
    const asked = [];
    let longest = 0;
    desk.run(positions);
    // By cost and by change, to the target and to goals that can be met; each
    // twice, since the first also compiles.
    for (const goal of [NaN, 2540, 2500, 2450, NaN, 2540, 2500, 2450]) {
      for (const by of [0, 1]) {
        const start = performance.now();
        let last = start;
        desk.reach(by, goal, () => {
          const now = performance.now();
          longest = asked.length >= 8 ? Math.max(longest, now - last) : 0;
          last = now;
        });
        asked.push(performance.now() - start);
      }
    }
    const start = performance.now();
    desk.sensitivity();
    const sensitivity = performance.now() - start;
    // Every measure, 1,000 futures, 10,000 weightings; the ranking alone stands after the first rest.
    const times = [];
    for (let i = 0; i < 3; i++) {
      const began = performance.now();
      let ranked = 0;
      const { candidates, weightings } = desk.priority("", () => (ranked ||= performance.now() - began));
      if (candidates.length < 40 || weightings < 10000) throw new Error(`${candidates.length} candidates, ${weightings} weightings`);
      times.push([performance.now() - began, ranked]);
    }
    const middle = (k) => times.map((time) => time[k]).sort((a, b) => a - b)[1];
    const timed = (work) => {
      const began = performance.now();
      work();
      return performance.now() - began;
    };
    const more = {
      priority: middle(0),
      ranked: middle(1),
      agenda: timed(() => desk.agenda("reach\n")),
      nowcast: timed(() => desk.nowcast(months, "city\nasof 2026-11-26\n")),
    };
    return { ...more, sensitivity, first: asked[0], worst: Math.max(...asked.slice(8)), longest, memory: desk.memory() };
  };
  const found = await inWorker(browser, base, work, {
    code: encoded(root + ".build/wasm/desk.wasm"),
    edition: encoded(root + ".build/edition/city.txt"),
    months: readFileSync(root + ".build/edition/monthly.txt", "utf8"),
    positions: JSON.parse(readFileSync(root + "wasm/golden/testdata/golden.json", "utf8").split("\n")[0]).positions,
  });
  say("reach-first", found.first, "ms", "-");
  say("reach-worst", found.worst, "ms", "<=300");
  say("reach-longest-step", found.longest, "ms", "-");
  say("sensitivity-wasm", found.sensitivity, "ms", "-");
  say("priority-wasm", found.priority, "ms", "<=2000");
  say("priority-ranked-wasm", found.ranked, "ms", "-");
  say("agenda-wasm", found.agenda, "ms", "-");
  say("nowcast-trials-wasm", found.nowcast, "ms", "-");
  say("desk-memory", found.memory / 2 ** 20, "MB", "-");
}

export async function twinSpeed(browser, base, root, say) {
  const folder = mkdtempSync(join(tmpdir(), "twin-"));
  const file = join(folder, "twin.js");
  execFileSync("go", ["test", "-count=1", "-tags", "twin", "-run", "^TestTwin$", "./engine", "-twin", file], { cwd: root });
  const text = readFileSync(file, "utf8");
  rmSync(folder, { recursive: true });
  const axis = `const years = ${/years: (\d+)/.exec(text)[1]}, first = ${/first: (\d+)/.exec(text)[1]}, shown = 18;
${readFileSync(new URL("twin.js", import.meta.url), "utf8")}
const twin = ${text};
const block = new Float64Array(twin.outputs.length * shown);
function run(positions) {
  const { values: v, stride, parts, levers, outputs } = twin;
  for (let i = 0; i < levers.length; i++) v.fill(positions[i], levers[i] * stride, (levers[i] + 1) * stride);
  for (let i = 0; i < parts.length; i++) parts[i](v);
  for (let i = 0; i < outputs.length; i++) {
    if (outputs[i] >= 0) block.set(v.subarray(outputs[i] * stride, outputs[i] * stride + shown), i * shown);
  }
  return block;
}`;
  const work = async ({ code, edition, positions }) => {
    const model = await reactor(bytes(code), bytes(edition));
    const ours = model.floats(model.run(positions), block.length);
    const theirs = run(positions);
    let apart = 0;
    for (const [i, row] of twin.outputs.entries()) {
      for (let k = i * shown; row >= 0 && k < (i + 1) * shown; k++) {
        if (Number.isNaN(ours[k]) !== Number.isNaN(theirs[k])) throw new Error(`output ${i} is ${theirs[k]}, not ${ours[k]}`);
        if (ours[k] === ours[k]) apart = Math.max(apart, Math.abs(ours[k] - theirs[k]) / Math.max(1, Math.abs(ours[k])));
      }
    }
    const time = (work) => {
      const start = performance.now();
      for (let i = 0; i < 500; i++) work(((positions[0] = 10 + (i % 10)), positions));
      return (performance.now() - start) / 500;
    };
    // In turn, so that what else the machine does hits both; the first rounds compile.
    const rounds = Array.from({ length: 13 }, () => [time(model.run), time(run)]).slice(4);
    const middle = (k) => rounds.map((r) => r[k]).sort((a, b) => a - b)[4];
    return { ours: middle(0), theirs: middle(1), apart };
  };
  const found = await inWorker(browser, base, work, {
    code: encoded(root + ".build/wasm/model.wasm"),
    edition: encoded(root + ".build/edition/city.txt"),
    positions: golden(root).positions,
  }, axis);
  say("run-javascript-twin", found.theirs, "ms", "-");
  say("run-wasm-to-javascript", found.ours / found.theirs, "ratio", "<=2");
  say("javascript-twin-apart", found.apart / 1e-9, "1e-9", "<=1");
}
