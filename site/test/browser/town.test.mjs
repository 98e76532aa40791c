// The town's frame: a picture that is never in the way.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { alive, desk, launch, paths, phone, site, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const towns = (notes) => notes.requests.filter((request) => request.includes("/town/"));

/**
 * A visitor's page with a drawn town. The town's document counts the frames
 * that it runs and the draw calls that it makes; the page keeps what it hears.
 */
async function town({ path = "", viewport = desk, ...options } = {}) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    if (!location.pathname.startsWith("/town/")) {
      window.heard = [];
      addEventListener("message", ({ data }) => window.heard.push(data));
      return;
    }
    window.frames_ = window.draws_ = 0;
    const paint = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => paint((time) => (window.frames_++, callback(time)));
    const draw = WebGL2RenderingContext.prototype.drawElements;
    WebGL2RenderingContext.prototype.drawElements = function (...rest) {
      window.draws_++;
      return draw.apply(this, rest);
    };
  });
  await page.goto(new URL(path, site).href);
  await alive(page);
  const choice = page.locator(".picture-switch button").last();
  if (await choice.isVisible()) await choice.click();
  await drawn(page, 1);
  return { context, page, errors };
}

/** Waits until so many frames of the town have said that their picture is there. */
const drawn = (page, times) =>
  page.waitForFunction((n) => window.heard.filter(({ kind }) => kind === "ready").length >= n, times, { timeout: 60_000 });

const inside = (page) => page.frames().find((frame) => new URL(frame.url()).pathname === "/town/");
const count = (page) => inside(page).evaluate(() => ({ frames: window.frames_, draws: window.draws_ }));

/** Waits until no frame has run for a while. */
async function still(page) {
  for (let last = -1; ; ) {
    const { frames } = await count(page);
    if (frames === last) return frames;
    last = frames;
    await page.waitForTimeout(700);
  }
}

/** Presses a lever's key and waits until all is computed: the address comes last. */
async function press(page, lever = "pv", key = "ArrowRight", times = 1) {
  for (let i = 0; i < times; i++) {
    const before = page.url();
    await page.locator(`#lever-${lever}`).press(key);
    await page.waitForFunction((address) => location.href !== address, before);
  }
}

/** The town as it is seen, without the labels over it. */
async function picture(page) {
  await still(page);
  return page.locator(".town-place").screenshot({ style: ".town-spots { visibility: hidden }", animations: "disabled" });
}

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
  const context = await browser.newContext({ serviceWorkers: "block", viewport: desk });
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
  const context = await browser.newContext({ serviceWorkers: "block", viewport: desk });
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

test("says at each place what it shows, the number and what one thing stands for, in three languages", async () => {
  const expected = {
    ja: ["屋根の太陽光", "2030年度", "40のうち4", "戸分"],
    easy: ["たいよう", "ねんど", "40の うち 4", "けん"],
    en: ["Rooftop solar", "FY2030", "4 of 40", "homes"],
  };
  for (const [lang, path] of Object.entries(paths)) {
    const { page, context } = await town({ path });
    const spots = page.locator(".town-spot");
    assert.equal(await spots.count(), 15);
    const said = (await page.locator("[data-spot=roof]").textContent()) ?? "";
    for (const word of expected[lang]) assert.ok(said.includes(word), `${lang}: ${said}`);
    for (const text of await spots.allTextContents()) {
      assert.ok(text.trim().length > 10 && !/[{}]|undefined|NaN/.test(text), `${lang}: ${text}`);
    }
    await page.locator("[data-spot=roof]").click();
    const caption = (await page.locator(".town figcaption").textContent()) ?? "";
    for (const word of expected[lang]) assert.ok(caption.includes(word), `${lang}: ${caption}`);
    await context.close();
  }
});

