// The page as a resident uses it: read, move, undo, ask why, change language.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { alive, desk, launch, paths, phone, rested, says, site, unfold, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const text = (page, selector) => page.locator(selector).first().innerText();
const cut = async (page) => Number.parseFloat(await text(page, ".numeral"));
const described = async (page) => {
  const file = await page.locator("#page-script").getAttribute("data-first");
  return (await (await page.request.get(new URL(file, page.url()).href)).json()).description;
};
const press = (page, sign) => page.locator("#lever-pv").locator("xpath=ancestor::li").getByText(sign, { exact: true }).click();

for (const [lang, path] of Object.entries(paths)) {
  test(`${lang}: answer, chart, table and cards are there without any script`, async () => {
    const { page, context } = await visit(browser, { path, javaScriptEnabled: false });
    const file = await page.locator("#page-script").getAttribute("data-first");
    const first = await (await page.request.get(new URL(file, page.url()).href)).json();
    const { description, scenarios } = first;
    const row = (id) => scenarios.moe.outputs[description.outputs.findIndex((output) => output.id === id)];
    assert.equal(await cut(page), Number(row("cut").at(-1).toFixed(1)));
    assert.equal(await page.locator("tbody tr").count(), description.years.length);
    assert.equal(await page.locator(".plot .area").count(), 5);
    // The first group is printed, the next three tell their names, what is closed is made when it is opened.
    const shares = description.levers.filter(({ kind, group, place }) => kind === "share" && place === "main" && group === "home");
    assert.equal(await page.locator("input[type=range]").count(), shares.length);
    for (const { names } of description.levers.filter(({ group, place }) => ["power", "car", "life"].includes(group) && place === "main")) {
      const name = names[lang].replaceAll(/\{([^|}]+)\|[^}]+\}/g, "$1");
      assert.ok((await page.locator(".levers").evaluate((levers) => {
        const copy = levers.cloneNode(true);
        for (const reading of copy.querySelectorAll("rt, rp")) reading.remove();
        return copy.textContent;
      })).includes(name), name);
    }
    assert.equal(await page.locator("input:enabled, button:enabled:visible").count(), 2, "only the picture switch is not a lever");
    assert.ok(await page.locator("noscript p").isVisible());
    await page.locator("table").waitFor();
    await context.close();
  });
}

