// A lesson as a class has it: a guess is drawn, the outlook revealed, missions
// solved by moving levers, groups compared, pages printed, the device cleared.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { desk, launch, paths, phone, site, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function violations(page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

async function lesson(plan, step = "predict", { path = "", more = "", ...options } = {}) {
  const seen = await visit(browser, { path: `${path}#mode=lesson${more}&lesson.plan=${plan}&lesson.step=${step}`, viewport: desk, ...options });
  await seen.page.locator(".lesson-step").waitFor();
  return seen;
}

/** What the device keeps, apart from the release that the page has met. */
const kept = (page) =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) => name !== "fujisawa2030.seen"));

const solved = (page, text) => page.locator(".lesson-solved", { hasText: text });

/** Brings a lever to an end, or to a number of presses. */
async function press(page, id, key, times = 1) {
  await page.locator(`#lever-${id}:enabled`).focus();
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

test("a class of junior high chooses its lesson, draws a guess with the mouse, and sees the outlook beside it", async () => {
  const { page, context, notes } = await visit(browser, { path: "#mode=lesson", viewport: desk });
  await page.getByRole("button", { name: /中学校3年/ }).click();
  const reveal = page.getByRole("button", { name: "見通しと比べる" });
  assert.ok(await reveal.isDisabled());
  const pad = page.locator(".lesson-pad");
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  await page.mouse.move(box.x + 2, box.y + box.height * 0.3);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.4, { steps: 4 });
  await page.mouse.move(box.x + box.width - 1, box.y + box.height * 0.6, { steps: 6 });
  await page.mouse.up();
  await page.locator(".lesson-guess").waitFor();
  await reveal.click();
  await page.locator(".lesson-line.lesson-outlook").waitFor();
  const words = await page.locator(".lesson-result").innerText();
  assert.match(words, /あなたの予想は [\d.]+万トン/);
  assert.match(words, /予想のほうが [\d.]+万トン 少なく/);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /くらべると/);
  assert.equal(await page.locator(".lesson-result tbody tr").count(), 7);
  assert.ok(new URL(page.url()).hash.includes("lesson.plan=junior"));
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("a guess can be written with the keyboard alone; only its last year is needed", async () => {
  const { page, context } = await lesson("grade6", "predict", { path: "en/" });
  await page.locator(".lesson-step summary").focus();
  await page.keyboard.press("Enter");
  const fields = page.locator(".lesson-numbers input");
  await fields.last().focus();
  await page.keyboard.type("2500");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Compare with the outlook" }).focus();
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".lesson-result").innerText(), /Your guess is 2,500 kt/);
  await context.close();
});

test("a finger draws on a phone", async () => {
  const { page, context } = await lesson("grade6", "predict", { viewport: phone, hasTouch: true });
  await page.locator(".lesson-ruby").waitFor();
  await page.locator(".lesson-pad").scrollIntoViewIfNeeded();
  const box = await page.locator(".lesson-pad").boundingBox();
  const touch = await context.newCDPSession(page);
  const at = (x, y) => ({ touchPoints: [{ x: box.x + box.width * x, y: box.y + box.height * y }] });
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(0.02, 0.4) });
  for (const x of [0.3, 0.6, 0.9, 0.99]) await touch.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(x, 0.5) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.locator(".lesson-step .lesson-main:enabled").waitFor();
  await context.close();
});

