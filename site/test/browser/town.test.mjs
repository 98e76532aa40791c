// The town's frame: a picture that is never in the way.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { alive, desk, launch, site, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const towns = (notes) => notes.requests.filter((request) => request.includes("/town/"));

test("is made on a wide screen once the levers are alive, out of reach of keys and readers", async () => {
  const { page, context, notes } = await visit(browser, { viewport: desk });
  await alive(page);
  const frame = page.locator(".town iframe");
  await frame.waitFor();
  assert.deepEqual(
    await frame.evaluate((element) => ({
      inert: element.inert,
      hidden: element.getAttribute("aria-hidden"),
      tab: element.tabIndex,
      events: getComputedStyle(element).pointerEvents,
    })),
    { inert: true, hidden: "true", tab: -1, events: "none" },
  );
  assert.ok(await page.locator(".town figcaption").isVisible());
  assert.equal(towns(notes).length, 1);
  await context.close();
});

test("is not fetched on a phone until it is chosen", async () => {
  const { page, context, notes } = await visit(browser);
  await alive(page);
  await page.locator("#lever-waste").scrollIntoViewIfNeeded();
  assert.deepEqual(towns(notes), []);
  await page.locator(".picture-switch button").last().click();
  await page.locator(".town iframe").waitFor();
  assert.ok(await page.locator(".plot").isHidden());
  await context.close();
});

test("is left out with data saver, and a line says so", async () => {
  const context = await browser.newContext({ viewport: desk });
  const page = await context.newPage();
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(site);
  await alive(page);
  await page.getByText("通信量を節約する設定なので").waitFor();
  assert.deepEqual(asked.filter((address) => address.includes("/town/")), []);
  await context.close();
});

test("that fails is hidden by one plain line, and the levers go on", async () => {
  const context = await browser.newContext({ viewport: desk });
  const page = await context.newPage();
  await page.route("**/town/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: "<!doctype html><title>x</title><script src='/a/broken.js'></script>" });
  });
  await page.route("**/a/broken.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "parent.postMessage({kind:'failed',reason:'no-webgl'}, location.origin)" }),
  );
  await page.goto(site);
  await alive(page);
  await page.getByText("まちの絵は、この端末では表示できません").waitFor();
  assert.equal(await page.locator(".town iframe").count(), 0);
  assert.ok(await page.locator("#lever-pv").isEnabled());
  await context.close();
});

test("listens to its own frame only", async () => {
  const { page, context } = await visit(browser, { viewport: desk });
  await alive(page);
  await page.locator(".town iframe").waitFor();
  await page.evaluate(() => postMessage({ kind: "failed", reason: "forged" }, location.origin));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
  assert.equal(await page.locator(".town iframe").count(), 1);
  await context.close();
});
