// Ready combinations, the futures of a scenario, what levers do alone and
// together, and the pathway for the ear.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { alive, launch, paths, rested, says, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const cut = async (page) => Number.parseFloat(await page.locator(".numeral").first().innerText());
const positions = (page) => page.locator("input[type=range]").evaluateAll((all) => Object.fromEntries(all.map(({ id, value }) => [id.slice(6), Number(value)])));
const preset = (page, name) => page.locator(".presets").getByRole("button", { name, exact: true });

async function description(page) {
  const file = await page.locator("#page-script").getAttribute("data-first");
  return (await (await page.request.get(new URL(file, page.url()).href)).json()).description;
}

describe("a ready combination", () => {
  test("of everything within reach moves every lever there, is one step to undo, and as it is leads back", async () => {
    const { page, context, notes } = await visit(browser);
    await alive(page);
    const { levers } = await description(page);
    const [start, before] = [await cut(page), await positions(page)];
    await rested(page, () => preset(page, "みんなで全力").click());
    for (const [id, value] of Object.entries(await positions(page))) {
      const { reach, step } = levers.find((lever) => lever.id === id);
      assert.ok(Math.abs(value - reach) <= step / 2, `${id} at ${value}, reach ${reach}`);
    }
    assert.ok((await cut(page)) > start);
    assert.equal(await preset(page, "みんなで全力").getAttribute("aria-pressed"), "true");
    assert.equal(await page.locator(".card-over").count(), 0);
    await rested(page, () => page.getByRole("button", { name: "戻す", exact: true }).click());
    assert.deepEqual(await positions(page), before);
    await rested(page, () => preset(page, "みんなで全力").click());
    await rested(page, () => preset(page, "いまのまま").click());
    assert.equal(await cut(page), start);
    assert.deepEqual(notes.errors, []);
    await context.close();
  });

  test("of the edition moves only the levers that it has a source for, and says where each position is from", async () => {
    const { page, context } = await visit(browser);
    await alive(page);
    const { presets, levers } = await description(page);
    for (const ready of presets) {
      await rested(page, () => preset(page, ready.names.ja).click());
      const changed = Object.entries(ready.levers).filter(([id, value]) => levers.find((lever) => lever.id === id).today !== value);
      await says(page, changed.map(([id, value]) => `${id}=${value}`).join("&"));
      assert.equal(await page.locator(".presets-about p").innerText(), ready.about.ja);
      const whys = page.locator(".presets-about .why");
      assert.equal(await whys.count(), Object.keys(ready.levers).length);
      for (const why of await whys.all()) {
        await why.click();
        await page.locator(".why-dialog[open] .sources li").first().waitFor();
        await page.keyboard.press("Escape");
      }
    }
    await context.close();
  });
});

describe("the futures", () => {
  for (const [lang, path] of Object.entries(paths)) {
    test(`${lang}: are told in the HTML, and follow the levers`, async () => {
      const bare = await visit(browser, { path, javaScriptEnabled: false });
      const told = await bare.page.locator(".answer-range").innerText();
      assert.match(told, /1,000/);
      await bare.context.close();
      const { page, context, notes } = await visit(browser, { path });
      await alive(page);
      const band = await page.locator(".band").getAttribute("d");
      await rested(page, () => page.locator(".preset").last().click());
      await page.locator(".answer-range:not(.answer-old)").waitFor();
      assert.notEqual(await page.locator(".answer-range").innerText(), told);
      // Out of sight the chart waits; it is up to date when somebody looks.
      await page.locator(".plot").scrollIntoViewIfNeeded();
      await page.waitForFunction((band) => document.querySelector(".band").getAttribute("d") !== band, band);
      assert.deepEqual(notes.errors, []);
      await context.close();
    });
  }

  test("do not hold up a lever: while they are drawn, the next press is answered at once", async () => {
    const { page, context } = await visit(browser);
    await alive(page);
    const seen = new Set();
    await page.locator("#lever-pv").focus();
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press("ArrowRight");
      seen.add(await page.locator("#lever-pv").inputValue());
    }
    assert.equal(seen.size, 30);
    await page.locator(".answer-range:not(.answer-old)").waitFor();
    await context.close();
  });
});

describe("what levers do", () => {
  test("alone and together is told for each, and the overlap in one sentence", async () => {
    const { page, context } = await visit(browser, { path: "#v=1&pv=20&battery=20&hotwater=20" });
    await page.locator(".wedge-overlap").waitFor();
    assert.ok((await page.locator(".wedge-alone").count()) >= 2);
    const kt = async (locator) => Number.parseFloat((await locator.innerText()).replace(/,/g, "").match(/([\d.]+)\s*(?:万)?トン/)[1]);
    const sentence = page.locator(".wedge-overlap");
    assert.match(await sentence.innerText(), /1つずつ別々に数えて足すと .*万トン/);
    // Alone, the effect of panels is what the page shows when nothing else is moved.
    const alone = await kt(page.locator(".wedge", { hasText: "屋根の太陽光" }).locator(".wedge-alone"));
    await page.evaluate(() => (location.hash = "#v=1&pv=20"));
    await page.waitForFunction(() => document.querySelectorAll(".wedge").length === 1);
    assert.equal(await kt(page.locator(".wedge .wedge-kt")), alone);
    assert.equal(await page.locator(".wedge-overlap, .wedge-alone").count(), 0);
    await context.close();
  });
});

test("the pathway sounds only when asked: one tone a year from high to low, then the target; and it can be stopped", async () => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.tones = [];
    window.OscillatorNode = class extends OscillatorNode {
      constructor(context, options) {
        super(context, options);
        window.tones.push(options.frequency);
      }
    };
  });
  await page.goto(process.env.SITE_URL);
  await alive(page);
  assert.deepEqual(await page.evaluate(() => window.tones), []);
  const button = page.locator(".listen button");
  await button.click();
  await page.waitForFunction(() => document.querySelector(".listen button").getAttribute("aria-pressed") === "true");
  const tones = await page.evaluate(() => window.tones);
  const { years } = await description(page);
  assert.equal(tones.length, years.length + 2);
  const [end, target] = [tones[years.length - 1], tones.at(-1)];
  assert.ok(Math.max(...tones) === 880 && end < tones[0] && target < end, String(tones));
  await button.click();
  await page.waitForFunction(() => document.querySelector(".listen button").getAttribute("aria-pressed") === "false");
  await context.close();
});
