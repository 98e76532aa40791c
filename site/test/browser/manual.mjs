// Takes the pictures of the operating manual, each with numbered marks on what
// its text speaks of: node site/test/browser/manual.mjs (SITE_URL, PICTURES).
// A picture that cannot be taken ends the run: a manual never shows an old page.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { alive, launch, phone, visit } from "./visit.mjs";

const folder = process.env.PICTURES ?? ".build/manual/pictures";
const hall = { width: 1280, height: 720 };
const wide = { width: 1000, height: 520 };

await mkdir(folder, { recursive: true });
const browser = await launch();

/** Numbers what the text explains, beside its upper left corner. */
async function marked(page, places) {
  await page.evaluate(() => document.fonts.ready);
  const boxes = [];
  for (const place of places) {
    const box = await place.first().boundingBox();
    if (!box) throw new Error(`nothing to mark as ${boxes.length + 1}: ${place}`);
    boxes.push(box);
  }
  await page.evaluate((boxes) => {
    document.querySelectorAll(".manual-mark").forEach((old) => old.remove());
    boxes.forEach(({ x, y }, i) => {
      const mark = document.createElement("div");
      mark.className = "manual-mark";
      mark.textContent = String(i + 1);
      Object.assign(mark.style, {
        position: "fixed", left: `${Math.max(1, x - 20)}px`, top: `${Math.max(1, y - 18)}px`, width: "22px", height: "22px",
        borderRadius: "11px", background: "#b5390b", color: "#fff", font: "700 14px/22px sans-serif", textAlign: "center",
        zIndex: 2147483647, boxShadow: "0 0 0 2px #fff",
      });
      (document.querySelector("dialog[open]") ?? document.body).append(mark);
    });
  }, boxes);
}

async function picture(page, name, places = []) {
  await marked(page, places);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.evaluate(() => document.querySelectorAll(".manual-mark").forEach((old) => old.remove()));
}

/** Brings something to the upper part of the screen, below what sticks there. */
async function top(page, place, above = 90) {
  await place.first().scrollIntoViewIfNeeded();
  await place.first().evaluate((element, above) => scrollBy(0, element.getBoundingClientRect().top - above), above);
  await page.waitForTimeout(150); // the sticking bar follows a frame later
}

async function press(page, lever, presses) {
  await page.locator(`#lever-${lever}:enabled`).focus();
  for (let i = 0; i < presses; i++) await page.keyboard.press("ArrowRight");
}

// --- residents -------------------------------------------------------------------
{
  const { page, context } = await visit(browser, { viewport: phone });
  await alive(page);
  await picture(page, "explore-first", [page.locator(".langs"), page.locator(".screens"), page.locator(".answer-figure"), page.locator(".verdict")]);
  await press(page, "pv", 12);
  await press(page, "hotwater", 10);
  await page.locator(".wedge").first().waitFor();
  const card = page.locator(".card", { has: page.locator("#lever-pv") });
  await top(page, card, 130);
  await picture(page, "explore-card", [page.locator(".bar"), card.locator(".step").first(), card.locator(".slide"), card.locator(".step").last(), card.locator(".card-marks"), card.locator(".why")]);
  await card.locator(".why").click();
  await page.locator(".why-dialog[open] .why-value").waitFor();
  await picture(page, "explore-why");
  await context.close();
}
{
  const { page, context } = await visit(browser, { viewport: { width: 1280, height: 660 } });
  await alive(page);
  await press(page, "pv", 12);
  await press(page, "ev", 20);
  await page.locator(".wedge").first().waitFor();
  await top(page, page.locator(".presets"), 60);
  await picture(page, "explore-presets", [page.locator(".presets .preset").first(), page.locator(".presets")]);
  await top(page, page.locator(".wedge").first(), 160);
  await picture(page, "explore-wedges");
  await context.close();
}
{
  const { page, context } = await visit(browser, { path: "#mode=home", viewport: wide });
  await page.locator(".home-question input:enabled").first().waitFor();
  await picture(page, "home", [page.locator(".home-questions"), page.locator(".home-result")]);
  await top(page, page.locator(".home-pay"), 60);
  await picture(page, "home-pay", [page.locator(".home-pay .home-tools"), page.locator(".home-pays").first()]);
  await context.close();
}
{
  const { page, context } = await visit(browser, { path: "#v=1&pv=21&mode=compare", viewport: wide });
  await page.locator(".compare-add:enabled").click();
  await page.locator("#compare-link").fill(new URL("#v=1&pv=21&ev=30&hotwater=24", process.env.SITE_URL).href);
  await page.locator(".compare-paste .tool").click();
  await page.locator(".compare-row").nth(1).waitFor();
  await page.waitForTimeout(300);
  await picture(page, "compare", [page.locator(".compare-add"), page.locator("#compare-link"), page.locator(".compare-row").first()]);
  await context.close();
}
{
  const { page, context } = await visit(browser, { path: "#v=1&pv=21&ev=30&mode=share", viewport: wide });
  await page.locator(".share-qr").first().waitFor();
  await picture(page, "share", [page.locator("#share-address"), page.locator(".share-qr")]);
  await context.close();
}
{
  const { page, context } = await visit(browser, { path: "#mode=data", viewport: wide });
  await page.getByRole("heading", { name: "すべてのデータ" }).waitFor();
  await picture(page, "data");
  await top(page, page.getByRole("heading", { name: "データの署名" }), 40);
  await picture(page, "data-proof");
  await context.close();
}

