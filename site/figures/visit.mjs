// Records what one visit asks for, as Chromium does it, and writes it as JSON to
// the file named: node figures/visit.mjs FILE, with SITE_URL set.
//
//   first  until the levers are alive, nothing kept from before
//   full   after that the town and one explanation, too: all that a visit can fetch
//   again  the same page opened a second time: only what is asked of the server

import { writeFileSync } from "node:fs";
import { alive, desk, launch, phone, site } from "../test/browser/visit.mjs";

const browser = await launch();

async function open(context) {
  const page = await context.newPage();
  const asked = [];
  page.on("requestfinished", async (request) => {
    const url = new URL(request.url());
    if (url.protocol === "data:") return;
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    // What came from the browser's own cache has no head on the wire.
    if (responseHeadersSize + responseBodySize > 0) asked.push(url.pathname);
  });
  await page.goto(site);
  await alive(page);
  await page.waitForLoadState("networkidle");
  return { page, asked };
}

const small = await browser.newContext({ viewport: phone });
const first = (await open(small)).asked;
const again = (await open(small)).asked;

const large = await browser.newContext({ viewport: desk });
const { page, asked: full } = await open(large);
await page.locator(".card .why").first().click();
await page.locator(".why-dialog[open] .why-value").waitFor();
await page.keyboard.press("Escape");
await page.locator(".town").scrollIntoViewIfNeeded();
await page.locator(".town iframe").waitFor();
const modules = () => full.filter((path) => path.endsWith(".wasm")).length;
for (let i = 0; i < 600 && modules() < 2; i++) await page.waitForTimeout(100); // the model's, then the town's
await page.waitForLoadState("networkidle");
await browser.close();
writeFileSync(process.argv[2], JSON.stringify({ first, full, again }, undefined, 1) + "\n");
