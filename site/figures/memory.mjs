// Measures the memory of the page with its town as a visitor's browser has it.
// Playwright would not do: it has the browser keep answers for its network
// panel, some 30 MB. SITE_URL is the address of a running edge.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const flags = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-angle=swiftshader --enable-unsafe-swiftshader --remote-debugging-port=0 --window-size=1280,900";

/** Chromium with one way in: send(method, params, session). */
async function open(folder) {
  const browser = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", [...flags.split(" "), `--user-data-dir=${folder}`, "about:blank"]);
  const address = await new Promise((found) => {
    let said = "";
    browser.stderr.on("data", (part) => {
      const [, address] = /DevTools listening on (\S+)/.exec((said += part)) ?? [];
      if (address) found(address);
    });
  });
  const line = new WebSocket(address);
  await new Promise((done) => line.once("open", done));
  const waiting = new Map();
  line.on("message", (text) => {
    const { id, result } = JSON.parse(text);
    waiting.get(id)?.(result);
  });
  const send = (method, params = {}, sessionId) =>
    new Promise((done) => {
      const id = waiting.size + 1;
      waiting.set(id, done);
      line.send(JSON.stringify({ id, method, params, sessionId }));
    });
  const close = async () => {
    const ended = new Promise((done) => browser.once("exit", done));
    void send("Browser.close");
    await ended;
    line.terminate();
  };
  return { send, close };
}

/** A process's private memory footprint as Chromium defines it (anonymous memory, without the browser's program), in MB: the page with its frame is one renderer. */
function own(pid) {
  const text = readFileSync(`/proc/${pid}/status`, "utf8");
  return [...text.matchAll(/^(?:RssAnon|VmSwap):\s+(\d+)/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0) / 1024;
}

function renderers(folder) {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return line.includes("--type=renderer") && line.includes(folder);
    } catch {
      return false; // it has ended meanwhile
    }
  });
}

export async function memory(say) {
  const folder = mkdtempSync(join(tmpdir(), "memory-"));
  const { send, close } = await open(folder);
  const { targetId } = await send("Target.createTarget", { url: process.env.SITE_URL });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const there = async () =>
    (await send("Runtime.evaluate", { expression: 'document.querySelector(".town-spots") !== null' }, sessionId))?.result?.value;
  const until = Date.now() + 60_000;
  while (!(await there())) {
    if (Date.now() > until) throw new Error("the town is not there");
    await wait(500);
  }
  await send("Target.detachFromTarget", { sessionId });
  await wait(10_000); // the copy for offline use is made
  say("town-page-memory", Math.max(...renderers(folder).map(own)), "MB", "<=150");
  await close();
  rmSync(folder, { recursive: true, force: true });
}

if (process.argv[1]?.endsWith("memory.mjs")) {
  await memory((name, value, unit, limit) => console.log(name, Math.round(value * 100) / 100, unit, limit));
}