test("missions are judged by the model: a part of the gap, a contrary lever, an overlap", async () => {
  const { page, context, notes } = await lesson("junior", "try");
  await press(page, "fuelcell", "End");
  await solved(page, "増えてしまう").waitFor();
  await page.getByRole("button", { name: "すべて戻す" }).click();
  await press(page, "ev", "ArrowRight", 20);
  await press(page, "carless", "ArrowRight", 10);
  await solved(page, "効きめが重なる").waitFor();
  assert.equal(await solved(page, "差の10%").count(), 0);
  for (const id of ["pv", "hotwater", "appliance", "led", "ecodrive", "waste", "ev", "window", "envelope", "battery"]) await press(page, id, "End");
  await solved(page, "差の10%").waitFor();
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("in grade 6 a lever without effect is a find, and words have only the readings that grade 6 needs", async () => {
  const { page, context } = await lesson("grade6", "try");
  await page.locator(".lesson-ruby").waitFor();
  await press(page, "tariff", "ArrowRight");
  await solved(page, "変わらない").waitFor();
  const words = await page.locator(".lesson ruby").evaluateAll((all) => all.map((each) => each.firstChild.textContent));
  assert.ok(words.length > 0);
  assert.ok(!words.includes("家") && !words.includes("目標"), words.join(" "));
  // The worksheet speaks as the lesson does; teachers read theirs plain.
  await page.getByRole("button", { name: "ワークシート" }).click();
  assert.ok((await page.locator(".lesson-paper ruby").count()) > 0);
  await page.getByRole("button", { name: "授業に もどる" }).click();
  await page.getByRole("button", { name: "先生の 進め方" }).click();
  assert.equal(await page.locator(".lesson-paper ruby").count(), 0);
  const plain = await lesson("junior", "try");
  assert.equal(await plain.page.locator(".lesson ruby").count(), 0);
  await plain.context.close();
  await context.close();
});

test("the teacher pastes the groups' links: one chart, one table, labels that are kept nowhere", async () => {
  const { page, context, notes } = await lesson("high", "decide");
  const field = page.getByRole("textbox", { name: "班のリンク" });
  await field.fill(`${site}#v=1&pv=20\n2班 ${site}#v=1&carless=10&ev=30\n読めない行`);
  await page.getByRole("button", { name: "比べる", exact: true }).click();
  await page.locator(".lesson-groups tbody tr").nth(1).waitFor();
  assert.match(await page.locator(".lesson-groups .notice").innerText(), /3行目/);
  assert.equal(await page.locator(".lesson-groups .lesson-line").count(), 2);
  await page.getByRole("textbox", { name: "1番目の名前" }).fill("ひまわり");
  const rows = await page.locator(".lesson-groups tbody tr").allInnerTexts();
  assert.match(rows[0], /ひまわり/);
  assert.match(rows[1], /2班/);
  assert.notEqual(rows[0].split("\t")[1], rows[1].split("\t")[1]);
  // The table's total is the model's: Explore says the same for the same link.
  const explore = await visit(browser, { path: "#v=1&carless=10&ev=30", viewport: desk });
  await explore.page.locator(".wedge").nth(1).waitFor();
  await explore.page.locator(".more summary").first().click();
  const total = await explore.page.locator(".more tbody tr").last().locator("td").nth(6).innerText();
  assert.equal(rows[1].split("\t")[1], total);
  await explore.context.close();
  assert.ok(!page.url().includes("%E3"), page.url());
  assert.deepEqual(await kept(page), []);
  for (const request of notes.requests) assert.match(request, /^GET /);
  await context.close();
});

test("high school saves the numbers as a file for spreadsheets", async () => {
  const { page, context } = await lesson("high", "decide", { more: "&v=1&pv=20" });
  await page.locator(".lesson-moved tbody tr").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSVを保存する", exact: true }).click()]);
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /scenario,2030,pathway\.total,\d+/);
  assert.match(text, /scenario,2030,lever\.pv,20,%/);
  const others = await lesson("junior", "decide");
  assert.equal(await others.page.getByRole("button", { name: "CSVを保存する", exact: true }).count(), 0);
  await others.context.close();
  await context.close();
});

test("the worksheet holds the pupil's own numbers, the answer key those of the model", async () => {
  const { page, context } = await lesson("junior", "try", { more: "&v=1&carless=10" });
  await page.locator("#lever-carless:enabled").waitFor();
  await page.locator(".effect-less").first().waitFor();
  const effect = await page.locator(".card", { has: page.locator("#lever-carless") }).locator(".effect b").innerText();
  await page.getByRole("button", { name: "ワークシート" }).click();
  assert.ok((await page.locator(".lesson-paper").innerText()).includes(effect));
  await page.getByRole("button", { name: "授業に戻る" }).click();
  await page.getByRole("button", { name: "答えの例" }).click();
  await page.locator(".lesson-paper tbody tr").first().waitFor();
  const key = await page.locator(".lesson-paper").innerText();
  assert.match(key, /家庭用燃料電池\(.+増\)/);
  assert.match(key, /差\([\d.]+万トン\)の\d+%/);
  await context.close();
});

test("printed, a page is the paper alone, on A4", async () => {
  const { page, context } = await lesson("junior", "predict");
  for (const [name, most] of [["ワークシート", 3], ["先生用の進め方", 2], ["答えの例", 2]]) {
    await page.getByRole("button", { name }).click();
    if (name === "答えの例") await page.locator(".lesson-paper tbody tr").first().waitFor();
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".top, .screens, .foot, .lesson-wipe, .lesson > h1").filter({ visible: true }).count(), 0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages <= most, `${name}: ${pages} pages`);
    assert.match(pdf, /\/MediaBox\s*\[0 0 59[45][\d.]* 84[12]/);
    await page.emulateMedia({ media: null });
    await page.getByRole("button", { name: "授業に戻る" }).click();
  }
  await context.close();
});

