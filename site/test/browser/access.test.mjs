// WCAG 2.2 AA and JIS X 8341-3 AA as far as machines can tell.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import { alive, desk, launch, paths, phone, site, unfold, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function violations(page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .exclude("iframe")
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

describe("axe finds nothing", () => {
  // The colours are the same in every language: one of them is looked at in the dark.
  for (const [lang, colorScheme] of [["ja", "light"], ["ja", "dark"], ["easy", "light"], ["en", "light"]]) {
    test(`${lang}, ${colorScheme}: at rest, all open and moved, and in an explanation`, async () => {
      const { page, context } = await visit(browser, { path: `${paths[lang]}#v=1&pv=20&carless=40&x=1`, colorScheme });
      await alive(page);
      await page.locator(".wedge").first().waitFor();
      assert.deepEqual(await violations(page), []);
      await unfold(page);
      assert.deepEqual(await violations(page), []);
      await page.locator(".answer-why").click();
      await page.locator(".why-dialog[open] .why-value").waitFor();
      assert.deepEqual(await violations(page), []);
      await context.close();
    });
  }

  test("on a wide screen", async () => {
    const { page, context } = await visit(browser, { viewport: desk });
    await alive(page);
    assert.deepEqual(await violations(page), []);
    await context.close();
  });
});

describe("the printed HTML is valid", () => {
  for (const [lang, path] of Object.entries(paths)) {
    test(lang, async () => {
      const { page, context } = await visit(browser, { path, javaScriptEnabled: false });
      const html = await (await page.request.get(page.url())).text();
      const validator = new HtmlValidate({
        extends: ["html-validate:standard"],
        // The build writes every page on one line.
        rules: { "long-title": "off", "no-inline-style": "error", "require-csp-nonce": "off" },
      });
      const report = await validator.validateString(html);
      assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`)), []);
      assert.doesNotMatch(html, / style=|<style|onclick=|javascript:/);
      await context.close();
    });
  }
});

describe("at 320 pixels, which is 1280 at 400 %", () => {
  for (const [lang, path] of Object.entries(paths)) {
    test(`${lang}: nothing runs out of the page sideways`, async () => {
      const { page, context } = await visit(browser, { path: `${path}#v=1&pv=50&x=1`, viewport: { width: 320, height: 256 } });
      await alive(page);
      await unfold(page);
      const wide = await page.evaluate(() => {
        const root = document.documentElement;
        const out = [...document.querySelectorAll("main *, header *, footer *")].filter(
          (element) => !element.closest(".table-frame, svg") && element.getBoundingClientRect().right > root.clientWidth + 1,
        );
        return { scroll: root.scrollWidth - root.clientWidth, out: out.map(({ className }) => String(className)) };
      });
      assert.deepEqual(wide, { scroll: 0, out: [] });
      await context.close();
    });
  }
});

test("every control is at least 44 pixels for the finger", async () => {
  const { page, context } = await visit(browser, { viewport: phone });
  await alive(page);
  await unfold(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, summary, input[type=range], label:has(input), nav a")]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ name, box }) => `${name} ${box.width}x${box.height}`),
  );
  assert.deepEqual(small, []);
  await context.close();
});

test("texts are at least 16 pixels, except in drawings and readings", async () => {
  for (const path of Object.values(paths)) {
    const { page, context } = await visit(browser, { path, viewport: phone });
    await alive(page);
    const small = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set();
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || element.closest("svg, rt, rp, noscript, script")) continue;
        if (Number.parseFloat(getComputedStyle(element).fontSize) < 16) found.add(element.outerHTML.slice(0, 60));
      }
      return [...found];
    });
    assert.deepEqual(small, []);
    await context.close();
  }
});

test("the keyboard reaches everything in reading order and the focus is always seen", async () => {
  const { page, context } = await visit(browser, { viewport: phone });
  await alive(page);
  const tops = [];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      const bar = document.querySelector(".bar").getBoundingClientRect();
      const hidden = bar.top === 0 && !element.closest(".bar") && box.bottom <= bar.bottom;
      return { tag: element.tagName, hidden, top: box.top + scrollY, width: getComputedStyle(element).outlineWidth };
    });
    assert.notEqual(seen.tag, "BODY");
    assert.ok(!seen.hidden, `focus ${i} is under the bar`);
    assert.notEqual(seen.width, "0px");
    tops.push(seen.top);
  }
  // Downwards, apart from controls that share a line.
  tops.slice(2).forEach((top, i) => assert.ok(top > tops[i + 1] - 60, `focus ${i + 2} jumps back`));
  await context.close();
});

test("there is one polite live region, silent until something is moved", async () => {
  const { page, context } = await visit(browser, { path: "#v=1&pv=20" });
  await alive(page);
  await page.locator(".wedge").first().waitFor();
  assert.equal(await page.locator("[aria-live], [role=status], [role=alert], output").count(), 1);
  assert.equal(await page.locator("[aria-live=polite]").textContent(), "");
  await context.close();
});

/** What the layout has shifted so far. */
const shift = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

test("nothing shifts while the model arrives", async () => {
  for (const viewport of [phone, desk]) {
    const { page, context } = await visit(browser, { viewport });
    await alive(page);
    await page.evaluate(() => document.fonts.ready);
    const shifted = await shift(page);
    assert.ok(shifted < 0.02, `layout shift ${shifted}`);
    await context.close();
  }
});

test("nothing shifts when letters arrive that the first screen does not need", async () => {
  for (const path of Object.values(paths))
    for (const width of [360, 390, 412]) {
      const { page, context } = await visit(browser, { path: "about:blank", viewport: { width, height: 740 } });
      let release;
      const released = new Promise((resolve) => (release = resolve));
      const preloaded = new Set();
      const held = [];
      await page.route("**/*.woff2", async (route) => {
        const { pathname } = new URL(route.request().url());
        if (!preloaded.has(pathname)) {
          held.push(pathname);
          await released;
        }
        await route.continue();
      });
      const html = await (await context.request.get(site + path)).text();
      for (const [, name] of html.matchAll(/rel="preload" href="([^"]+\.woff2)"/g)) preloaded.add(name);
      assert.equal(preloaded.size, 2, "letters and figures");
      await page.goto(site + path, { waitUntil: "commit" }); // the end of loading waits for letters, too
      await alive(page);
      await page.evaluate(() => new Promise(requestIdleCallback));
      if (path === paths.en) assert.deepEqual(held, [], "English needs no other letters");
      // How the first letters came is not asked here: the detour that holds back the others delays them, too.
      const before = await shift(page);
      release();
      await page.evaluate(() => Promise.allSettled([...document.fonts].map((face) => face.load()))); // a stand-in may not be on this machine
      const shifted = (await shift(page)) - before;
      assert.ok(shifted < 0.02, `${path} at ${width}: layout shift ${shifted}`);
      await context.close();
    }
});

test("colours of the system's high contrast are taken up", async () => {
  const { page, context } = await visit(browser, { forcedColors: "active" });
  await alive(page);
  assert.deepEqual(await violations(page), []);
  await context.close();
});
