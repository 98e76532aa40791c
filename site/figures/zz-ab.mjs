import { open, until, visitor, wait } from "./chromium.mjs";
const base = process.env.SITE_URL;
const variants = JSON.parse(process.env.VARIANTS ?? '{"base":""}');
const rounds = Number(process.env.ROUNDS ?? 3);
const lever = 'document.querySelector("input[type=range]:not([disabled])")';
const browser = await open();
const sums = {};
for (let r = 0; r < rounds; r++) for (const [name, css] of Object.entries(variants)) {
  const page = await visitor(browser, { width: 360, height: 740 });
  const { tell, ask } = page;
  await tell("Page.setBypassCSP", { enabled: true });
  await tell("Page.navigate", { url: css.startsWith("http") ? css : base });
  await until(ask, lever, 500);
  if (css.startsWith("http")) {} else if (css.startsWith("js:")) await ask(css.slice(3)); else await ask(`document.head.append(Object.assign(document.createElement("style"),{textContent:${JSON.stringify(css)}}))`);
  await wait(1500);
  await tell("Emulation.setCPUThrottlingRate", { rate: 4 });
  await ask(`${lever}.scrollIntoView({ block: "center", behavior: "instant" })`);
  await wait(1500);
  const { x, y, width } = await ask(`(({ x, y, width, height }) => ({ x, y: y + height / 2, width }))(${lever}.getBoundingClientRect())`);
  const mouse = (type, part) => tell("Input.dispatchMouseEvent", { type, x: x + width * part, y, button: "left", buttons: type === "mouseReleased" ? 0 : 1, clickCount: 1 });
  for (const which of ["first", "second"]) {
    await browser.send("Tracing.start", { transferMode: "ReturnAsStream", traceConfig: { includedCategories: ["devtools.timeline","blink.user_timing","toplevel"] } });
    await ask("performance.mark('PRESS')");
    await mouse("mousePressed", 0.2);
    for (let i = 0; i < 60; i++) { await mouse("mouseMoved", 0.2 + 0.6 * Math.abs(Math.sin(i / 9))); await wait(16); }
    await ask("performance.mark('LEFT')");
    await mouse("mouseReleased", 0.5);
    await wait(800);
    const done = browser.once("Tracing.tracingComplete");
    await browser.send("Tracing.end");
    const { stream } = await done;
    let text = "";
    for (;;) { const { data, eof } = await browser.send("IO.read", { handle: stream, size: 1 << 20 }); text += data; if (eof) break; }
    const ev = JSON.parse(text).traceEvents;
    const press = ev.find((e) => e.name === "PRESS"), left = ev.find((e) => e.name === "LEFT");
    const main = ev.filter((e) => e.pid === press.pid && e.tid === press.tid && e.ph === "X" && e.ts > press.ts && e.ts < left.ts);
    const s = ((sums[name] ??= {})[which] ??= {});
    const add = (k, v) => (s[k] = (s[k] ?? 0) + v / rounds);
    for (const e of main) if (["Layout", "UpdateLayoutTree", "PrePaint", "Paint", "Layerize", "Commit", "FireAnimationFrame", "EventDispatch", "HitTest"].includes(e.name)) { add(e.name, e.dur / 1000); add("n" + e.name, 1); }
    const tasks = main.filter((e) => e.name === "ThreadControllerImpl::RunTask" );
    add("tasks", tasks.reduce((a, e) => a + e.dur, 0) / 1000);
    add("long", tasks.filter((e) => e.dur > 50000).length);
    add("maxtask", Math.max(...tasks.map((e) => e.dur)) / 1000);
    add("took", (left.ts - press.ts) / 1000);
  }
  await page.close();
}
for (const [name, by] of Object.entries(sums)) for (const [which, s] of Object.entries(by)) console.log(name.padEnd(12), which.padEnd(7), Object.entries(s).filter(([k]) => !/^n(Commit|EventDispatch|FireAnimationFrame|UpdateLayoutTree)/.test(k)).map(([k, v]) => k + " " + v.toFixed(k.startsWith("n") || k === "long" ? 1 : 0)).join("  "));
await browser.close();
