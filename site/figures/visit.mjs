// Records what one visit asks a server for, as Chromium does it, the service
// worker's requests among them, and writes it as JSON to the file named:
// node figures/visit.mjs FILE, with SITE_URL set.
//
//   first  until the levers are alive and the copy for offline use is made
//   full   the same on a wide screen, and after that the town and an explanation
//   again  the first page opened a second time: only what is asked of the server

import { writeFileSync } from "node:fs";
import { crooked } from "../test/browser/crooked.mjs";
import { alive, desk, launch, phone } from "../test/browser/visit.mjs";

const browser = await launch();
const server = await crooked(); // honest here: it only writes down

/** Waits until nobody has asked for anything for a while. */
async function settled(page) {
  let before = -1;
  while (before !== server.asked.length) {
    before = server.asked.length;
    await page.waitForTimeout(3000);
  }
}

async function open(context) {
  const page = await context.newPage();
  await page.goto(server.address);
  await alive(page);
  await settled(page);
  return page;
}

/** What is asked for while the work is done. */
async function during(work) {
  const start = server.asked.length;
  await work();
  return server.asked.slice(start).map((address) => new URL(address, server.address).pathname);
}

const small = await browser.newContext({ viewport: phone });
const first = await during(async () => (await open(small)).close());
const again = await during(async () => (await open(small)).close());
await small.close();

const large = await browser.newContext({ viewport: desk });
const full = await during(async () => {
  const page = await open(large);
  await page.locator(".card .why").first().click();
  await page.locator(".why-dialog[open] .why-value").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".town").scrollIntoViewIfNeeded();
  await page.locator(".town iframe").waitFor();
  await settled(page);
});
await browser.close();
server.close();
writeFileSync(process.argv[2], JSON.stringify({ first, full, again }, undefined, 1) + "\n");
