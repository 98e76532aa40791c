// Requirements 1.3: the page cannot collect anything. Whatever is chosen, the
// same requests are made, all of them GET, and what is stored names nobody.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { alive, launch, rested, site, unfold, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Uses every control of the screen, differently for each person. */
async function use(page, person) {
  await unfold(page);
  for (const slider of await page.locator("input[type=range]").all()) {
    await slider.focus();
    for (let i = 0; i <= person; i++) await page.keyboard.press(person % 2 ? "ArrowLeft" : "ArrowRight");
  }
  for (const button of await page.locator(".step").all()) {
    if (await button.isEnabled()) await button.click();
  }
  const radios = await page.locator("input[type=radio]").all();
  for (const radio of person ? radios : radios.reverse()) await radio.check();
  await page.getByRole("button", { name: "戻す", exact: true }).click();
  await page.locator(".card .why").nth(person).click();
  await page.locator(".why-dialog[open] .why-value").waitFor();
  await page.keyboard.press("Escape");
  await rested(page, () => page.getByRole("button", { name: "すべて戻す" }).click());
}

test("two people with different choices make the same requests, and only GET to this origin", async () => {
  const seen = [];
  const stored = [];
  for (const person of [0, 1]) {
    const { page, context, notes } = await visit(browser, { path: person ? "#v=1&pv=50" : "", serviceWorkers: "allow" });
    await alive(page);
    await use(page, person);
    await page.evaluate(() => document.fonts.ready);
    seen.push([...new Set(notes.requests)].sort());
    for (const request of notes.requests) {
      assert.ok(request.startsWith(`GET ${site}`) || request === "GET data:,", request);
      assert.doesNotMatch(request, /[?#]/);
    }
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    const kept = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: { ...localStorage },
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).map((name) => name.split(".")[0]),
      copies: (await (await caches.open((await caches.keys())[0])).keys()).filter(({ url }) => /[?#]/.test(url)).length,
    }));
    // The release's number and the key list's, the same for everybody: they name nobody.
    assert.match(kept.local["fujisawa2030.seen"], /^[0-9]+ 1$/);
    assert.deepEqual(Object.keys(kept.local), ["fujisawa2030.seen"]);
    stored.push(kept.local["fujisawa2030.seen"]);
    delete kept.local;
    assert.deepEqual(kept, { cookie: "", session: 0, databases: 0, caches: ["fujisawa2030"], copies: 0 });
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(notes.errors, []);
    await context.close();
  }
  assert.deepEqual(seen[0], seen[1]);
  assert.equal(stored[0], stored[1]);
});