describe("a lever", () => {
  test("moves by the keyboard: number, bar, contribution, link and spoken sentence follow", async () => {
    const { page, context, notes } = await visit(browser);
    await alive(page);
    const start = await text(page, ".bar");
    await rested(page, async () => {
      await page.locator("#lever-pv").focus();
      await page.keyboard.press("ArrowRight");
    });
    assert.notEqual(await text(page, ".bar"), start);
    const card = page.locator("#lever-pv").locator("xpath=ancestor::li");
    const value = await card.locator(".card-value").innerText();
    assert.equal(await page.locator("#lever-pv").getAttribute("aria-valuetext"), value);
    assert.match(await card.locator(".effect").innerText(), /減る/);
    assert.match(await text(page, ".wedge-list"), /太陽光/);
    await says(page, `pv=${Number.parseFloat(value)}`);
    assert.match(await page.locator(".spoken").textContent(), /2030年度は2013年度より/);
    assert.deepEqual(notes.errors, []);
    await context.close();
  });

  test("moves by − and ＋ and stops at today's mark on its way", async () => {
    const { page, context } = await visit(browser);
    await alive(page);
    const output = page.locator("#lever-pv").locator("xpath=ancestor::li").locator(".card-value");
    const today = await output.innerText();
    await press(page, "−");
    const below = await output.innerText();
    assert.ok(Number.parseFloat(below) < Number.parseFloat(today));
    await press(page, "＋");
    assert.equal(await output.innerText(), today);
    await context.close();
  });

  test("says where reach ends, and what is above counts as reach", async () => {
    const { page, context } = await visit(browser, { path: "#v=1&carless=50" });
    await alive(page);
    const card = page.locator("#lever-carless").locator("xpath=ancestor::li");
    assert.match(await card.locator(".card-over").innerText(), /ここまでが届く範囲/);
    await page.locator(".wedge").first().waitFor();
    const over = await cut(page);
    await page.goto(`${page.url().split("#")[0]}#v=1&carless=10`);
    await card.locator(".card-over").waitFor({ state: "detached" });
    assert.equal(await cut(page), over);
    await context.close();
  });

  test("tells its warning where its marks stood: nothing below a finger moves", async () => {
    const { page, context } = await visit(browser);
    await alive(page);
    const slider = page.locator("#lever-window");
    const marks = slider.locator("xpath=ancestor::li").locator(".card-marks");
    await slider.scrollIntoViewIfNeeded();
    const { height } = await marks.boundingBox();
    const box = await slider.boundingBox();
    await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 4 });
    await marks.locator(".card-over").waitFor();
    assert.equal((await marks.boundingBox()).height, height);
    // To a screen reader it says the warning alone.
    assert.match(await marks.innerText(), /^ここまでが届く範囲[^\n]*$/);
    await page.mouse.up();
    await context.close();
  });

  test("is undone step by step, and all are reset at once", async () => {
    const { page, context } = await visit(browser);
    await alive(page);
    const [undo, reset] = [page.getByRole("button", { name: "戻す", exact: true }), page.getByRole("button", { name: "すべて戻す" })];
    assert.ok((await undo.isDisabled()) && (await reset.isDisabled()));
    const start = await cut(page);
    const presses = 12; // fewer do not show in a tenth of a per cent
    await rested(page, async () => {
      for (let i = 0; i < presses; i++) await press(page, "＋");
    });
    const moved = await cut(page);
    assert.notEqual(moved, start);
    await rested(page, () => reset.click());
    assert.equal(await cut(page), start);
    await page.waitForFunction(() => location.hash === "");
    await rested(page, () => undo.click());
    assert.equal(await cut(page), moved);
    for (let i = 0; i < presses; i++) await undo.click();
    assert.ok((await undo.isDisabled()) && (await reset.isDisabled()));
    await context.close();
  });

  test("dragged in many small moves is one step to undo", async () => {
    const { page, context } = await visit(browser);
    await alive(page);
    const slider = page.locator("#lever-ev");
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + 14 + 0.04 * (box.width - 28), middle);
    const card = slider.locator("xpath=ancestor::li");
    const height = async () => (await card.boundingBox()).height;
    const still = await height();
    await card.locator(".card-foot").evaluate((foot) => {
      globalThis.effects = [];
      new MutationObserver(() => globalThis.effects.push(foot.querySelector(".effect").textContent)).observe(foot, { subtree: true, childList: true, characterData: true });
    });
    await page.mouse.down();
    for (let i = 1; i <= 10; i++) await page.mouse.move(box.x + (box.width * i) / 20, middle);
    const undo = page.getByRole("button", { name: "戻す", exact: true });
    // The links to other screens and the tools follow when the lever is let go.
    assert.ok(await undo.isDisabled());
    const link = page.locator(".screens a").nth(3);
    const before = await link.getAttribute("href");
    await page.mouse.up();
    await page.waitForFunction((before) => document.querySelectorAll(".screens a")[3].getAttribute("href") !== before, before);
    await card.locator(".effect-less").waitFor();
    // Never "does not change", and nothing below is pushed down.
    const effects = await page.evaluate(() => globalThis.effects);
    assert.equal(effects[0], "計算しています");
    assert.deepEqual(effects.filter((effect) => /変わりません/.test(effect)), []);
    assert.equal(await height(), still);
    await undo.click();
    assert.ok(await undo.isDisabled());
    await context.close();
  });
});

test("levers of others open on demand, and a choice moves the result", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  const start = await cut(page);
  assert.ok(await page.locator("#lever-business").isHidden());
  await page.locator("details.group summary", { hasText: "電力" }).click();
  await rested(page, () => page.locator("input[name=grid][value=frozen]").check());
  assert.ok((await cut(page)) < start);
  await says(page, "grid=frozen");
  await context.close();
});