test("counts what it draws as the lever moves", async () => {
  const { page, context } = await town();
  await page.locator("[data-spot=roof]").click();
  const caption = page.locator(".town figcaption p").first();
  assert.match(await caption.textContent(), /40のうち4/);
  await press(page, "pv", "ArrowRight", 6); // 15.8 % of 40 houses are 6.3
  await page.waitForFunction(() => /40のうち6/.test(document.querySelector(".town figcaption p").textContent));
  // What the label says to a screen reader follows when the lever rests.
  await page.waitForFunction(() => /40のうち6/.test(document.querySelector("[data-spot=roof]").textContent));
  await context.close();
});

test("has labels that a finger and a keyboard reach", async () => {
  const { page, context } = await town({ viewport: phone, hasTouch: true });
  const boxes = await page.locator(".town-spot").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const frame = await page.locator(".town-place").evaluate((one) => one.getBoundingClientRect().toJSON());
  for (const [i, a] of boxes.entries()) {
    assert.ok(a.width >= 44 && a.height >= 44);
    assert.ok(a.left >= frame.left - 1 && a.right <= frame.right + 1 && a.top >= frame.top - 1 && a.bottom <= frame.bottom + 1, `${i}`);
    for (const b of boxes.slice(0, i)) {
      const apart = a.left >= b.right - 0.5 || b.left >= a.right - 0.5 || a.top >= b.bottom - 0.5 || b.top >= a.bottom - 0.5;
      assert.ok(apart, `label ${i} lies over another`);
    }
  }
  await page.locator("[data-spot=car]").tap();
  assert.match(await page.locator(".town figcaption").textContent(), /台分/);

  const at = () => page.evaluate(() => document.activeElement.getAttribute("data-spot"));
  await page.locator(".picture-switch button").last().focus();
  await page.keyboard.press("Tab");
  assert.equal(await at(), "car"); // the one stop is where the reader was
  const passed = new Set();
  for (let i = 0; i < 15; i++) {
    passed.add(await at());
    await page.keyboard.press("ArrowRight");
  }
  assert.equal(passed.size, 15);
  await page.keyboard.press("Tab");
  assert.equal(await at(), null);
  await context.close();
});