test("a shared device forgets everything, after a second press", async () => {
  const { page, context } = await lesson("junior", "decide", { more: "&v=1&pv=20" });
  await page.evaluate(() => localStorage.setItem("kept", "something"));
  await page.getByRole("textbox", { name: "班のリンク" }).fill(`${site}#v=1&pv=30`);
  await page.getByRole("button", { name: "比べる", exact: true }).click();
  await page.getByRole("button", { name: "すべて消す" }).click();
  assert.equal(await page.locator(".lesson-moved tbody tr").count(), 1);
  await page.getByRole("button", { name: "本当に、すべて消す" }).click();
  await page.locator(".lesson-shelf").waitFor();
  assert.deepEqual(await kept(page), []);
  assert.ok(await page.evaluate(() => localStorage.getItem("fujisawa2030.seen")));
  assert.equal(new URL(page.url()).hash, "#mode=lesson");
  await page.getByRole("button", { name: /中学校3年/ }).click();
  await page.getByRole("button", { name: /ためす/ }).click();
  assert.ok(await page.getByRole("button", { name: "戻す", exact: true }).isDisabled());
  await context.close();
});

for (const [lang, path] of Object.entries(paths)) {
  test(`${lang}: axe finds nothing on any step or page, at 320 pixels nothing scrolls sideways, controls are at least 44 pixels`, async () => {
    const { page, context, notes } = await lesson("high", "predict", { path, viewport: { width: 320, height: 740 }, colorScheme: lang === "en" ? "dark" : "light" });
    await page.locator(".lesson-step summary").click();
    await page.locator(".lesson-numbers input").last().fill("200");
    await page.locator(".lesson-step .lesson-main:enabled").click();
    const look = async (name) => {
      assert.deepEqual(await violations(page), [], name);
      const found = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll(".lesson :is(button, summary, input, textarea)")]
          .filter((each) => each.checkVisibility() && !each.matches("[type=radio]"))
          .map((each) => [each.outerHTML.slice(0, 60), each.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < 44 || height < 44)
          .map(([text]) => text),
      }));
      assert.deepEqual(found, { wide: 0, small: [] }, name);
    };
    await look("predict");
    for (const step of [1, 2, 3]) {
      await page.locator(".lesson-steps button").nth(step).click();
      if (step === 1) await page.locator("#lever-pv:enabled").press("ArrowRight");
      if (step === 3) {
        await page.locator(".lesson-paste textarea").fill(`${site}#v=1&pv=20\n${site}#v=1&pv=30`);
        await page.locator(".lesson-groups > .tool").first().click();
        await page.locator(".lesson-groups tbody tr").nth(1).waitFor();
      }
      await look(`step ${step}`);
    }
    for (const paper of [0, 1, 2]) {
      await page.locator(".lesson-papers button").nth(paper).click();
      if (paper === 2) await page.locator(".lesson-paper tbody tr").first().waitFor();
      assert.deepEqual(await violations(page), [], `paper ${paper}`);
      await page.locator(".lesson-tools button").nth(1).click();
    }
    assert.deepEqual(notes.errors, []);
    await context.close();
  });
}
