// The combination that meets the target, found while the visitor waits: what is
// fetched for it and when, what is said, and that the levers stand where it says.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { alive, launch, paths, phone, rested, site, unfold, visit } from "./visit.mjs";

let browser;
/** Where the planners' part lies, as the sealed manifest says. */
let desk;
before(async () => {
  browser = await launch();
  const note = await (await fetch(new URL("edition/manifest.note", site))).text();
  const [, sha256] = /^file ([0-9a-f]{64}) \d+ desk /m.exec(note);
  desk = `edition/${sha256}.wasm`;
});
after(() => browser.close());

const wanted = { ja: "目標に届く組み合わせ", en: "Meets the target" };
const seek = (page, name = wanted.ja) => page.locator(".preset", { hasText: name }).click();
const report = (page) => page.locator(".target-said");
const found = (page) => page.locator(".target-moved").waitFor();
const asked = ({ requests }) => requests.filter((request) => request.includes(desk)).length;
const positions = (page) => page.locator(".cards input[type=range]").evaluateAll((all) => all.map(({ value }) => Number(value)));

test("nothing of it is fetched for looking and moving; one press fetches the sealed file, once", async () => {
  const { page, context, notes } = await visit(browser);
  await alive(page);
  await rested(page, async () => {
    await page.locator("#lever-pv").focus();
    await page.keyboard.press("End");
  });
  await page.locator(".preset", { hasText: "みんなで全力" }).click();
  await unfold(page);
  assert.equal(asked(notes), 0);
  await seek(page);
  await found(page);
  assert.equal(asked(notes), 1);
  const bytes = Buffer.from(await (await fetch(new URL(desk, site))).arrayBuffer());
  assert.ok(desk.includes(createHash("sha256").update(bytes).digest("hex")));
  await page.locator("label", { hasText: "費用を少なく" }).click();
  await page.locator(".target-quiet").waitFor({ state: "detached" });
  await found(page);
  assert.equal(asked(notes), 1);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("what it says is what the page computes: by how much it misses, what binds, what has no price; one undo takes it back", async () => {
  const { page, context, notes } = await visit(browser, { path: "en/" });
  await alive(page);
  await unfold(page);
  const before = await positions(page);
  await seek(page, wanted.en);
  await found(page);
  // What it did is heard, and then the result.
  await page.waitForFunction(() => /No combination[^]*misses by[^]*FY2030/.test(document.querySelector(".spoken").textContent));
  const said = await report(page).innerText();
  const [, miss] = /misses by ([\d.,]+) kt/.exec(said);
  const [, points] = /\(([\d.]+) points\)/.exec(said);
  assert.ok((await page.locator(".verdict").innerText()).includes(miss), said);
  assert.ok((await page.locator(".spoken").innerText()).includes(points), said);
  assert.match(said, /\d+ levers stand at their limit\. A higher limit would help most for: \w+/);
  assert.match(said, /\d+ of the levers moved have no data to compute a cost/);
  // Each lever that it names stands at its new place.
  await page.locator(".target-moved > summary").click();
  await page.locator(".target-moved li").first().waitFor();
  const moved = await page.locator(".target-moved li").count();
  const after = await positions(page);
  assert.ok(said.includes(`${moved} levers were moved`), said);
  assert.equal(after.filter((position, index) => position !== before[index]).length, moved);
  await page.locator(".levers-tools .tool").first().click();
  assert.deepEqual(await positions(page), before);
  assert.equal(await report(page).innerText(), "");
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("residents alone: only their levers move, from where the search began", async () => {
  const { page, context, notes } = await visit(browser);
  await alive(page);
  await unfold(page);
  const before = await positions(page);
  await seek(page);
  await found(page);
  await page.locator("label", { hasText: "市民だけ" }).click();
  await page.waitForFunction(() => document.querySelector('[name="target-who"]:checked + span')?.textContent === "市民だけ" && document.querySelector(".target-moved"));
  const now = await page.locator(".group").evaluateAll((groups) =>
    groups.map((group) => [group.querySelector("h3").textContent, [...group.querySelectorAll("input[type=range]")].map(({ value }) => Number(value))]),
  );
  let at = 0;
  const still = now.filter(([, values]) => {
    const old = before.slice(at, (at += values.length));
    return values.every((value, index) => value === old[index]);
  });
  assert.ok(still.length >= 2, "groups that are nobody's home stand where they stood");
  assert.ok(still.length < now.length, "residents' levers moved");
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("a target that can be reached is met, with the fewest changes; a changed assumption counts and is said", async () => {
  const { page, context, notes } = await visit(browser, { path: "#v=1&a=elec.plan@2030:0.05" });
  await alive(page);
  await page.waitForFunction(() => location.hash === "#a=elec.plan:0.05");
  assert.equal(await page.locator(".verdict.verdict-missed").count(), 1);
  await seek(page);
  await found(page);
  await page.locator(".verdict.verdict-met").waitFor();
  const said = await report(page).innerText();
  assert.match(said, /目標に届く組み合わせが見つかりました[^]*変えた前提のまま/);
  assert.equal(await page.locator(".verdict.verdict-met").count(), 1);
  // Met, and no further than needed: the gap is less than a hundredth step of a few levers.
  assert.match(await page.locator(".verdict").innerText(), /0\.0ポイント/);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("without network it says so in words, the levers stay, and the next press works", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  const before = await positions(page);
  await page.route(`**/${desk}`, (route) => route.abort());
  await seek(page);
  await page.locator(".target .tool").waitFor();
  assert.match(await report(page).innerText(), /通信を確かめて/);
  assert.deepEqual(await positions(page), before);
  await page.unroute(`**/${desk}`);
  await page.locator(".target .tool").click();
  await found(page);
  await context.close();
});

test("a lever moved meanwhile wins over the search", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route(`**/${desk}`, async (route) => (await held, route.continue()));
  await seek(page);
  await page.locator(".target-quiet").waitFor();
  await page.locator("#lever-window").focus();
  await page.keyboard.press("End");
  go();
  await page.locator(".target-quiet").waitFor({ state: "detached" });
  assert.equal(await page.locator(".target-moved").count(), 0);
  assert.equal(await page.locator("#lever-window").inputValue(), "100");
  await context.close();
});

describe("for everyone", () => {
  for (const [lang, colorScheme] of [["ja", "dark"], ["easy", "light"], ["en", "light"]]) {
    test(`${lang}: with the keyboard, at 320 pixels, axe finds nothing`, async () => {
      const { page, context, notes } = await visit(browser, { path: paths[lang], colorScheme, viewport: { ...phone, width: 320 } });
      await alive(page);
      const button = page.locator(".preset:has(+ .preset + .target)");
      await button.focus();
      await page.keyboard.press("Enter");
      await found(page);
      await page.locator(".target-moved > summary").click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wide, 0);
      const { violations } = await new AxeBuilder({ page }).include(".presets").analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`), []);
      assert.deepEqual(notes.errors, []);
      await context.close();
    });
  }
});
