// Firefox by WebDriver BiDi, which it speaks itself: no driver in between. Its
// log has errors of scripts and of the console, not violations of the policy.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";
import { heard } from "./browsers.mjs";

const program = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
export const programs = [program];

// Nothing is looked up, updated or reported behind the tests' back.
const preferences = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.region.network.url": "",
  "browser.safebrowsing.update.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.server": "",
};

/** Keys by their code points in WebDriver. */
const keys = { ArrowLeft: "\uE012", End: "\uE010", Escape: "\uE00C" };

export async function open({ width, height }) {
  const profile = mkdtempSync(join(tmpdir(), "fujisawa-firefox-"));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const child = spawn(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [, address] = await heard(child.stderr, /WebDriver BiDi listening on (ws:\S+)/);
  const socket = new WebSocket(`${address}/session`);
  await once(socket, "open");

  const errors = [];
  const waiting = new Map();
  socket.on("message", (text) => {
    const { id, result, error, message, method, params } = JSON.parse(text);
    if (method === "log.entryAdded" && params.level === "error") errors.push(params.text);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(`${error}: ${message}`));
    else resolve?.(result);
  });
  let last = 0;
  const call = (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });

  const { capabilities } = await call("session.new", { capabilities: {} });
  await call("session.subscribe", { events: ["log.entryAdded"] });
  const { contexts } = await call("browsingContext.getTree", {});
  const { context } = contexts[0];
  await call("browsingContext.setViewport", { context, viewport: { width, height } });

  const evaluate = async (functionDeclaration, values) => {
    const { type, result, exceptionDetails } = await call("script.callFunction", {
      functionDeclaration,
      arguments: values.map((value) => ({ type: "string", value })),
      target: { context },
      awaitPromise: true,
    });
    if (type === "exception") throw new Error(exceptionDetails.text);
    return result;
  };
  const act = (actions) => call("input.performActions", { context, actions });
  return {
    version: capabilities.browserVersion,
    go: (url) => call("browsingContext.navigate", { context, url, wait: "complete" }),
    run: async (question, ...values) => {
      const told = `async (values) => JSON.stringify(await (${question})(...JSON.parse(values))) ?? "null"`;
      return JSON.parse((await evaluate(told, [JSON.stringify(values)])).value);
    },
    click: async (selector) => {
      const find = `(selector) => { const found = document.querySelector(selector); found.scrollIntoView({ block: "center", behavior: "instant" }); return found; }`;
      const { sharedId } = await evaluate(find, [selector]);
      const origin = { type: "element", element: { sharedId } };
      const actions = [{ type: "pointerMove", x: 0, y: 0, origin }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
      await act([{ type: "pointer", id: "mouse", actions }]);
    },
    press: (key) => act([{ type: "key", id: "keyboard", actions: ["keyDown", "keyUp"].map((type) => ({ type, value: keys[key] })) }]),
    errors: async () => errors,
    close: async () => {
      const ended = once(child, "exit");
      await call("browser.close", {}).catch(() => child.kill()); // the socket may close before the answer
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