test("has labels in which axe finds nothing", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await town({ viewport: phone, colorScheme });
    await page.locator("[data-spot=window]").click();
    const { violations } = await new AxeBuilder({ page }).include(".town").exclude("iframe").analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`), []);
    await context.close();
  }
});

test("leaves wheel, touch and keys to the page", async () => {
  const { page, context } = await town({ viewport: phone, hasTouch: true });
  const place = await page.locator(".town-place").boundingBox();
  const middle = [place.x + place.width * 0.5, place.y + place.height * 0.3];
  const top = () => page.evaluate(() => Math.round(scrollY));
  const moves = async (act, what) => {
    const before = await top();
    await act();
    await page.waitForFunction((from) => Math.round(scrollY) !== from, before).catch(() => assert.fail(`${what} does not scroll`));
    for (let y = -1; y !== (await top()); ) { // until nothing moves on
      y = await top();
      await page.waitForTimeout(200);
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await page.waitForFunction(() => scrollY === 0);
  };
  await moves(async () => {
    await page.mouse.move(...middle);
    await page.mouse.wheel(0, 120);
  }, "wheel over the picture");
  const session = await context.newCDPSession(page);
  const touch = (type, ...points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const swipe = async (x, y) => {
    await touch("touchStart", { x, y });
    for (let up = 10; up <= 120; up += 10) await touch("touchMove", { x, y: y - up });
    await page.waitForTimeout(200); // a finger that stops throws nothing
    await touch("touchMove", { x, y: y - 121 });
    await touch("touchEnd");
  };
  await moves(() => swipe(...middle), "swipe over the picture");
  const label = await page.locator("[data-spot=roof]").boundingBox();
  await moves(() => swipe(label.x + 22, label.y + 22), "swipe over a label");
  await page.locator("[data-spot=roof]").focus();
  for (const key of ["PageDown", "ArrowDown"]) await moves(() => page.keyboard.press(key), key);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BUTTON");
  await context.close();
});

test("shows the same result as the same picture, by day and in the evening", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const pictures = [];
    for (const way of [["ArrowRight", "ArrowRight"], ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft"]]) {
      const { page, context } = await town({ colorScheme });
      for (const key of way) await press(page, "pv", key);
      pictures.push(await picture(page));
      if (pictures.length === 2) {
        await press(page, "pv", "ArrowRight", 5);
        assert.ok(!pictures[1].equals(await picture(page)), "another result looks the same");
      }
      await context.close();
    }
    assert.ok(pictures[0].equals(pictures[1]), `${colorScheme}: one result, two pictures`);
  }
});

test("rests when nothing moves, out of sight and in a hidden page", async () => {
  const { page, context } = await town({ viewport: phone, reducedMotion: "no-preference" });
  const before = await still(page);
  await page.waitForTimeout(1500);
  assert.equal((await count(page)).frames, before, "runs at rest");

  await page.setViewportSize({ width: phone.width, height: 3000 }); // lever and picture at once
  await still(page);
  const sized = (await count(page)).frames;
  await press(page, "window");
  const moved = await still(page);
  assert.ok(moved > sized, "a new result is not drawn");
  await page.setViewportSize(phone);

  // Out of sight it draws nothing, and shows the last result when it comes back.
  await page.locator("#lever-waste").scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector(".town-place").getBoundingClientRect().bottom < 0);
  const away = await still(page);
  await press(page, "waste", "ArrowRight", 3);
  assert.equal(await still(page), away, "draws out of sight");
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await page.waitForFunction((from) => document.querySelector(".town iframe").contentWindow.frames_ > from, away);
  await still(page);

  // The same in a page that is hidden.
  const hide = (hidden) =>
    inside(page).evaluate((now) => {
      Object.defineProperty(document, "hidden", { configurable: true, value: now });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await page.setViewportSize({ width: phone.width, height: 3000 });
  const back = await still(page);
  await hide(true);
  await press(page, "window", "ArrowRight", 2);
  assert.equal(await still(page), back, "draws while hidden");
  assert.equal(await page.evaluate(() => scrollY), 0, "the picture is in sight");
  await hide(false);
  await page.waitForFunction((from) => document.querySelector(".town iframe").contentWindow.frames_ > from, back);
  await context.close();
});

test("is a still picture for those who asked for less motion", async () => {
  const spent = {};
  for (const reducedMotion of ["reduce", "no-preference"]) {
    const { page, context } = await town({ reducedMotion });
    const before = await still(page);
    await press(page);
    spent[reducedMotion] = (await still(page)) - before;
    await context.close();
  }
  assert.ok(spent.reduce <= 3, `${spent.reduce} frames for one change`);
  assert.ok(spent["no-preference"] > spent.reduce, "and moves for all others");
});

test("survives a lost graphics context: the frame is made anew, the scenario stays", async () => {
  const { page, context, errors } = await town();
  await press(page, "pv", "ArrowRight", 4);
  const before = { address: page.url(), lever: await page.locator("#lever-pv").inputValue(), picture: await picture(page) };
  const lose = () =>
    inside(page).evaluate(() => document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext());
  await lose();
  await drawn(page, 2);
  assert.equal(page.url(), before.address);
  assert.equal(await page.locator("#lever-pv").inputValue(), before.lever);
  assert.ok(before.picture.equals(await picture(page)), "another picture");
  await press(page, "pv", "ArrowLeft");
  assert.equal(await page.locator(".town-spot").count(), 15);

  // A device that loses it again and again gets the plain line instead.
  await lose();
  await drawn(page, 3);
  await lose();
  await page.getByText("まちの絵は、この端末では表示できません").waitFor();
  assert.ok(await page.locator("#lever-pv").isEnabled());
  assert.deepEqual(errors, []);
  await context.close();
});
