// From screen to screen: every screen that the navigation names is opened, and
// the scenario goes along.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { alive, launch, paths, phone, rested, site, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The screens of the navigation, Explore first; none while Explore is alone. */
async function screens(page) {
  const links = await page.locator(".screens a").evaluateAll((all) => all.map((link) => link.href));
  return links.map((link) => new URLSearchParams(new URL(link).hash.slice(1)).get("mode") ?? "explore");
}

const link = (page, mode) => page.locator(mode === "explore" ? ".screens li:first-child a" : `.screens a[href*="mode=${mode}"]`);

async function go(page, mode) {
  if (!(await link(page, mode).isVisible())) await page.locator(".screens-more button").click();
  await link(page, mode).click();
  await shown(page, mode);
}

/** Waits until the screen is there: the focus comes last. */
async function shown(page, mode) {
  await page.waitForFunction(
    (wanted) =>
      (new URLSearchParams(location.hash.slice(1)).get("mode") ?? "explore") === wanted &&
      document.activeElement?.closest("main") &&
      document.activeElement.localName === "h1",
    mode,
  );
}

test("each screen opens from the navigation and is marked as the present one; back is back, and the scenario stays", async () => {
  const { page, context, notes } = await visit(browser);
  await alive(page);
  for (const [index, mode] of (await screens(page)).slice(1).entries()) {
    const was = new URL(page.url()).hash;
    await rested(page, async () => {
      // From end to end: a single step may not show in the spoken sentence.
      await page.locator("#lever-pv").focus();
      await page.keyboard.press(index % 2 ? "Home" : "End");
    });
    const pv = await page.locator("#lever-pv").inputValue();
    await page.waitForFunction((was) => location.hash !== was && /^#1\w+$/.test(location.hash), was);
    const { hash } = new URL(page.url());
    await go(page, mode);
    assert.equal(await page.locator(".screens [aria-current]").count(), 1);
    assert.equal(await link(page, mode).getAttribute("aria-current"), "page");
    assert.ok(new URL(page.url()).hash.startsWith(hash), page.url());
    assert.match(await page.title(), / \| /);
    await page.goBack();
    await shown(page, "explore");
    assert.equal(await page.locator("#lever-pv").inputValue(), pv);
    assert.ok(new URL(page.url()).hash.startsWith(hash), page.url());
  }
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("a screen's files are fetched when it is first opened, and only then", async () => {
  const { page, context, notes } = await visit(browser);
  await alive(page);
  for (const mode of (await screens(page)).slice(1)) {
    const own = () => notes.requests.filter((request) => new RegExp(`/a/${mode}[.-]`).test(request)).length;
    assert.equal(own(), 0);
    await go(page, mode);
    const fetched = own();
    assert.ok(fetched >= 3, `${mode}: ${notes.requests.slice(-5)}`); // script, style, texts
    await go(page, "explore");
    await go(page, mode);
    assert.equal(own(), fetched);
    await go(page, "explore");
  }
  await context.close();
});

for (const [lang, path] of Object.entries(paths)) {
  test(`${lang}: a link opens its screen and its scenario, and the page speaks one language throughout`, async () => {
    const { page, context, notes } = await visit(browser, { path });
    await alive(page);
    const all = await screens(page);
    for (const mode of all.slice(1)) {
      await page.goto(`${new URL(path, site).href}#mode=${mode}&v=1&pv=20`);
      await page.reload();
      await page.locator("main.screen h1").waitFor();
      assert.equal(await link(page, mode).getAttribute("aria-current"), "page");
      await page.locator(".langs a").nth(lang === "en" ? 0 : 2).click();
      await page.waitForFunction((html) => document.documentElement.dataset.lang === html, lang === "en" ? "ja" : "en");
      assert.match(new URL(page.url()).hash, new RegExp(`^#1\\w+&mode=${mode}`));
      await go(page, "explore");
      assert.equal(await page.locator("#lever-pv").inputValue(), "20");
    }
    assert.deepEqual(notes.errors, []);
    await context.close();
  });
}

describe("when a screen cannot be fetched", () => {
  test("the page says so, and tries again when asked", async () => {
    const { page, context } = await visit(browser);
    await alive(page);
    const mode = (await screens(page))[1];
    if (mode) {
      await page.route(new RegExp(`/a/${mode}\\..*css`), (route) => route.abort());
      await link(page, mode).click();
      await page.locator("main .notice button").waitFor();
      await page.unroute(new RegExp(`/a/${mode}\\..*css`));
      await page.locator("main .notice button").click();
      await page.locator("main.screen h1").waitFor();
    }
    await context.close();
  });
});

test("a screen that does not exist is named as unread, and Explore is shown", async () => {
  const { page, context } = await visit(browser, { path: "#mode=nothing&v=1&pv=20" });
  await alive(page);
  assert.match(await page.locator(".notices .notice").innerText(), /mode=nothing/);
  assert.equal(await page.locator("#lever-pv").inputValue(), "20");
  await context.close();
});

test("the navigation fits a phone: no sideways scroll, nothing under 44 pixels", async () => {
  for (const path of Object.values(paths)) {
    const { page, context } = await visit(browser, { path, viewport: phone });
    await alive(page);
    const more = page.locator(".screens-more button");
    if (await more.isVisible()) await more.click();
    const found = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: [...document.querySelectorAll(".screens a, .screens button")]
        .filter((each) => each.checkVisibility())
        .map((each) => each.getBoundingClientRect())
        .filter(({ width, height }) => width < 44 || height < 44).length,
    }));
    assert.deepEqual(found, { wide: 0, small: 0 });
    await context.close();
  }
});
