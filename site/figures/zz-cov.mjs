import { open, until, visitor, wait } from "./chromium.mjs";
import { readFileSync } from "node:fs";
const base = process.env.SITE_URL;
const browser = await open();
const page = await visitor(browser, { width: 360, height: 740 });
const { tell, ask } = page;
await tell("Page.navigate", { url: base });
const lever = 'document.querySelector("input[type=range]:not([disabled])")';
await until(ask, lever, 1000);
await wait(2500);
await ask(`${lever}.scrollIntoView({ block: "center", behavior: "instant" })`);
await wait(1500);
const { x, y, width } = await ask(`(({ x, y, width, height }) => ({ x, y: y + height / 2, width }))(${lever}.getBoundingClientRect())`);
const mouse = (type, part) => tell("Input.dispatchMouseEvent", { type, x: x + width * part, y, button: "left", buttons: type === "mouseReleased" ? 0 : 1, clickCount: 1 });
await mouse("mousePressed", 0.2);
await mouse("mouseMoved", 0.25); await wait(300);
await tell("Profiler.enable");
await tell("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
await ask("globalThis.rr=0;(function f(){rr++;requestAnimationFrame(f)})()");
for (let i = 0; i < 60; i++) { await mouse("mouseMoved", 0.2 + 0.6 * Math.abs(Math.sin(i / 9))); await wait(16); }
const { result } = await tell("Profiler.takePreciseCoverage");
console.log("frames", await ask("rr"));
const rows = [];
for (const s of result) { if (!s.url.includes("/a/")) continue; const src = readFileSync("/work/main/.build/public/a/" + s.url.split("/a/")[1].split("?")[0], "utf8"); for (const f of s.functions) { const r = f.ranges[0]; if (r.count > 20) rows.push([r.count, f.functionName, src.slice(r.startOffset, r.startOffset + 110).replace(/\s+/g, " ")]); } }
rows.sort((a, b) => b[0] - a[0]);
for (const r of rows.slice(0, 130)) console.log(r.join("  "));
await browser.close();
