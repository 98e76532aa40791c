// Measures the figures of the page, one line each: name value unit limit.
// SITE_URL is the address of a running edge. This is no test: nothing fails.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";
import { fileURLToPath } from "node:url";
import { launch } from "../test/browser/visit.mjs";
import { deskSpeed, twinSpeed } from "./desk.mjs";
import { memory } from "./memory.mjs";
import { slow } from "./slow.mjs";
import { start } from "./start.mjs";
import { town } from "./town.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const base = process.env.SITE_URL;
const say = (name, value, unit, limit) => console.log(name, Math.round(value * 1000) / 1000, unit, limit);
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

// bytes that cross the wire for one address when the client takes brotli.
const wire = (url) =>
  new Promise((resolve, reject) => {
    http.get(url, { headers: { "accept-encoding": "br" } }, (res) => {
      let n = 0;
      res.on("data", (part) => (n += part.length)).on("end", () => resolve(n));
    }).on("error", reject);
  });

/** Fonts that each language's first screen is written with, as its HTML names them. */
async function firstFonts() {
  for (const path of ["", "easy/", "en/"]) {
    const html = await (await fetch(base + path)).text();
    let sum = 0;
    for (const [, address] of html.matchAll(/rel="preload" href="([^"]+\.woff2)"/g)) sum += await wire(new URL(address, base).href);
    say(`first-load-fonts${path && "-"}${path.replace("/", "")}`, sum / 1024, "KB", "<=40");
  }
}

async function firstLoad(browser) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const urls = new Set();
  page.on("request", (r) => urls.add(r.url().split("#")[0]));
  await page.goto(base);
  await page.locator("input[type=range]:not([disabled])").first().waitFor();
  const alive = new Set(urls);
  await page.close();
  let code = 0;
  for (const url of alive) {
    if (url.includes("/town/") || url.startsWith("data:") || url.endsWith(".woff2")) continue;
    code += await wire(url);
  }
  say("first-load", code / 1024, "KB", "<=560");
}

async function modelSpeed(browser) {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(base + "en/");
  const source = readFileSync(new URL("../test/browser/reactor.mjs", import.meta.url), "utf8").replace("export ", "");
  const golden = readFileSync(root + "wasm/golden/testdata/golden.json", "utf8").trim().split("\n").map((l) => JSON.parse(l));
  const code = readFileSync(root + ".build/wasm/model.wasm").toString("base64");
  const edition = readFileSync(root + ".build/edition/city.txt").toString("base64");
  const found = await page.evaluate(
    async ({ source, code, edition, positions }) => {
      const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const make = new Function("return " + source.slice(source.indexOf("async function")))();
      const model = await make(bytes(code), bytes(edition));
      const time = (n, work) => {
        const start = performance.now();
        for (let i = 0; i < n; i++) work(i);
        return (performance.now() - start) / n;
      };
      const run = (i) => ((positions[0] = 10 + (i % 10)), model.run(positions));
      time(500, run);
      const rounds = Array.from({ length: 9 }, () => time(500, run)).sort((a, b) => a - b);
      run(3);
      const wedges = time(1, () => model.wedges());
      // Each time for other positions; the first one also draws.
      const futures = (n, i) => (run(i), time(1, () => model.futures(n)));
      const few = [1, 2, 3, 4, 5].map((i) => futures(1000, i)).sort((a, b) => a - b);
      const many = futures(10000, 6);
      for (let i = 0; i < 300; i++) model.explain("pathway.total", 2030);
      return { run: rounds[4], wedges, few: few[4], many, memory: model.memory() };
    },
    { source, code, edition, positions: golden[1].positions },
  );
  await page.close();
  const bench = execFileSync("go", ["test", "-run", "^$", "-bench", "^BenchmarkRun$", "./engine"], { cwd: root, encoding: "utf8" });
  const native = Number(/BenchmarkRun\S*\s+\d+\s+([\d.]+) ns\/op/.exec(bench)[1]) / 1e6;
  say("run-wasm", found.run, "ms", "<=0.3");
  say("run-native", native, "ms", "-");
  say("run-wasm-to-native", found.run / native, "ratio", "<=3");
  say("contributions-wasm", found.wedges, "ms", "<=400");
  say("futures-1000-wasm", found.few, "ms", "<=40");
  say("futures-10000-wasm", found.many, "ms", "<=300");
  say("model-memory", found.memory / 2 ** 20, "MB", "<=32");
}

