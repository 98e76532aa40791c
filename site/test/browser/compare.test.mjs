// Scenarios side by side, as people do it: add, paste, name, remove, open.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { alive, launch, paths, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function compare({ path = "", hash = "#mode=compare&v=1&pv=21", ...options } = {}) {
  const visited = await visit(browser, { path: path + hash, ...options });
  await visited.page.locator(".compare-add:enabled").waitFor();
  return visited;
}

async function paste(page, link) {
  await page.locator("#compare-link").fill(link);
  await page.locator(".compare-paste .tool").click();
}

/** Waits until every scenario of the list has its result. */
const told = (page, count) =>
  page.waitForFunction((wanted) => document.querySelectorAll(".compare-head").length === wanted, count);

test("the present choices and pasted links stand side by side, with the same numbers as in Explore", async () => {
  const { page, context, notes } = await compare();
  await page.locator(".compare-add").click();
  await paste(page, "https://example.org/#v=1&business=60&grid=trend");
  await told(page, 2);
  assert.equal(await page.locator(".compare-line-A").count(), 2); // in the list and on the chart
  assert.match(await page.locator(".compare-table").innerText(), /屋根の太陽光/);
  assert.match(await page.locator(".compare-table").innerText(), /電力の脱炭素/);
  const total = (await page.locator(".compare-table tbody tr").nth(1).locator("td").nth(1).innerText()).trim();
  await page.locator(".compare-row").nth(1).locator("button").first().click();
  await alive(page);
  await page.waitForFunction((kt) => document.querySelector(".plot svg").getAttribute("aria-label").includes(`${kt}万トン`), total);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("comparing leaves the main scenario as it is", async () => {
  const { page, context } = await compare();
  const hash = () => new URL(page.url()).hash;
  await page.waitForFunction(() => location.hash.startsWith("#1")); // once the page has come to rest, the link is short
  const before = hash();
  await page.locator(".compare-add").click();
  await paste(page, "#v=1&business=60");
  await told(page, 2);
  assert.equal(hash(), before);
  await page.locator(".screens li:first-child a").click();
  await alive(page);
  assert.equal(await page.locator("#lever-pv").inputValue(), "21");
  await context.close();
});

test("six at most; twice the same, and what is no link, are answered in words", async () => {
  const { page, context } = await compare();
  await page.locator(".compare-add").click();
  await page.locator(".compare-add").click();
  assert.match(await page.locator(".compare-list .notice").innerText(), /A と同じ/);
  await paste(page, "こんにちは");
  assert.match(await page.locator(".compare-list .notice").innerText(), /読めませんでした/);
  for (const pv of [12, 13, 14, 15, 16]) await paste(page, `#v=1&pv=${pv}`);
  await told(page, 6);
  assert.ok(await page.locator(".compare-add").isDisabled());
  await page.locator(".compare-row").nth(2).locator("button").nth(1).click();
  await told(page, 5);
  assert.deepEqual(await page.locator(".compare-letter b").allInnerTexts(), ["A", "B", "D", "E", "F"]);
  await context.close();
});

test("names are in memory only, until the list is to be kept; then it comes back, and can be erased", async () => {
  const { page, context } = await compare();
  await page.locator(".compare-add").click();
  await page.locator(".compare-name").fill("<b>3班</b>");
  await told(page, 1);
  assert.match(await page.locator(".compare-head").innerText(), /A <b>3班<\/b>/);
  const stored = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key !== "fujisawa2030.seen").length);
  assert.equal(await stored(), 0);
  assert.doesNotMatch(decodeURIComponent(page.url()), /班/);
  await page.locator(".compare-kept .tool").click();
  assert.equal(await stored(), 1);
  await page.reload();
  await told(page, 1);
  assert.equal(await page.locator(".compare-name").inputValue(), "<b>3班</b>");
  await page.locator(".compare-kept .tool").click();
  assert.equal(await stored(), 0);
  await context.close();
});

describe("for everyone", () => {
  for (const [lang, colorScheme, forcedColors] of [["ja", "dark", "none"], ["easy", "light", "none"], ["en", "light", "active"]]) {
    test(`${lang}, ${colorScheme}: axe finds nothing, 320 pixels are enough`, async () => {
      const { page, context, notes } = await compare({ path: paths[lang], colorScheme, forcedColors, viewport: { width: 320, height: 640 } });
      await page.locator(".compare-add").click();
      await paste(page, "#v=1&business=60&view=plan&home=1");
      await told(page, 2);
      const found = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll("main :is(button, summary, input)")]
          .map((each) => each.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44).length,
      }));
      assert.deepEqual(found, { wide: 0, small: 0 });
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`), []);
      assert.deepEqual(notes.errors, []);
      await context.close();
    });
  }
});
