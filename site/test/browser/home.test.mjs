// One home, as its people use the screen: five answers, actions, the ladder,
// the city's levers moved and put back, and nothing kept that nobody asked to keep.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { desk, launch, paths, phone, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

// What is kept of the visitor; the highest release seen is the verifier's own.
const stored = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key !== "fujisawa2030.seen").length);

async function home(more = {}) {
  const { path = "", hash = "#mode=home", ...options } = more;
  const visited = await visit(browser, { path: path + hash, ...options });
  await visited.page.locator(".home-rungs").waitFor();
  return visited;
}

/** Presses a radio button as a finger does: on its word. */
const press = (page, name, place) => page.locator(`label:has(input[name="home-${name}"])`).nth(place).click();

const open = (page, group) => page.locator(".home-actions summary").nth(group).click();

/** What the screen says of the plans: all kilograms of the first line. */
const kilos = async (page) => (await page.locator(".home-table tbody tr").first().innerText()).match(/[\d,]+ kg/g);

test("five answers change the home; plans change its year, alone and together", async () => {
  const { page, context, notes } = await home({ viewport: phone });
  const [house] = await kilos(page);
  await press(page, "dwelling", 1);
  await press(page, "people", 0);
  await press(page, "owner", 1);
  await press(page, "cars", 0);
  await page.waitForFunction((was) => !document.querySelector(".home-table tbody tr").innerText.includes(was), house);
  const [flat] = await kilos(page);
  assert.ok(Number.parseFloat(flat.replace(",", "")) < Number.parseFloat(house.replace(",", "")), `${flat} < ${house}`);
  // Panels do not fit a rented flat, and a car that is not there is not changed.
  await open(page, 1);
  await page.locator(".home-actions details").nth(1).locator(".home-obstacle").first().waitFor();
  assert.ok(await page.locator('input[name="home-pv"]').nth(2).isDisabled());
  await open(page, 0);
  await press(page, "window", 2);
  await press(page, "led", 2);
  await page.locator(".home-together").waitFor();
  assert.match(await page.locator(".home-price").innerText(), /500,000円/);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("kerosene is told in cans, by touch or by number", async () => {
  const { page, context } = await home();
  const [before] = await kilos(page);
  await page.locator(".home-stepper .step").nth(1).click();
  await page.locator(".home-cans input").fill("5");
  await page.locator(".home-cans input").press("Tab");
  assert.match(await page.locator(".home-stepper").innerText(), /90リットル/);
  await page.waitForFunction((was) => !document.querySelector(".home-table tbody tr").innerText.includes(was), before);
  await context.close();
});

test("numbers answer why, for the home as it is and as planned", async () => {
  const { page, context, notes } = await home({ hash: "#mode=home&home.q=house.4.own.1.city.0&home.plan=window.ev&home.share=20" });
  const shown = await kilos(page);
  for (const [place, said] of shown.slice(0, 2).entries()) {
    await page.locator(".home-number").nth(place).click();
    await page.locator(".why-dialog[open] .why-value").waitFor();
    const value = Number.parseFloat((await page.locator(".why-value b").innerText()).replaceAll(",", ""));
    const rounded = Number.parseFloat(said.replaceAll(",", ""));
    assert.ok(Math.abs(value - rounded) <= 5, `${value} behind ${said}`);
    await page.keyboard.press("Escape");
  }
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("the ladder climbs from one home to ten to a share of all, and back", async () => {
  const { page, context } = await home({ hash: "#mode=home&home.q=house.4.own.1.city.0&home.plan=window.ev&home.share=20" });
  const rungs = page.locator(".home-rungs li");
  assert.equal(await rungs.count(), 3);
  const last = await rungs.nth(2).innerText();
  await page.locator(".home-slide .step").nth(1).click();
  await page.waitForFunction((was) => document.querySelectorAll(".home-rungs li")[2].innerText !== was, last);
  assert.match(await rungs.nth(2).innerText(), /25%/);
  assert.match(await page.locator(".home-back").innerText(), /1%は、このような家 [\d,]+軒/);
  await context.close();
});

test("the city's levers move as if these homes did it, say where they stop, and go back", async () => {
  const { page, context, notes } = await home({ hash: "#mode=home&v=1&waste=5&home.q=house.4.own.1.city.0&home.plan=pv.window&home.share=100" });
  // The readable link has become a code; the answers stay as they were given.
  await page.waitForFunction(() => /^#1\w{5,}&mode=home&home\.q=house/.test(location.hash));
  const first = new URL(page.url()).hash.split("&")[0];
  assert.equal(await page.locator(".home-moves li").count(), 2);
  assert.ok((await page.locator(".home-clipped").count()) >= 1);
  await page.locator(".home-city .tool").first().click();
  await page.locator(".home-city .verdict").waitFor();
  const code = () => new URL(page.url()).hash.split("&")[0];
  await page.waitForFunction((was) => location.hash.split("&")[0] !== was, first);
  const moved = code();
  await page.locator(".home-city .tool").nth(1).click();
  await page.waitForFunction((was) => location.hash.split("&")[0] !== was, moved);
  assert.equal(code(), first);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("answers are nowhere until they are to be kept; then they come back, and can be erased", async () => {
  const { page, context } = await home();
  await press(page, "people", 1);
  assert.equal(await stored(page), 0);
  assert.doesNotMatch(page.url(), /home\./);
  await page.locator(".home-kept .tool").click();
  assert.equal(await stored(page), 1);
  await press(page, "cars", 2);
  await page.reload();
  await page.locator(".home-rungs").waitFor();
  assert.ok(await page.locator('input[name="home-people"]').nth(1).isChecked());
  assert.ok(await page.locator('input[name="home-cars"]').nth(2).isChecked());
  await page.locator(".home-kept .tool").click();
  assert.equal(await stored(page), 0);
  await page.locator(".home-kept input").check();
  assert.match(page.url(), /home\.q=house\.2\.own\.2\.city\.0/);
  await context.close();
});

test("everything can be done with the keyboard alone", async () => {
  const { page, context } = await home();
  await page.locator('input[name="home-dwelling"]').first().focus();
  await page.keyboard.press("ArrowRight");
  assert.ok(await page.locator('input[name="home-dwelling"]').nth(1).isChecked());
  await page.locator(".home-actions summary").first().focus();
  await page.keyboard.press("Enter");
  await page.locator('input[name="home-window"]').first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assert.ok(await page.locator('input[name="home-window"]').nth(2).isChecked());
  await page.locator(".home-table .home-less").first().waitFor();
  await page.locator(".home-number").nth(1).focus();
  await page.keyboard.press("Enter");
  await page.locator(".why-dialog[open] .why-value").waitFor();
  await context.close();
});

describe("for everyone", () => {
  for (const [lang, colorScheme, forcedColors] of [["ja", "dark", "none"], ["easy", "light", "none"], ["en", "light", "active"]]) {
    test(`${lang}, ${colorScheme}: axe finds nothing, 320 pixels are enough, targets fit a finger`, async () => {
      const hash = "#mode=home&home.q=house.4.own.1.city.0&home.plan=pv.window.ev&home.share=40";
      const { page, context, notes } = await home({ path: paths[lang], hash, colorScheme, forcedColors, viewport: { width: 320, height: 640 } });
      for (const summary of await page.locator("main details > summary").all()) await summary.click();
      const found = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll("main :is(button, summary, label, input[type=range])")]
          .filter((each) => each.checkVisibility() && !each.matches(".home-cans"))
          .map((each) => ({ what: each.outerHTML.slice(0, 60), box: each.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 44 || box.width < 44)
          .map(({ what }) => what),
        tiny: [...document.querySelectorAll("main :is(p, li, span, td, th, button, legend)")].filter(
          (each) => !each.closest("svg") && Number.parseFloat(getComputedStyle(each).fontSize) < 16,
        ).length,
      }));
      assert.deepEqual(found, { wide: 0, small: [], tiny: 0 });
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`), []);
      assert.deepEqual(notes.errors, []);
      await context.close();
    });
  }

  test("a wide screen shows questions and results side by side", async () => {
    const { page, context } = await home({ viewport: desk });
    const boxes = await page.evaluate(() => [".home-asked", ".home-told"].map((each) => document.querySelector(each).getBoundingClientRect().left));
    assert.ok(boxes[1] > boxes[0] + 300);
    await context.close();
  });
});