test("what is opened before the script is here has its content once it is", async () => {
  let arrive;
  const script = new Promise((resolve) => (arrive = resolve));
  const context = await browser.newContext({ viewport: phone, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route("**/a/page.*.js", async (route) => {
    await script;
    await route.continue();
  });
  await page.goto(site, { waitUntil: "commit" });
  const table = page.locator("details", { has: page.locator("summary", { hasText: "表で見る" }) });
  const group = page.locator("details.group", { hasText: "電力" }).first();
  await table.locator("> summary").click();
  await group.locator("> summary").click();
  assert.equal(await page.locator("td").count() + (await group.locator("input").count()), 0);
  arrive();
  await table.locator("td").first().waitFor();
  await group.locator("input:enabled").first().waitFor();
  await context.close();
});

test("less common levers open on demand within their group, in their own unit", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  const bus = page.locator("#lever-bus");
  const group = page.locator("details.group", { has: page.getByRole("heading", { name: "市", exact: true }) });
  await group.locator("> summary").click();
  await page.locator("#lever-city").waitFor();
  assert.ok(await bus.isHidden());
  await group.locator("details.others > summary").click();
  await rested(page, async () => {
    await bus.focus();
    await page.keyboard.press("ArrowRight");
  });
  const value = await bus.locator("xpath=ancestor::li").locator(".card-value").innerText();
  assert.match(value, /^\d+台$/);
  await says(page, `bus=${Number.parseFloat(value)}`);
  await context.close();
});

test("a link with every lever moved is read whole", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  const { levers } = await described(page);
  await unfold(page);
  const parts = levers.map(({ id, kind, choices, max }) => `${id}=${kind === "choice" ? choices.at(-1).id : max - 0.25}`);
  await page.evaluate((hash) => (location.hash = hash), `#v=1&${parts.join("&")}`);
  await page.waitForFunction(() => location.hash.startsWith("#1")); // the page has rested and written its own link
  assert.equal(await page.locator(".notices .notice").count(), 0);
  await page.reload();
  await alive(page);
  await unfold(page);
  for (const { id, kind, choices, max } of levers) {
    // A slider shows the step nearest to a position between steps.
    if (kind === "share") assert.ok(Number(await page.locator(`#lever-${id}`).inputValue()) >= max - 0.5, id);
    else assert.ok(await page.locator(`input[name=${id}][value=${choices.at(-1).id}]`).isChecked(), id);
  }
  await context.close();
});

test("the two views are switched, compared and explained", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  const base = () => page.locator(".plot .value").first().textContent();
  assert.equal(await base(), "384.2");
  await page.locator(".viewpoint summary").click();
  await rested(page, () => page.locator("input[name=view][value=plan]").check());
  assert.equal(await base(), "311.3");
  await says(page, "view=plan");
  assert.match(await text(page, ".chart-unit"), /市の計画の見方/);
  const why = await text(page, ".viewpoint");
  for (const number of ["384.2万トン", "311.3万トン", "210.3万トン", "104.6万トン"]) assert.ok(why.includes(number), number);
  await context.close();
});

test("the language changes in place and the scenario stays", async () => {
  const { page, context, notes } = await visit(browser, { path: "#v=1&pv=20" });
  await alive(page);
  await page.evaluate(() => (globalThis.stayed = true));
  for (const [lang, name, words, html] of [
    ["en", "English", /These choices|less/, "en"],
    ["easy", "やさしい日本語", /この えらび/, "ja"],
    ["ja", "日本語", /この選び方だと/, "ja"],
  ]) {
    await page.locator(".langs a", { hasText: name }).first().click();
    await page.waitForFunction((each) => document.documentElement.dataset.lang === each, lang);
    assert.match(await page.locator(".answer-cut").evaluate((p) => {
      const copy = p.cloneNode(true);
      copy.querySelectorAll("rt, rp").forEach((reading) => reading.remove());
      return copy.textContent;
    }), words);
    assert.equal(await page.evaluate(() => document.documentElement.lang), html);
    assert.equal(new URL(page.url()).pathname, `/${paths[lang]}`);
    await says(page, "pv=20");
    assert.equal(await page.locator("#lever-pv").inputValue(), "20");
  }
  assert.ok(await page.evaluate(() => globalThis.stayed), "the page was loaded again");
  assert.deepEqual(notes.errors, []);
  await context.close();
});

