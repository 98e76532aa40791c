// One changed fact (異議): tried from its explanation, marked wherever one is,
// carried by the link, and put back.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { alive, launch, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** From the first lever's explanation to a fact: that has a field for another value. */
async function dig(page) {
  await page.locator(".card .why").first().click();
  await page.locator(".why-dialog[open] .why-value").waitFor();
  await page.locator(".why-dialog .input", { hasText: "窓" }).nth(1).click();
  await page.locator(".try").waitFor();
}

/** Waits until the mark names the fact and its effect. */
const marked = (page) =>
  page.waitForFunction(() => {
    const said = document.querySelector(".assumed")?.innerText ?? "";
    return /元の値なら .*[(][+−]/.test(said) && !document.querySelector(".assumed code");
  });

test("a fact's value is changed from its explanation; the effect is said, linked, and taken back", async () => {
  const { page, context, notes } = await visit(browser, { path: "#v=1&window=36" });
  await alive(page);
  await dig(page);
  await page.locator(".try summary").click();
  const value = Number(await page.locator("#try-value").inputValue());
  await page.locator("#try-value").fill(String(Math.round(value * 0.95 * 1e6) / 1e6));
  await page.locator(".try-line .tool").click();
  await marked(page);
  await page.waitForFunction(() => /&a=[a-z0-9.]+(@\d+)?:/.test(location.hash));
  assert.equal(await page.locator(".bar .assumed-mark").count(), 1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
  // Whoever opens the link sees the mark and the effect, on other screens too.
  const said = await page.locator(".assumed").innerText();
  const other = await visit(browser, { path: new URL(page.url()).hash });
  await marked(other.page);
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
