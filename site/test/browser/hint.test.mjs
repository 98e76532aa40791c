// A card's other side: a practical line, kilograms and yen at typical homes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { alive, launch, paths, phone, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const hint = (page, lever) => page.locator(`.card:has(#lever-${lever}) .card-hint`);
const edition = ({ requests }) => requests.filter((request) => /edition\/[0-9a-f]{64}\.txt/.test(request)).length;

async function unfolded(page, lever) {
  await hint(page, lever).locator("summary").click();
  await hint(page, lever).locator("p").nth(1).waitFor();
  return hint(page, lever).innerText();
}

test("the whole edition comes with the first card that is unfolded, and once", async () => {
  const { page, context, notes } = await visit(browser);
  await alive(page);
  const before = edition(notes);
  const said = await unfolded(page, "window");
  assert.equal(edition(notes), before + 1);
  assert.match(said, /管理組合/);
  // A flat's windows, too; the price is that of わたしの家.
  assert.match(said, /一戸建て[^]*CO2が1年で [\d,]+ kg減ります[^]*光熱費などが1年で [\d,]+円減ります[^]*500,000円/);
  assert.match(said, /集合住宅/);
  const tariff = await unfolded(page, "tariff");
  assert.match(tariff, /円増えます/);
  assert.equal(edition(notes), before + 1);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("what it says is what the home's own screen says, and it answers why", async () => {
  const { page, context, notes } = await visit(browser);
  await alive(page);
  await hint(page, "window").locator("summary").click();
  const line = hint(page, "window").locator("li").first();
  await line.waitFor();
  const [, kg] = /([\d,]+) kg減/.exec(await line.innerText());
  await line.locator(".why").click();
  await page.locator(".why-dialog[open] .why-value").waitFor();
  assert.match(await page.locator(".why-value").innerText(), /kg/);
  await page.keyboard.press("Escape");
  const other = await visit(browser, { path: "#mode=home&home.q=house.4.own.1.city.0&home.plan=window&home.share=20" });
  await other.page.locator(".home-rungs").waitFor();
  const screen = await other.page.locator(".home-pays", { hasText: "窓の断熱" }).textContent();
  assert.ok(screen.includes(kg), `${kg} in ${screen}`);
  await other.context.close();
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("a lever that no home pulls has its line only; without network it says so, and tries again", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  await page.route(/edition\/[0-9a-f]{64}\.txt/, (route) => route.abort());
  await hint(page, "window").locator("summary").click();
  await hint(page, "window").locator(".tool").waitFor();
  await page.unroute(/edition\/[0-9a-f]{64}\.txt/);
  await hint(page, "window").locator(".tool").click();
  await hint(page, "window").locator("li").first().waitFor();
  await page.locator("details.group > summary", { hasText: "事業者" }).first().click();
  await hint(page, "business").locator("summary").click();
  await hint(page, "business").locator("p").first().waitFor();
  assert.equal(await hint(page, "business").locator("li").count(), 0);
  await context.close();
});

for (const [lang, colorScheme] of [["ja", "dark"], ["easy", "light"], ["en", "light"]]) {
  test(`${lang}: axe finds nothing, 320 pixels are enough, a finger fits`, async () => {
    const { page, context, notes } = await visit(browser, { path: paths[lang], colorScheme, viewport: { ...phone, width: 320 } });
    await alive(page);
    await unfolded(page, "pv");
    await unfolded(page, "window");
    const found = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      small: [...document.querySelectorAll(".card-hint :is(summary, button)")].filter((each) => each.getBoundingClientRect().height < 44).length,
    }));
    assert.deepEqual(found, { wide: 0, small: 0 });
    const { violations } = await new AxeBuilder({ page }).include(".card:has(#lever-window)").analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`), []);
    assert.deepEqual(notes.errors, []);
    await context.close();
  });
}
