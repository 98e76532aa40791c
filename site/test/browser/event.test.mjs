// The large screen as a hall uses it: staff begin it, visitors come and go, the
// presenter has keys, and the network may be gone all day.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { desk, launch, paths, phone, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const hall = { width: 1920, height: 1080 };

async function violations(page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .exclude("iframe")
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Opens the set-up page and begins the large screen; the clock is in the test's hands. */
async function opened(options = {}) {
  const seen = await visit(browser, { path: "#mode=event", viewport: hall, ...options });
  await seen.page.locator(".event-staff .event-main:enabled").waitFor();
  await seen.page.locator(".event-staff .event-main").click();
  await seen.page.locator(".event-start .event-main:enabled").waitFor();
  return seen;
}

async function begun(options) {
  const seen = await opened(options);
  await seen.page.locator(".event-start .event-main").click();
  await seen.page.locator(".event-use .event-lever").first().waitFor();
  return seen;
}

/** What the device keeps, apart from the release that the page has met. */
const kept = (page) =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter((name) => name && name !== "fujisawa2030.seen"));

const heading = (page) => page.locator(".event h1").innerText();
const cut = (page) => page.locator(".event .numeral").innerText();

test("a visitor begins, moves a lever with a large button, sees the result change, and starts over", async () => {
  const { page, context, notes } = await begun();
  assert.equal(await page.locator(".top, .screens, .foot").filter({ visible: true }).count(), 0);
  const before = await cut(page);
  const row = page.locator(".event-lever", { has: page.locator("#event-carless") });
  for (let i = 0; i < 4; i++) await row.locator(".event-step").last().click();
  assert.ok(await row.locator(".event-step").last().isDisabled());
  await page.waitForFunction((old) => document.querySelector(".event .numeral").innerText !== old, before);
  await row.locator(".effect-less").waitFor();
  await page.getByRole("button", { name: "最初から" }).click();
  await page.locator(".event-start").waitFor();
  await page.locator(".event-start .event-main").click();
  assert.equal(await cut(page), before);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("60 seconds after the last touch the start comes back; 20 seconds before it is said; a touch goes on; it can be stopped", async () => {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: hall, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(new URL("#mode=event&event.on=1", process.env.SITE_URL).href);
  await page.locator(".event-start .event-main:enabled").click();
  const said = page.locator(".event-countdown");
  await page.clock.runFor(200); // effects wait for a frame
  await page.clock.fastForward(39_000);
  assert.equal(await said.count(), 0);
  await page.clock.fastForward(3_000);
  await said.waitFor();
  assert.match(await said.getByRole("alert").innerText(), /まもなく/);
  assert.equal(await said.getByRole("timer").count(), 1);
  await said.getByRole("button", { name: "まだ使います" }).click();
  await said.waitFor({ state: "detached" });
  await page.clock.runFor(200);
  await page.clock.fastForward(42_000);
  await said.getByRole("button", { name: "戻るのを止める" }).click();
  await page.locator(".event-stopped").waitFor();
  await page.clock.runFor(200);
  await page.clock.fastForward(600_000);
  assert.equal(await page.locator(".event-use").count(), 1);
  await page.locator(".event-stopped button").click();
  await page.clock.runFor(200);
  await page.clock.fastForward(42_000);
  await said.waitFor();
  await page.clock.fastForward(20_000);
  await page.locator(".event-start").waitFor();
  assert.match(await heading(page), /どうなる/);
  await context.close();
});

test("the return brings back levers and language of the staff, whatever a visitor chose", async () => {
  const { page, context } = await begun({ path: "#mode=event&v=1&pv=15" });
  await page.locator(".event-langs button[lang=en]").click();
  await page.locator(".event-langs button[lang=en][aria-pressed=true]").waitFor();
  await page.locator("#event-pv").focus();
  const pv = page.locator(".event-lever .card-value").first();
  assert.equal(await pv.innerText(), "15%");
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.querySelector(".event-lever .card-value").innerText !== "15%");
  await page.keyboard.press("r");
  await page.locator(".event-start .event-main").click();
  await page.waitForFunction(() => document.documentElement.dataset.lang === "ja");
  assert.equal(await pv.innerText(), "15%");
  await context.close();
});

test("the start tells stories one after the other, and stands still with reduced motion", async () => {
  for (const [reducedMotion, moves] of [["no-preference", true], ["reduce", false]]) {
    const context = await browser.newContext({ serviceWorkers: "block", viewport: hall, reducedMotion });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(new URL("#mode=event&event.on=1", process.env.SITE_URL).href);
    await page.locator(".event-story .event-numeral").waitFor();
    const texts = new Set();
    for (let i = 0; i < 4; i++) {
      texts.add(await page.locator(".event-story").innerText());
      await page.clock.runFor(9_100);
    }
    assert.equal(texts.size > 1, moves, [...texts].join("\n"));
    await context.close();
  }
});

test("all day without network: languages, levers, town and chart, code, return; nothing is asked for", async () => {
  const { page, context, notes } = await opened();
  await page.keyboard.press("?");
  await page.getByText("準備ができました").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".event-town iframe").waitFor();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const asked = notes.requests.length;
  await page.locator(".event-start .event-main").click();
  for (const lang of ["やさしい日本語", "English", "日本語"]) {
    await page.locator(".event-langs").getByRole("button", { name: lang, exact: true }).click();
    await page.locator('.event-langs [aria-pressed="true"]', { hasText: lang }).waitFor();
  }
  await page.locator("#event-ev").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("g");
  await page.locator(".event-chart .chart").waitFor();
  await page.keyboard.press("q");
  await page.locator(".event-panel .code").waitFor();
  await page.keyboard.press("q");
  await page.keyboard.press("r");
  await page.locator(".event-start").waitFor();
  assert.deepEqual(notes.requests.slice(asked), []);
  assert.deepEqual(notes.errors, []);
  assert.deepEqual(await kept(page), []);
  await context.close();
});