describe("根拠", () => {
  test("shows formula, inputs with grades, and sources; goes down and back; Escape closes it", async () => {
    const { page, context, notes } = await visit(browser);
    await alive(page);
    const opener = page.getByRole("button", { name: "2030年度の排出量の根拠" });
    await opener.click();
    const dialog = page.locator(".why-dialog[open]");
    await dialog.locator(".why-value").waitFor();
    const top = await dialog.locator("h2").innerText();
    assert.ok(await dialog.locator(".formula").isVisible());
    assert.ok((await dialog.locator(".inputs li").count()) > 0);
    assert.ok((await dialog.locator(".input .grade").count()) > 0);
    const links = await dialog.locator(".sources a").evaluateAll((all) => all.map(({ protocol, rel }) => ({ protocol, rel })));
    assert.ok(links.length > 0);
    for (const { protocol, rel } of links) {
      assert.match(protocol, /^https?:$/);
      assert.match(rel, /noreferrer/);
    }
    const input = await dialog.locator(".input-name").first().innerText();
    await dialog.locator(".input").first().click();
    await page.waitForFunction((label) => document.querySelector("#why-title")?.innerText === label, input);
    await dialog.getByRole("button", { name: "戻る" }).click();
    await page.waitForFunction((label) => document.querySelector("#why-title")?.innerText === label, top);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.ok(await opener.evaluate((button) => button === document.activeElement));
    assert.deepEqual(notes.errors, []);
    await context.close();
  });

  test("answers for every lever, down to facts with a source", async () => {
    const { page, context } = await visit(browser);
    await alive(page);
    await unfold(page);
    const dialog = page.locator(".why-dialog[open]");
    for (const button of await page.locator(".card .why").all()) {
      await button.click();
      await dialog.locator(".why-value").waitFor();
      assert.ok((await dialog.locator(".sources li, .inputs li").count()) > 0, await dialog.innerText());
      await dialog.locator(".why-bar button").last().click();
      await dialog.waitFor({ state: "hidden" });
    }
    await context.close();
  });
});

test("the first screen in Japanese needs two small font files; the letters of its other texts follow the model", async () => {
  const { page, context, notes } = await visit(browser);
  await alive(page);
  if (await page.locator("link[as=font]").count()) { // none where the build found no font tools
    while (!notes.requests.some((request) => request.includes("/later."))) await page.waitForTimeout(50);
    await page.evaluate(() => document.fonts.ready);
    const fonts = notes.requests.filter((request) => request.endsWith(".woff2"));
    assert.deepEqual(fonts.map((request) => /\/(\w+)\.\w+\.woff2$/.exec(request)[1]).sort(), ["figure", "later", "text"]);
    const model = notes.requests.findIndex((request) => request.endsWith(".wasm"));
    assert.ok(notes.requests.findIndex((request) => request.includes("/later.")) > model, notes.requests.join("\n"));
  }
  await context.close();
});

test("on a wide screen chart and answer stay beside the levers", async () => {
  const { page, context } = await visit(browser, { viewport: desk });
  await alive(page);
  await page.locator("#lever-waste").scrollIntoViewIfNeeded();
  for (const part of [".answer", ".plot"]) {
    const box = await page.locator(part).boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= desk.height, `${part} at ${box.y}`);
  }
  await context.close();
});

test("on a phone the result bar stays above the lever", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  await page.locator("#lever-waste").scrollIntoViewIfNeeded();
  assert.equal((await page.locator(".bar").boundingBox()).y, 0);
  await context.close();
});
