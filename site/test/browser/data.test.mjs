// データと根拠, as somebody uses it who wants to know where a number comes from:
// search, filters, sources, the proof, what is not known, and files to take away.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { desk, launch, paths, phone, site, unfold, visit } from "./visit.mjs";

let browser;
/** The sealed edition and its manifest, fetched without the page. */
let manifest;
let edition;
before(async () => {
  browser = await launch();
  manifest = await (await fetch(new URL("edition/manifest.note", site))).text();
  const [, sha256] = /^file ([0-9a-f]{64}) \d+ city /m.exec(manifest);
  edition = await (await fetch(new URL(`edition/${sha256}.txt`, site))).text();
});
after(() => browser.close());

const records = (kind) => edition.split("\n").flatMap((line) => (line.startsWith(`${kind}\t`) ? [line.split("\t")] : []));

async function data(more = {}) {
  const { path = "", hash = "#mode=data", ...options } = more;
  const visited = await visit(browser, { path: path + hash, ...options });
  await visited.page.locator(".data-entry").first().waitFor();
  return visited;
}

const entries = (page) => page.locator("#data-facts ~ .data-list > .data-entry");
const count = async (page) => (await page.locator(".data-count").innerText()).match(/[\d,]+/g).map((number) => Number(number.replace(",", "")));

