import { open, until, visitor, wait } from "./chromium.mjs";
import { writeFileSync } from "node:fs";
const base = process.env.SITE_URL;
const browser = await open();
const page = await visitor(browser, { width: 360, height: 740 });
const { tell, ask } = page;
await tell("Emulation.setCPUThrottlingRate", { rate: 4 });
await tell("Page.navigate", { url: base });
await until(ask, 'document.querySelector("input[type=range]:not([disabled])")', 1000);
await wait(2500);
const lever = 'document.querySelector("input[type=range]:not([disabled])")';
await ask(`${lever}.scrollIntoView({ block: "center", behavior: "instant" })`);
await wait(1500);
// tracing on the browser: use session-level Tracing
const chunks = [];
const { x, y, width } = await ask(`(({ x, y, width, height }) => ({ x, y: y + height / 2, width }))(${lever}.getBoundingClientRect())`);
await browser.send("Tracing.start", { transferMode: "ReturnAsStream", traceConfig: { includedCategories: ["devtools.timeline","blink.user_timing","v8","toplevel","disabled-by-default-devtools.timeline", ...(process.argv[2]==="prof"?["disabled-by-default-v8.cpu_profiler"]:[])] } });
await ask("performance.mark('PRESS')");
const mouse = (type, part) => tell("Input.dispatchMouseEvent", { type, x: x + width * part, y, button: "left", buttons: type === "mouseReleased" ? 0 : 1, clickCount: 1 });
await mouse("mousePressed", 0.2);
for (let i = 0; i < 60; i++) { await mouse("mouseMoved", 0.2 + 0.6 * Math.abs(Math.sin(i / 9))); await wait(16); }
await ask("performance.mark('LEFT')");
await mouse("mouseReleased", 0.5);
await wait(300);
const done = browser.once("Tracing.tracingComplete");
await browser.send("Tracing.end");
const { stream } = await done;
let text = "";
for (;;) { const { data, eof } = await browser.send("IO.read", { handle: stream, size: 1 << 20 }); text += data; if (eof) break; }
writeFileSync("/tmp/drag.json", JSON.stringify(JSON.parse(text).traceEvents));
await browser.close();
