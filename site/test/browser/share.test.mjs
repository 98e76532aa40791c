// Handing a scenario on: the link opens it, the code says the link, the picture
// and the paper are made here, and no request is made for any of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { alive, launch, paths, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function share({ path = "", hash = "#mode=share&v=1&pv=21&ev=25", ...options } = {}) {
  const visited = await visit(browser, { path: path + hash, ...options });
  await visited.page.locator(".share-qr").first().waitFor();
  await visited.page.waitForFunction(() => /#1\w{5,}/.test(document.querySelector("#share-address")?.value ?? ""));
  return visited;
}

test("the link opens the same choices in Explore", async () => {
  const { page, context, notes } = await share();
  const address = await page.locator("#share-address").inputValue();
  assert.ok(address.length <= 120, `${address.length} characters`);
  const other = await visit(browser, { path: address });
  await alive(other.page);
  assert.equal(await other.page.locator("#lever-pv").inputValue(), "21");
  await other.page.locator(".wedge").first().waitFor();
  const cut = /\d+\.\d%/.exec(await other.page.locator(".answer-figure").innerText())[0];
  await page.waitForFunction((text) => document.querySelector(".share-said").textContent.includes(text), cut);
  assert.deepEqual(notes.errors, []);
  await other.context.close();
  await context.close();
});

test("copying says that it worked, and what was copied is the link", async () => {
  const { page, context } = await share();
  const address = await page.locator("#share-address").inputValue();
  await page.locator(".share-tools .tool").first().click();
  await page.locator(".share-done").waitFor();
  await page.locator("#share-address").evaluate((input) => {
    const place = document.createElement("textarea");
    place.id = "paste-here";
    input.after(place);
  });
  await page.locator("#paste-here").focus();
  await page.keyboard.press("Control+V");
  assert.equal(await page.locator("#paste-here").inputValue(), address);
  await context.close();
});

test("the QR code is a square of modules with a quiet zone, dark on light in the dark as well", async () => {
  const { page, context } = await share({ colorScheme: "dark" });
  const seen = await page.locator(".share-seen .share-qr").evaluate((svg) => ({
    size: svg.viewBox.baseVal.width,
    modules: svg.querySelector("path").getAttribute("d").length,
    ground: getComputedStyle(svg.querySelector("rect")).fill,
    ink: (({ x, y, width }) => [x, y, width])(svg.querySelector("path").getBBox()),
  }));
  assert.equal((seen.size - 8 - 17) % 4, 0); // versions are 17 + 4n wide, 4 on each side are quiet
  assert.ok(seen.modules > 1000);
  assert.equal(seen.ground, "rgb(255, 255, 255)");
  assert.deepEqual(seen.ink, [4, 4, seen.size - 8]);
  await context.close();
});

test("the picture is 1200 by 630, drawn here, and saved as PNG", async () => {
  const { page, context, notes } = await share();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("section:has(canvas) .tool").click()]);
  assert.equal(download.suggestedFilename(), "fujisawa2030.png");
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  const png = Buffer.concat(parts);
  assert.equal(png.toString("latin1", 1, 4), "PNG");
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
  assert.ok(png.length > 20000, `${png.length} bytes: words and lines are drawn`);
  assert.match(await page.locator("canvas").getAttribute("aria-label"), /2013年度より/);
  assert.deepEqual(notes.requests.filter((request) => !/^GET (http:\/\/127|data:,|blob:)/.test(request)), []);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("on paper there is one A4 page with link, code, chart, sectors and moved levers", async () => {
  const { page, context } = await share({ hash: "#mode=share&v=1&pv=21&ev=25&window=36&hotwater=24&led=60&carless=10&waste=10&business=60&city=30&grid=trend" });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, 1);
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".share-paper");
  assert.ok(await paper.isVisible());
  assert.ok(!(await page.locator(".share-seen").isVisible()));
  assert.ok(!(await page.locator(".top").isVisible()));
  const text = await paper.innerText();
  for (const word of ["屋根の太陽光", "21%", "産業", "データ版", "計算", await page.locator("#share-address").inputValue()]) assert.ok(text.includes(word), word);
  assert.ok(await paper.locator(".share-qr").isVisible());
  await context.close();
});

describe("for everyone", () => {
  for (const [lang, colorScheme, forcedColors] of [["ja", "dark", "none"], ["easy", "light", "none"], ["en", "light", "active"]]) {
    test(`${lang}, ${colorScheme}: axe finds nothing, 320 pixels are enough`, async () => {
      const { page, context, notes } = await share({ path: paths[lang], colorScheme, forcedColors, viewport: { width: 320, height: 640 } });
      const found = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll("main :is(button, summary, input)")]
          .map((each) => each.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44).length,
      }));
      assert.deepEqual(found, { wide: 0, small: 0 });
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`), []);
      assert.deepEqual(notes.errors, []);
      await context.close();
    });
  }
});

test("a link of another edition says so, and where the record does not reach, that too", async () => {
  const vectors = JSON.parse(await readFile(new URL("../../../engine/scenario/testdata/vectors.json", import.meta.url), "utf8"));
  const { code } = vectors.codes.find(({ edition, code }) => edition > "2026-11-23" && code.length < 30);
  const { page, context, notes } = await visit(browser, { path: `#${code}` });
  await page.locator(".since .tool").click();
  await page.locator(".share-then").waitFor();
  assert.match(await page.locator(".share-then").innerText(), /いまは 2026年11月23日/);
  assert.match(await page.locator(".share-then").innerText(), /記録がこのページにない/);
  assert.deepEqual(notes.errors, []);
  await context.close();
});