// From the lever's input event to the moment when the new number stands in the page; the next frame shows it. The second
// line asks again when the service worker has its copy.
async function leverToNumber(browser, wait) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(base);
  const range = page.locator("input[type=range]:not([disabled])").first();
  await range.waitFor();
  await page.waitForTimeout(wait);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slow });
  const times = await range.evaluate(async (input) => {
    const answer = document.querySelector(".answer");
    const change = () =>
      new Promise((done) => {
        const watch = new MutationObserver(() => (watch.disconnect(), done(performance.now())));
        watch.observe(answer, { subtree: true, childList: true, characterData: true });
      });
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
    const list = [];
    for (let i = 0; i < 60; i++) {
      await new Promise((done) => setTimeout(done, 80));
      await new Promise((done) => requestAnimationFrame(done));
      const changed = change();
      const start = performance.now();
      set.call(input, String(30 + (i % 6)));
      input.dispatchEvent(new Event("input", { bubbles: true }));
      list.push((await changed) - start);
    }
    return list;
  });
  await page.close();
  return times;
}

// Every file of the release, fetched before: note, signatures, lengths, SHA-256.
async function verification(browser) {
  const out = root + ".build/scale/harness.js";
  execFileSync("go", ["run", "./site/cmd/bundle", "site/src/verify/harness.ts", out], { cwd: root });
  const list = readFileSync(root + ".build/keys/keys.txt", "utf8");
  const value = (field) => Number(new RegExp(`^${field} (.*)$`, "m").exec(list)[1]);
  const trusted = { list: value("list"), threshold: value("threshold"), keys: [...list.matchAll(/^key (.*)$/gm)].map((m) => m[1]) };
  const note = readFileSync(root + ".build/public/edition/manifest.note", "utf8");
  const files = [...note.matchAll(/^file \S+ (\d+) (\S+) (\S+)$/gm)].map(([, length, role, name]) => ({ length: Number(length), role, name }));
  // The edition is what the numbers come from; the programs beside it are 50 times as long.
  const facts = files.filter(({ name }) => !name.endsWith(".wasm"));
  const roles = (list) => list.map(({ role }) => role);
  const megabytes = (list) => list.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(base + "en/");
  await page.addScriptTag({ content: readFileSync(out, "utf8") });
  const time = (which) => page.evaluate(([trusted, which]) => globalThis.seal.time(trusted, which, 15), [trusted, which]);
  say("verify-whole-edition", (await time(roles(facts))).median, "ms", "<=30");
  say("verify-whole-edition-bytes", megabytes(facts), "MB", "-");
  say("verify-first-load", (await time(["brief", "model"])).median, "ms", "<=30");
  const all = await time(roles(files));
  say("verify-with-all-programs", all.median, "ms", "-");
  say("verify-with-all-programs-sha256-alone", all.digest, "ms", "-");
  say("verify-with-all-programs-bytes", megabytes(files), "MB", "-");
  await page.close();
}

const browser = await launch();
await firstLoad(browser);
await firstFonts();
await verification(browser);
await modelSpeed(browser);
for (const [name, wait] of [["lever-to-number-4x", 1500], ["lever-to-number-4x-copied", 15000]]) {
  const times = (await leverToNumber(browser, wait)).sort((a, b) => a - b);
  say(name, median(times), "ms", "-");
  say(`${name}-p95`, times[Math.floor((times.length - 1) * 0.95)], "ms", "<=16");
}
await deskSpeed(browser, base, root, say);
await twinSpeed(browser, base, root, say);
say("model-wasm", (await wire(base + released("model"))) / 1024, "KB", "<=470");
say("desk-wasm", (await wire(base + released("desk"))) / 1024, "KB", "<=1024");
say("edition", (await wire(base + released("city"))) / 1024, "KB", "-");
say("town-wasm", (await wire(base + released("town"))) / 1024, "KB", "<=1946");
await browser.close();
await start(say);
await town(say);
await memory(say);

// released finds a role's address in the sealed manifest.
function released(role) {
  const note = readFileSync(root + ".build/public/edition/manifest.note", "utf8");
  const line = note.split("\n").find((l) => l.includes(" " + role + " "));
  const hash = /[0-9a-f]{64}/.exec(line)[0];
  const name = line.split(" ").at(-1);
  return "edition/" + hash + name.slice(name.lastIndexOf("."));
}