test("the code to take home opens Explore with the same levers", async () => {
  const { page, context } = await begun();
  await page.keyboard.press("1");
  assert.equal(await page.evaluate(() => document.activeElement.id), "event-pv");
  await page.keyboard.press("End");
  await page.getByRole("button", { name: "持ち帰る" }).click();
  const link = await page.locator(".event-link").innerText();
  const shown = await page.locator(".event-lever .card-value").first().innerText();
  await page.goto(link);
  await page.reload();
  await page.locator("#lever-pv:enabled").waitFor();
  const card = page.locator(".card", { has: page.locator("#lever-pv") });
  assert.equal(await card.locator(".card-value").innerText(), shown);
  assert.equal(await page.locator(".event").count(), 0);
  await context.close();
});

test("a kiosk is left by a long press or Shift+Escape only, and comes back after a reload", async () => {
  const { page, context } = await begun();
  const hold = page.locator(".event-hold");
  await hold.click();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".event-use").count(), 1);
  await page.reload();
  await page.locator(".event-start").waitFor();
  await page.keyboard.press("Shift+Escape");
  await page.locator(".event-staff").waitFor();
  await page.locator(".screens a").first().waitFor();
  await page.locator(".event-staff .event-main").click();
  const box = await hold.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.locator(".event-staff").waitFor();
  await page.mouse.up();
  await context.close();
});

test("the letter keys can be turned off; leaving still works", async () => {
  const { page, context } = await visit(browser, { path: "#mode=event", viewport: hall });
  await page.locator(".event-check input").uncheck();
  await page.locator(".event-staff .event-main:enabled").click();
  await page.locator(".event-start .event-main:enabled").click();
  await page.keyboard.press("q");
  await page.keyboard.press("r");
  assert.equal(await page.locator(".event-panel").count(), 0);
  assert.equal(await page.locator(".event-use").count(), 1);
  await page.keyboard.press("Shift+Escape");
  await page.locator(".event-staff").waitFor();
  await context.close();
});

for (const [lang, path] of Object.entries(paths)) {
  test(`${lang}: axe finds nothing, nothing is cut off in a hall, targets are large, a phone does not scroll sideways`, async () => {
    const { page, context } = await visit(browser, { path: `${path}#mode=event`, viewport: hall, colorScheme: lang === "en" ? "dark" : "light" });
    await page.locator(".event-staff .event-main:enabled").waitFor();
    assert.deepEqual(await violations(page), []);
    await page.locator(".event-staff .event-main").click();
    await page.locator(".event-story .event-numeral").waitFor();
    assert.deepEqual(await violations(page), []);
    await page.locator(".event-start .event-main").click();
    await page.locator(".event-lever").first().waitFor();
    assert.deepEqual(await violations(page), []);
    for (const picture of ["town", "chart"]) {
      const size = await page.evaluate(() => ({ high: document.documentElement.scrollHeight - innerHeight, wide: document.documentElement.scrollWidth - innerWidth }));
      assert.ok(size.high <= 0 && size.wide <= 0, `${picture} ${JSON.stringify(size)}`);
      assert.equal(await page.locator(".event-side").evaluate((side) => side.scrollHeight - side.clientHeight), 0, picture);
      await page.keyboard.press("g");
    }
    await page.keyboard.press("q");
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("q");
    const large = page.viewportSize();
    await page.setViewportSize(desk);
    assert.equal(await page.locator(".event-side").evaluate((side) => side.scrollHeight - side.clientHeight), 0, "a small projector");
    await page.setViewportSize(large);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll(".event button, .event input")]
        .filter((each) => each.checkVisibility() && !each.matches(".town-spot"))
        .map((each) => [each.outerHTML.slice(0, 60), each.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 60 || height < 60)
        .map(([name, { width, height }]) => `${name} ${width}x${height}`),
    );
    assert.deepEqual(small, []);
    for (const width of [phone.width, 320]) {
      await page.setViewportSize({ width, height: phone.height });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    }
    await context.close();
  });
}
