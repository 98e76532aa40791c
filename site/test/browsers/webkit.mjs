// WebKitGTK by plain WebDriver: WebKitWebDriver and its small browser, on a
// screen of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { heard } from "./browsers.mjs";

const folders = ["x86_64-linux-gnu", "aarch64-linux-gnu"].flatMap((machine) =>
  ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((version) => `/usr/lib/${machine}/${version}/MiniBrowser`),
);
const browser = process.env.MINIBROWSER ?? folders.find(existsSync) ?? folders[1];
export const programs = ["/usr/bin/WebKitWebDriver", browser, "/usr/bin/Xvfb"];

const keys = { ArrowLeft: "\uE012", End: "\uE010", Escape: "\uE00C" };
const element = "element-6066-11e4-a52e-4f735466cecf";

/**
 * WebDriver tells nothing of the console. From the end of loading on, errors are
 * gathered in the page; policy violations from its beginning, where the browser
 * keeps them. What fails before that shows in a page that does not come alive.
 */
function gather() {
  const errors = (globalThis.gathered = []);
  addEventListener("error", ({ message }) => errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
  const { error } = console;
  console.error = (...parts) => (errors.push(parts.join(" ")), error.apply(console, parts));
  const violation = ({ body }) => errors.push(`policy: ${body.effectiveDirective} ${body.blockedURL}`);
  new ReportingObserver((reports) => reports.forEach(violation), { types: ["csp-violation"], buffered: true }).observe();
}

export async function open({ width, height }) {
  const screen = spawn("/usr/bin/Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [display] = await heard(screen.stdio[3], /\d+(?=\n)/);
  const port = await freePort();
  const driver = spawn("/usr/bin/WebKitWebDriver", [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1" },
  });
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await listening(call);
  const alwaysMatch = { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } };
  const { sessionId, capabilities } = await call("POST", "/session", { capabilities: { alwaysMatch } });
  const session = `/session/${sessionId}`;
  await call("POST", `${session}/timeouts`, { script: 90_000, pageLoad: 90_000 });
  await call("POST", `${session}/window/rect`, { width, height });

  const earlier = [];
  const run = async (question, ...values) => {
    const script = `const done = arguments[1];
      Promise.resolve(arguments[0]).then((values) => (${question})(...JSON.parse(values)))
        .then((found) => done(JSON.stringify(found) ?? "null"), (error) => done("!" + error));`;
    const told = await call("POST", `${session}/execute/async`, { script, args: [JSON.stringify(values)] });
    if (told.startsWith("!")) throw new Error(told.slice(1));
    return JSON.parse(told);
  };
  const gathered = () => run(() => globalThis.gathered ?? []);
  return {
    version: capabilities.browserVersion,
    go: async (url) => {
      earlier.push(...(await gathered()));
      await call("POST", `${session}/url`, { url });
      if (!(await run(() => "gathered" in globalThis))) await run(gather);
    },
    run,
    click: async (selector) => {
      const found = await call("POST", `${session}/element`, { using: "css selector", value: selector });
      await call("POST", `${session}/element/${found[element]}/click`, {});
    },
    press: (key) =>
      call("POST", `${session}/actions`, {
        actions: [{ type: "key", id: "keyboard", actions: ["keyDown", "keyUp"].map((type) => ({ type, value: keys[key] })) }],
      }),
    errors: async () => [...earlier, ...(await gathered())],
    close: async () => {
      await call("DELETE", session);
      for (const child of [driver, screen]) {
        const ended = once(child, "exit");
        child.kill();
        await ended;
      }
    },
  };
}

/** A port that was free a moment ago; the driver takes none of its own choice. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function listening(call) {
  for (let tries = 0; tries < 600; tries++) {
    if (await call("GET", "/status").then(() => true, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("WebKitWebDriver does not answer");
}
