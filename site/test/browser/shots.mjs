// Takes the pictures of the screen that people look at before a release:
// node site/test/browser/shots.mjs (SITE_URL, SHOTS).

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { alive, desk, launch, paths, phone, site, visit } from "./visit.mjs";

const folder = process.env.SHOTS ?? ".build/shots";
const sizes = { phone, desk };

async function move(page) {
  for (const [id, presses] of [["pv", 12], ["hotwater", 12], ["ev", 27]]) {
    await page.locator(`#lever-${id}`).focus();
    for (let i = 0; i < presses; i++) await page.keyboard.press("ArrowRight");
  }
  await page.locator(".wedge").first().waitFor();
}

await mkdir(folder, { recursive: true });
const browser = await launch();
for (const [lang, path] of Object.entries(paths)) {
  for (const [size, viewport] of Object.entries(sizes)) {
    const { page, context } = await visit(browser, { path, viewport });
    const shot = (name, options = {}) =>
      page.screenshot({ path: join(folder, `${lang}-${size}-${name}.png`), ...options });
    await alive(page);
    await page.evaluate(() => document.fonts.ready);
    await shot("first");
    await move(page);
    await page.evaluate(() => scrollTo(0, 0));
    await shot("moved");
    await page.locator("#lever-ev").scrollIntoViewIfNeeded();
    await shot("cards");
    await shot("whole", { fullPage: true });
    await page.locator(".card .why").first().click();
    await page.locator(".why-dialog[open] .why-value").waitFor();
    await shot("why");
    await page.goto(new URL(`${path}#mode=plan`, site).href);
    await page.reload();
    await page.locator(".plan-plot").first().waitFor();
    await shot("plan", { fullPage: true });
    await context.close();
  }
}
const { page } = await visit(browser, { viewport: desk, colorScheme: "dark" });
await alive(page);
await move(page);
await page.evaluate(() => scrollTo(0, 0));
await page.screenshot({ path: join(folder, "ja-desk-dark.png") });
await page.setViewportSize(phone);
await page.screenshot({ path: join(folder, "ja-phone-dark.png") });
await browser.close();
