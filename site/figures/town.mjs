// Measures the town: frames while it moves at 360x240 with and without a slow
// processor, and at rest. SITE_URL is the address of a running edge.
import { readFileSync, readdirSync } from "node:fs";
import { launch } from "../test/browser/visit.mjs";
import { slow } from "./slow.mjs";

const base = process.env.SITE_URL;
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const share = (list, part) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * part)];

/** Notes, in the town's document, when each frame ran and how long its script took. */
function watchFrames() {
  if (!location.pathname.startsWith("/town/")) return;
  const paint = window.requestAnimationFrame.bind(window);
  window.frames_ = [];
  window.requestAnimationFrame = (callback) =>
    paint((time) => {
      const start = performance.now();
      callback(time);
      window.frames_.push({ at: start, took: performance.now() - start });
    });
}

async function open(browser, { motion = "no-preference", viewport = { width: 392, height: 740 } } = {}) {
  const context = await browser.newContext({ viewport, reducedMotion: motion, bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript(watchFrames);
  await page.addInitScript(() => addEventListener("message", ({ data }) => ((window.heard ??= []).push(data?.kind))));
  await page.goto(base);
  await page.locator("input[type=range]:not([disabled])").first().waitFor();
  const town = page.locator(".picture-switch button").last();
  if (await town.isVisible()) await town.click();
  await page.waitForFunction(() => window.heard?.includes("ready"), null, { timeout: 60000 });
  return { context, page, frame: page.frames().find((f) => f.url().includes("/town/")) };
}

/** Moves a lever n times, so often that the picture moves all the time. */
async function move(page, n, wait) {
  await page.evaluate(
    async ({ n, wait }) => {
      const input = document.querySelector("#lever-pv");
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
      for (let i = 0; i < n; i++) {
        set.call(input, String(10 + (i % 12)));
        input.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((done) => setTimeout(done, wait));
      }
    },
    { n, wait },
  );
}

async function frames(browser, say) {
  const { context, page, frame } = await open(browser);
  const size = await frame.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
  const cdp = await context.newCDPSession(page);
  const found = {};
  for (const rate of [1, 4, 1, 4]) {
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: rate === 4 ? slow : rate });
    for (const [kind, n, wait] of [["gliding", 8, 500], ["dragging", 120, 16]]) {
      await page.waitForTimeout(1500);
      await frame.evaluate(() => (window.frames_.length = 0));
      await move(page, n, wait);
      const list = await frame.evaluate(() => window.frames_);
      const gaps = list.slice(1).map(({ at }, i) => at - list[i].at).filter((gap) => gap < 400);
      (found[`${kind}-${rate}x`] ??= []).push({ took: median(list.map((f) => f.took)), most: share(list.map((f) => f.took), 0.95), gap: median(gaps) });
    }
  }
  for (const [name, rounds] of Object.entries(found)) {
    const best = (key) => Math.min(...rounds.map((round) => round[key]));
    say(`town-frame-${name}`, best("took"), "ms", name.includes("4x") ? "<=33" : "-");
    say(`town-frame-${name}-p95`, best("most"), "ms", "-");
    say(`town-rate-${name}`, 1000 / best("gap"), "per s", name.includes("4x") ? ">=30" : "-");
  }
  console.error(`frame ${size.join(" ")}`);
  await context.close();
}

/** Ticks of 10 ms that all of the browser's processes used. */
function ticks(root) {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const rest = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return [{ pid: Number(pid), parent: Number(rest[1]), used: Number(rest[11]) + Number(rest[12]) }];
    } catch {
      return [];
    }
  });
  const family = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent } of all) if (family.has(parent) && !family.has(pid)) (family.add(pid), (grown = true));
  }
  return all.filter(({ pid }) => family.has(pid));
}

async function rest(browser, say) {
  const { context, page } = await open(browser, { viewport: { width: 1280, height: 800 } });
  await move(page, 1, 2000);
  const used = () => ticks(process.pid).filter(({ pid }) => pid !== process.pid).reduce((sum, { used }) => sum + used, 0);
  const before = used();
  await new Promise((done) => setTimeout(done, 10000));
  say("town-idle-core", (used() - before) / 10, "%", "<=1");
  await context.close();
}

export async function town(say) {
  const browser = await launch();
  await frames(browser, say);
  await rest(browser, say);
  await browser.close();
}

if (process.argv[1]?.endsWith("town.mjs")) {
  await town((name, value, unit, limit) => console.log(name, Math.round(value * 100) / 100, unit, limit));
}
