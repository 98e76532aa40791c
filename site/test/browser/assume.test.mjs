// One changed fact (異議): tried from its explanation, marked wherever one is,
// carried by the link, and put back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { alive, launch, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens the explanation of a fact below the total. */
async function dig(page) {
  await page.locator(".card .why").first().click();
  await page.locator(".why-dialog[open] .why-value").waitFor();
  // Down to a fact: its explanation has a field for another value.
  for (let i = 0; i < 12 && !(await page.locator(".try").count()); i++) {
    const label = await page.locator("#why-title").innerText();
    await page.locator(".why-dialog .input").last().click();
    await page.waitForFunction((was) => document.querySelector("#why-title").innerText !== was, label);
  }
}

test("a fact's value is changed from its explanation; the effect is said, linked, and taken back", async () => {
  const { page, context, notes } = await visit(browser, { path: "#v=1&window=36" });
  await alive(page);
  await dig(page);
  await page.locator(".try summary").click();
  const value = Number(await page.locator("#try-value").inputValue());
  await page.locator("#try-value").fill(String(Math.round(value * 0.95 * 1e6) / 1e6));
  await page.locator(".try-line .tool").click();
  await page.locator(".assumed").waitFor();
  await page.waitForFunction(() => /元の値なら/.test(document.querySelector(".assumed").innerText));
  await page.waitForFunction(() => /&a=[a-z0-9.]+(@\d+)?:/.test(location.hash));
  assert.equal(await page.locator(".bar .assumed-mark").count(), 1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
  // Whoever opens the link sees the mark and the effect, on other screens too.
  const said = await page.locator(".assumed").innerText();
  const other = await visit(browser, { path: new URL(page.url()).hash });
  await other.page.waitForFunction(() => /元の値なら/.test(document.querySelector(".assumed")?.innerText ?? ""));
  assert.equal(await other.page.locator(".assumed").innerText(), said);
  await other.page.locator('.screens a[href*="mode=share"]').click();
  await other.page.locator(".share-qr").first().waitFor();
  assert.ok(await other.page.locator(".assumed").isVisible());
  assert.match(await other.page.locator("#share-address").inputValue(), /&a=/);
  await other.context.close();
  await page.locator(".assumed .tool").click();
  await page.waitForFunction(() => !document.querySelector(".assumed") && !/a=/.test(location.hash));
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("an assumption that cannot be is named and has no effect", async () => {
  const { page, context } = await visit(browser, { path: "#a=window.saving:0.99" });
  await alive(page);
  await page.locator(".notices .notice").waitFor();
  assert.match(await page.locator(".notices .notice").innerText(), /a=window\.saving/);
  assert.equal(await page.locator(".assumed").count(), 0);
  await context.close();
});