// --- event -----------------------------------------------------------------------
{
  const { page, context } = await visit(browser, { path: "#mode=event", viewport: hall });
  await page.locator(".event-staff .event-main:enabled").waitFor();
  await picture(page, "event-staff", [page.locator(".event-staff .event-main"), page.locator(".event-address"), page.locator(".event-check")]);
  await page.locator(".event-staff .event-main").click();
  await page.locator(".event-start .event-main:enabled").waitFor();
  await page.waitForTimeout(1500); // the town is drawn
  await picture(page, "event-start", [page.locator(".event-start .event-main")]);
  await page.locator(".event-start .event-main").click();
  await page.locator(".event-use .event-lever").first().waitFor();
  for (let i = 0; i < 4; i++) await page.locator(".event-lever").nth(0).locator(".event-step").last().click();
  await page.locator(".effect-less").first().waitFor();
  await picture(page, "event-use", [page.locator(".event .numeral"), page.locator(".event-lever .event-step").last(), page.locator(".event-tools"), page.locator(".event-hold")]);
  await page.keyboard.press("q");
  await context.close();
}

// --- lesson ----------------------------------------------------------------------
{
  const { page, context } = await visit(browser, { path: "#mode=lesson", viewport: wide });
  await page.locator(".lesson-shelf").waitFor();
  await picture(page, "lesson", [page.locator(".lesson-shelf")]);
  await page.locator(".lesson-shelf button:enabled").first().click();
  await page.locator(".lesson-step").waitFor();
  await page.locator(".lesson-step summary").click();
  await page.locator(".lesson-numbers input").last().fill("200");
  await page.locator(".lesson-step summary").click();
  await top(page, page.locator(".lesson-steps"), 20);
  await picture(page, "lesson-predict", [page.locator(".lesson-steps"), page.locator(".lesson-pad"), page.locator(".lesson-step summary"), page.locator(".lesson-step .lesson-main")]);
  await page.locator(".lesson-step .lesson-main:enabled").click();
  await page.locator(".lesson-result tbody tr").first().waitFor({ state: "attached" });
  await page.locator(".lesson-steps button").nth(1).click();
  await page.locator("#lever-pv:enabled").press("ArrowRight");
  await top(page, page.locator(".lesson-steps"), 20);
  await picture(page, "lesson-try");
  await page.locator(".lesson-steps button").nth(3).click();
  await page.locator(".lesson-paste textarea").fill(`1班 ${process.env.SITE_URL}#v=1&pv=20\n2班 ${process.env.SITE_URL}#v=1&pv=30&ev=30`);
  await page.locator(".lesson-groups > .tool").first().click();
  await page.locator(".lesson-groups tbody tr").nth(1).waitFor();
  await top(page, page.locator(".lesson-groups"), 20);
  await picture(page, "lesson-groups", [page.locator(".lesson-paste textarea"), page.locator(".lesson-groups > .tool")]);
  await context.close();
}

// --- plan desk -------------------------------------------------------------------
{
  const { page, context } = await visit(browser, { path: "#mode=plan", viewport: { width: 1080, height: 580 } });
  const part = (name) => page.locator(".plan-nav button", { hasText: name });
  await page.locator(".plan-part table").first().waitFor();
  await page.waitForTimeout(500);
  await picture(page, "plan", [page.locator(".plan-nav")]);
  await part("重点施策の選定").click();
  await page.getByText("通りの重みで確かめました").first().waitFor({ timeout: 120_000 });
  await picture(page, "plan-priority", [page.locator("#plan-priority")]);
  await top(page, page.getByRole("heading", { name: "すべての候補の順位" }), 40);
  await picture(page, "plan-ranking");
  await part("主体別の取組").click();
  await page.getByRole("heading", { name: "削減費用の曲線" }).waitFor({ timeout: 120_000 });
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, "plan-actors", [page.locator("#plan-actors")]);
  await top(page, page.getByRole("heading", { name: "削減費用の曲線" }), 40);
  await picture(page, "plan-curve");
  await part("今年度の速報").click();
  await page.getByText("公表された統計による").first().waitFor({ timeout: 120_000 });
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, "plan-now", [page.locator("#plan-nowcast")]);
  await part("何があれば届くか").click();
  await page.locator(".plan-part table tbody tr").first().waitFor({ timeout: 120_000 });
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, "plan-reach");
  await part("ファイルと印刷").click();
  await page.locator(".plan-files").waitFor();
  await top(page, page.locator("#plan-files"), 20);
  await picture(page, "plan-files", [page.locator(".plan-files"), page.getByRole("button", { name: "印刷する" })]);
  await context.close();
}
await browser.close();