test("every fact of the edition is there, a few at a time, and more when asked", async () => {
  const { page, context, notes } = await data({ viewport: phone });
  const facts = records("fact");
  assert.deepEqual(await count(page), [new Set(facts.map(([, id]) => id)).size, facts.length]);
  assert.equal(await entries(page).count(), 20);
  await page.locator(".data-list + .tool").first().click();
  assert.equal(await entries(page).count(), 40);
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("words find names, notes and publishers in any width and case, and stay on the device", async () => {
  const { page, context, notes } = await data();
  const before = notes.requests.length;
  const few = () => page.waitForFunction(() => document.querySelectorAll("#data-facts ~ .data-list > li").length < 20);
  await page.locator(".data-words input").fill("ＣＯＳＴ．ＷＩＮＤＯＷ");
  await few();
  assert.deepEqual(await entries(page).locator("code").allTextContents(), ["cost.window"]);
  await page.locator(".data-words input").fill("パナソニック エアコン");
  await page.waitForFunction(() => document.querySelector("#data-facts ~ .data-list code")?.textContent !== "cost.window");
  await few();
  for (const text of await entries(page).allTextContents()) assert.match(text, /パナソニック/);
  await page.locator(".data-words input").fill("そのような言葉はない");
  await page.getByText("当てはまるデータはありません").waitFor();
  await page.locator(".data-filter .tool").click();
  assert.deepEqual(await count(page), [new Set(records("fact").map(([, id]) => id)).size, records("fact").length]);
  assert.equal(notes.requests.length, before);
  assert.doesNotMatch(decodeURIComponent(page.url()), /パナソニック|ことば|言葉/);
  await context.close();
});

test("grade, unit and source narrow the list to what the edition says", async () => {
  const { page, context } = await data();
  const ids = (test) => new Set(records("fact").filter(test).map(([, id]) => id)).size;
  const selects = page.locator(".data-filter select");
  await selects.nth(0).selectOption("assumed");
  await page.waitForFunction(() => document.querySelector(".data-entry .grade")?.textContent === "仮定");
  assert.equal((await count(page))[0], ids((fact) => fact[7] === "assumed"));
  await selects.nth(0).selectOption("");
  await selects.nth(1).selectOption("JPY/dwelling");
  await page.waitForFunction(() => document.querySelector(".data-value")?.textContent.includes("円/戸"));
  assert.equal((await count(page))[0], ids((fact) => fact[6] === "JPY/dwelling"));
  await selects.nth(1).selectOption("");
  // From the list of sources to the facts of one of them.
  const source = page.locator("#data-sources ~ .data-list > li").first();
  const title = await source.locator("a").innerText();
  await source.locator("button").click();
  const [, id] = records("source").find((record) => record[2] === title);
  assert.equal((await count(page))[0], ids((fact) => fact[8] === id));
  assert.equal(await page.evaluate(() => document.activeElement.id), "data-facts");
  await context.close();
});

test("a fact says value, year, unit, grade, note and source, which levers use it, and why", async () => {
  const { page, context, notes } = await data();
  await page.locator(".data-words input").fill("pv.fit.home");
  await page.waitForFunction(() => document.querySelector("#data-facts ~ .data-list code")?.textContent === "pv.fit.home");
  const entry = entries(page).first();
  const years = records("fact").filter(([, id]) => id === "pv.fit.home");
  const latest = years.at(-1);
  const said = await entry.innerText();
  assert.ok(said.includes(Number(latest[3]).toLocaleString("en")), said);
  assert.ok(said.includes(`${latest[2]}年度`) && said.includes("kW") && said.includes("公表"), said);
  assert.match(said, /使うレバー: [^]*屋根の太陽光/);
  const link = entry.locator("a").first();
  const source = records("source").find(([, id]) => id === latest[8]);
  assert.deepEqual([await link.getAttribute("href"), await link.getAttribute("rel")], [source[5], "noreferrer noopener"]);
  await entry.locator("summary").click();
  await entry.locator(".data-years li").first().waitFor();
  assert.equal(await entry.locator(".data-years li").count(), years.length - 1);
  await entry.locator(".why").click();
  await page.locator(".why-dialog[open] .why-value").waitFor();
  await page.keyboard.press("Escape");
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("the grades are counted, gaps and doubts have reasons, limits are said, the change log has this edition", async () => {
  const { page, context } = await data({ path: paths.en });
  await unfold(page);
  const part = (id) => page.locator(`section[aria-labelledby="data-${id}"]`);
  for (const grade of ["published", "derived", "estimated", "assumed"]) {
    const facts = records("fact").filter((fact) => fact[7] === grade).length;
    assert.ok((await part("grades").innerText()).toLowerCase().includes(`${grade} (${facts})`), grade);
  }
  assert.equal(await part("missing").locator("dd").count(), records("missing").length);
  assert.equal(await part("doubts").locator("dd").count(), records("doubt").length);
  assert.ok((await part("limits").locator("li").count()) >= 10);
  assert.match(await part("changes").innerText(), /Edition of 23 November 2026[^]*Ministry's estimate\s+2,559 kt/);
  assert.ok((await part("glossary").locator("dt").count()) >= 8);
  await context.close();
});

test("the proof is that of the manifest: who signed, release, dates, hashes", async () => {
  const { page, context } = await data();
  await unfold(page);
  const said = await page.locator('section[aria-labelledby="data-proof"]').innerText();
  const line = (pattern) => pattern.exec(manifest)[1];
  assert.ok(said.includes(line(/^release (\d+)$/m)));
  const [, year, month, day] = /^expires (\d+)-(\d+)-(\d+)T/m.exec(manifest);
  assert.ok(said.includes(`${Number(year)}年${Number(month)}月${Number(day)}日`), said);
  for (const [, signer] of manifest.matchAll(/^— (\S+) /gm)) assert.ok(said.includes(signer), signer);
  for (const [, sha256] of manifest.matchAll(/^file (\S+) /gm)) assert.ok(said.includes(sha256), sha256);
  assert.match(said, /3本の鍵のうち2本/);
  await context.close();
});

test("downloads are whole: tables, their description, the scenario, the sealed text", async () => {
  const { page, context, notes } = await data({ hash: "#v=1&pv=30&mode=data" });
  await page.waitForFunction(() => location.hash.startsWith("#1"));
  const taken = {};
  const hashes = {};
  for (const button of await page.locator(".data-files button").all()) {
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const bytes = await readFile(await download.path());
    taken[download.suggestedFilename()] = bytes.toString("utf8");
    hashes[download.suggestedFilename()] = createHash("sha256").update(bytes).digest("hex");
  }
  assert.equal(hashes["fujisawa2030-2026-11-23.xlsx"], /^file ([0-9a-f]{64}) \d+ book /m.exec(manifest)[1]);
  const [facts, sources, text] = ["fujisawa2030-facts.csv", "fujisawa2030-sources.csv", "fujisawa2030-2026-11-23.txt"].map((name) => taken[name]);
  assert.equal(facts.trimEnd().split("\r\n").length, records("fact").length + 1);
  assert.ok(facts.startsWith("\uFEFFid,name_ja,name_en,fiscal_year,value"));
  assert.equal(sources.trimEnd().split("\r\n").length, records("source").length + 1);
  const described = JSON.parse(taken["datapackage.json"]);
  for (const { path, schema } of described.resources) {
    assert.equal(taken[path].slice(1).split("\r\n")[0], schema.fields.map(({ name }) => name).join());
  }
  const scenario = JSON.parse(taken["fujisawa2030-scenario.json"]);
  assert.equal(scenario.levers.pv, 30);
  const total = scenario.outputs["pathway.total"].values[scenario.years.indexOf(2030)];
  assert.ok(Math.abs(total - 2555.3952591833913) < 1e-9, String(total));
  assert.ok(manifest.includes(createHash("sha256").update(text).digest("hex")), "the text is the sealed one");
  assert.deepEqual(notes.errors, []);
  await context.close();
});

test("without the edition it says so, tells the limits all the same, and tries again", async () => {
  const context = await browser.newContext({ viewport: phone, serviceWorkers: "block" });
  const page = await context.newPage();
  const [, sha256] = /^file ([0-9a-f]{64}) \d+ city /m.exec(manifest);
  await page.route(`**/edition/${sha256}.txt`, (route) => route.abort());
  await page.goto(new URL("#mode=data", site).href);
  await page.locator(".data .notice").waitFor();
  assert.ok((await page.locator("#data-limits ~ ul > li").count()) >= 10);
  await page.unroute(`**/edition/${sha256}.txt`);
  await page.locator(".data .notice .tool").click();
  await page.locator(".data-entry").first().waitFor();
  await context.close();
});

describe("for everyone", () => {
  for (const [lang, colorScheme, forcedColors] of [["ja", "dark", "none"], ["easy", "light", "none"], ["en", "light", "active"]]) {
    test(`${lang}, ${colorScheme}: axe finds nothing, 320 pixels are enough, targets fit a finger`, async () => {
      const { page, context, notes } = await data({ path: paths[lang], colorScheme, forcedColors, viewport: { width: 320, height: 640 } });
      await unfold(page);
      const found = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll(".data :is(button, summary, select, input)")]
          .filter((each) => each.checkVisibility() && (each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().width < 44))
          .map((each) => each.outerHTML.slice(0, 60)),
      }));
      assert.deepEqual(found, { wide: 0, small: [] });
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`), []);
      assert.deepEqual(notes.errors, []);
      await context.close();
    });
  }

  test("the keyboard jumps to a part and searches", async () => {
    const { page, context } = await data({ viewport: desk });
    await page.locator(".data-parts button").last().focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "data-downloads");
    await page.locator(".data-words input").focus();
    await page.keyboard.type("cost.window");
    await page.waitForFunction(() => document.querySelectorAll("#data-facts ~ .data-list > li").length === 1);
    await context.close();
  });
});
