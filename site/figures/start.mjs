// Measures how soon the page is there and how it answers a finger, on slow
// networks with a slow processor: answer, levers, shift of layout, long tasks.
// SITE_URL is the address of a running edge.
import { open, until, visitor, wait } from "./chromium.mjs";
import { slow } from "./slow.mjs";

const base = process.env.SITE_URL;
const share = (list, part) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * part)];

/** Milliseconds there and back, bits a second; slow 4G as Lighthouse has it. */
const networks = {
  "9Mbps": { latency: 60, bits: 9e6, limit: 1500 },
  "slow4G": { latency: 150, bits: 1.6384e6, limit: 3500 },
};

/** Notes shifts, long tasks, and when the answer and the levers are there. */
function watch() {
  const found = (window.found_ = { shift: 0, long: [], answer: 0, levers: 0, steps: 0 });
  addEventListener("input", () => (found.steps += 1), true);
  new PerformanceObserver((list) => list.getEntries().forEach((e) => (found.shift += e.hadRecentInput ? 0 : e.value))).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((e) => found.long.push({ at: e.startTime, took: e.duration }))).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => (found.answer ||= list.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0)).observe({ type: "paint", buffered: true });
  // Asking again and again would take a slow processor's time from what is measured.
  const look = new MutationObserver(() => {
    if (!document.querySelector("input[type=range]:not([disabled])")) return;
    found.levers = performance.now();
    look.disconnect();
  });
  look.observe(document, { subtree: true, attributes: true, attributeFilter: ["disabled"] });
}

async function visitOver(browser, { latency, bits }) {
  const page = await visitor(browser, { width: 360, height: 740 });
  const { tell, ask } = page;
  await tell("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
  await tell("Network.enable");
  await tell("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: bits / 8, uploadThroughput: bits / 8 });
  await tell("Emulation.setCPUThrottlingRate", { rate: slow });
  await tell("Page.navigate", { url: base });
  // Seldom, because each question takes some of the slow processor's time.
  await until(ask, "globalThis.found_?.levers > 0", 1000);
  return page;
}

const lever = 'document.querySelector("input[type=range]:not([disabled])")';

/** Drags a lever with the mouse as a hand does and returns how long each long task took. */
async function drag({ tell, ask }) {
  await ask(`${lever}.scrollIntoView({ block: "center", behavior: "instant" })`);
  await wait(1500); // what comes into sight is drawn
  const { x, y, width } = await ask(`(({ x, y, width, height }) => ({ x, y: y + height / 2, width }))(${lever}.getBoundingClientRect())`);
  const mouse = (type, part) => tell("Input.dispatchMouseEvent", { type, x: x + width * part, y, button: "left", buttons: type === "mouseReleased" ? 0 : 1, clickCount: 1 });
  const { from, steps } = await ask("({ from: performance.now(), steps: found_.steps })");
  await mouse("mousePressed", 0.2);
  for (let i = 0; i < 60; i++) {
    await mouse("mouseMoved", 0.2 + 0.6 * Math.abs(Math.sin(i / 9)));
    await wait(16);
  }
  const to = await ask("performance.now()");
  if ((await ask("found_.steps - " + steps)) < 10) throw new Error("the lever was not dragged");
  await mouse("mouseReleased", 0.5);
  await wait(300);
  return ask(`found_.long.filter(({ at }) => at > ${from} && at < ${to}).map(({ took }) => took)`);
}

export async function start(say) {
  const browser = await open();
  for (const [name, network] of Object.entries(networks)) {
    const rounds = [];
    for (let i = 0; i < 3; i++) {
      const page = await visitOver(browser, network);
      await wait(2500);
      const found = await page.ask("found_");
      rounds.push({ ...found, drag: await drag(page) });
      await page.close();
    }
    const middle = (key) => share(rounds.map((round) => round[key]), 0.5);
    say(`start-${name}-answer`, middle("answer"), "ms", "-");
    say(`start-${name}-levers`, middle("levers"), "ms", `<=${network.limit}`);
    say(`start-${name}-shift`, Math.max(...rounds.map(({ shift }) => shift)), "score", "<=0.02");
    say(`drag-${name}-long-tasks`, share(rounds.map(({ drag }) => drag.length), 0.5), "tasks", "<=0");
    say(`drag-${name}-longest-task`, share(rounds.map(({ drag }) => Math.max(0, ...drag)), 0.5), "ms", "<=50");
  }
  await browser.close();
}

if (process.argv[1]?.endsWith("start.mjs")) {
  await start((name, value, unit, limit) => console.log(name, Math.round(value * 1000) / 1000, unit, limit));
}
