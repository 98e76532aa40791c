// The kept copy, whatever server hands out the build folder: after one visit the
// page works without network, and a copy that is not complete is none.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { crooked, file } from "./crooked.mjs";
import { alive, launch, phone, rested } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Opens the page and waits until its keeper answers for it. */
async function kept(address) {
  const context = await browser.newContext({ viewport: phone, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(address);
  await alive(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return { context, page };
}

const cached = (page) => page.evaluate(async () => {
  const lists = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
  return lists.flat();
});
const bar = (page) => page.locator(".bar").textContent();
const screen = (page, name) => page.locator(`.screens :is(a, button):visible`, { hasText: name }).first();

async function go(page, name) {
  if ((await screen(page, name).count()) === 0) await page.locator(".screens button[aria-expanded=false]").click();
  await screen(page, name).click();
}

test("after one visit everything opened works without network", async () => {
  const server = await crooked();
  const { context, page } = await kept(`${server.address}#v=1&pv=20`);
  const online = await bar(page);
  await go(page, "わたしの家");
  await page.locator("main.screen h1").waitFor();
  await page.waitForFunction(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).filter(({ url }) => /\/a\/home-/.test(url)).length === 3;
  });
  assert.ok((await cached(page)).every((path) => /^\/(a\/|edition\/|easy\/$|en\/$|town\/$|$)/.test(path)));
  await go(page, "ためす");
  server.close();

  await page.reload();
  await alive(page);
  assert.equal(await bar(page), online);
  await page.locator(".service-quiet").waitFor();
  assert.match(await page.locator(".service").innerText(), /オフライン/);
  await rested(page, async () => {
    await page.locator("#lever-pv").focus();
    await page.keyboard.press("End");
  });
  assert.notEqual(await bar(page), online);

  await page.locator('.langs a[href="/en/"]').click();
  await page.waitForFunction(() => document.documentElement.dataset.lang === "en");
  await page.reload();
  await alive(page);
  assert.equal(new URL(page.url()).pathname, "/en/");
  await go(page, "My home");
  await page.locator("main.screen h1").waitFor();
  await page.goto(`${server.address}easy`); // without the final slash, as read off paper
  await alive(page);
  await go(page, "シェア"); // never opened before: the page says so
  await page.locator("main .notice").waitFor();
  await context.close();
});

test("a copy that is not complete is none, and the page goes on without", async () => {
  const server = await crooked();
  let asked = 0;
  const lie = file("{}", "application/json");
  server.lie([/^\/a\/en\..*json$/, (response) => (asked++, lie(response))]);
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  await page.goto(server.address);
  await alive(page);
  while (asked < 2) await page.waitForTimeout(50); // the browser's own copy, then past it
  await page.waitForFunction(async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())?.installing);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  assert.equal(await page.locator(".notice:visible").count(), 0);
  await context.close();
  server.close();
});
