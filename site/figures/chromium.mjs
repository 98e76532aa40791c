// A Chromium without Playwright, for figures that Playwright would change: for its
// network panel the browser keeps each answer, some 30 MB, and into each page
// goes a script that took 130 ms of a throttled start.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const flags = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --use-angle=swiftshader --enable-unsafe-swiftshader --remote-debugging-port=0 --window-size=1280,900";

/** Chromium with one way in, send(method, params, session), and its folder, which names its processes. */
export async function open() {
  const folder = mkdtempSync(join(tmpdir(), "figures-"));
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
    const { id, result, error } = JSON.parse(text);
    const { done, fail } = waiting.get(id) ?? {};
    if (error) fail?.(new Error(error.message));
    else done?.(result);
  });
  const send = (method, params = {}, sessionId) =>
    new Promise((done, fail) => {
      const id = waiting.size + 1;
      waiting.set(id, { done, fail });
      line.send(JSON.stringify({ id, method, params, sessionId }));
    });
  const close = async () => {
    const ended = new Promise((done) => browser.once("exit", done));
    send("Browser.close").catch(() => undefined);
    await ended;
    line.terminate();
    rmSync(folder, { recursive: true, force: true });
  };
  return { send, close, folder };
}

/** A fresh visitor's page, still empty: its own send, what an expression gives there, and close. */
export async function visitor({ send }, { width, height }) {
  const { browserContextId } = await send("Target.createBrowserContext");
  const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId, width, height });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const tell = (method, params) => send(method, params, sessionId);
  await tell("Page.enable");
  await tell("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  // A new window first loads Chromium's own surface, some 200 files, which takes both processors from the page.
  await wait(3000);
  const ask = async (expression) => (await tell("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true })).result.value;
  return { tell, ask, close: () => send("Target.disposeBrowserContext", { browserContextId }) };
}

/** Waits for an expression to be true, at most a minute. */
export async function until(ask, expression, pause = 500) {
  const end = Date.now() + 60_000;
  while (!(await ask(expression))) {
    if (Date.now() > end) throw new Error(`never: ${expression}`);
    await wait(pause);
  }
}
