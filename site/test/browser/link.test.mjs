// The link: what it says is shown, what it cannot say is named.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { alive, launch, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("opens the scenario and reads back the same numbers after a reload", async () => {
  const { page, context } = await visit(browser, { path: "#v=1&pv=20&ev=25&view=plan" });
  await alive(page);
  await page.locator(".wedge").first().waitFor();
  const settled = () => page.locator(".answer-range:not(.answer-old)").waitFor();
  await settled();
  const seen = async () => [await page.locator(".answer").innerText(), await page.locator(".wedges").innerText()];
  const before = await seen();
  await page.reload();
  await alive(page);
  await settled();
  await page.locator(".wedge").first().waitFor();
  assert.deepEqual(await seen(), before);
  await context.close();
});

test("damaged: what can be read is used, the rest is named in one line, and nothing is run", async () => {
  const { page, context, notes } = await visit(browser, {
    path: "#v=9&pv=20&ev=1e9&nuclear=5&<img/src=x/onerror=alert(1)>",
  });
  await alive(page);
  assert.equal(await page.locator("#lever-pv").inputValue(), "20");
  const line = await page.locator(".notices .notice").innerText();
  for (const part of ["v=9", "ev=1e9", "nuclear=5"]) assert.ok(line.includes(part), part);
  assert.equal(await page.locator(".notices img").count(), 0);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("with a wrong character is refused as a whole, with a clear line; the right one opens", async () => {
  const { page, context } = await visit(browser, { path: "#v=1&pv=20&view=plan" });
  await alive(page);
  await page.waitForFunction(() => location.hash.startsWith("#1"));
  const { hash } = new URL(page.url());
  const wrong = hash.slice(0, 5) + (hash[5] === "A" ? "B" : "A") + hash.slice(6);
  const other = await visit(browser, { path: `${wrong}&l=en` });
  await alive(other.page);
  assert.match(await other.page.locator(".notices .notice").innerText(), /使っていません/);
  assert.notEqual(await other.page.locator("#lever-pv").inputValue(), "20");
  assert.equal(new URL(other.page.url()).pathname, "/");
  await other.page.evaluate((right) => (location.hash = right), hash);
  await other.page.locator(".notices .notice").waitFor({ state: "detached" });
  assert.equal(await other.page.locator("#lever-pv").inputValue(), "20");
  await other.context.close();
  await context.close();
});

test("changed in the address bar is followed at once", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  await page.evaluate(() => (location.hash = "#v=1&waste=10"));
  await page.locator(".wedge").first().waitFor();
  assert.equal(await page.locator("#lever-waste").inputValue(), "10");
  await page.getByRole("button", { name: "戻す", exact: true }).click();
  assert.equal(await page.locator("#lever-waste").inputValue(), "0");
  await context.close();
});

test("is there a moment after a move: who reloads the page keeps the scenario", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  await page.locator("#lever-pv").focus();
  await page.keyboard.press("End");
  const moved = await page.locator("#lever-pv").inputValue();
  await page.waitForFunction(() => location.hash.startsWith("#1"));
  await page.reload();
  await alive(page);
  assert.equal(await page.locator("#lever-pv").inputValue(), moved);
  await context.close();
});

test("carries the language", async () => {
  const { page, context } = await visit(browser, { path: "#v=1&pv=20&l=en" });
  await alive(page);
  await page.getByRole("heading", { name: /Fujisawa/ }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/en/");
  await context.close();
});
