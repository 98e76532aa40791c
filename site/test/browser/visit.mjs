// Opens the page in Chromium as a visitor does, and writes down everything that
// must not happen: errors, policy violations, requests other than GET.

import { chromium } from "playwright-core";

/** Where the page is served, for example http://127.0.0.1:8080/. */
export const site = process.env.SITE_URL ?? "http://127.0.0.1:8080/";

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };
export const paths = { ja: "", easy: "easy/", en: "en/" };

export function launch(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      ...more,
    ],
  });
}

/** A fresh visitor's page. `notes` collects what went wrong and what was asked for. */
export async function visit(browser, { path = "", viewport = phone, ...options } = {}) {
  // The kept copy is the matter of offline.test.mjs and stop.test.mjs: here each file comes from the server.
  const context = await browser.newContext({ viewport, reducedMotion: "reduce", serviceWorkers: "block", ...options });
  const page = await context.newPage();
  const notes = { errors: [], requests: [] };
  page.on("console", (message) => {
    if (message.type() === "error") notes.errors.push(message.text());
  });
  page.on("pageerror", (error) => notes.errors.push(String(error)));
  page.on("request", (request) => {
    notes.requests.push(`${request.method()} ${request.url()}${request.postData() ?? ""}`);
  });
  await page.goto(new URL(path, site).href);
  return { page, context, notes };
}

/** Waits until the levers are alive, those further down too: they are made when the browser idles. */
export async function alive(page) {
  await page.locator("input[type=range]:enabled").first().waitFor();
  await page.locator("section.group:not(:has(.cards))").first().waitFor({ state: "detached" });
}

/** Opens everything that is folded away; what is inside may be folded, too. */
export async function unfold(page) {
  const closed = page.locator("details:not([open]) > summary:visible");
  // What is inside is made when it is opened, a frame later.
  const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  do {
    while ((await closed.count()) > 0) await closed.first().click();
    await drawn();
  } while ((await closed.count()) > 0);
}

/** Waits until nothing is under way: the spoken sentence comes last. */
export async function rested(page, act) {
  const before = await page.locator(".spoken").textContent();
  await act();
  await page.waitForFunction((text) => document.querySelector(".spoken")?.textContent !== text, before);
}

/** The page says in its link what a readable link says, once it has come to rest. */
export async function says(page, readable) {
  const other = await page.context().newPage();
  await other.goto(`${new URL(page.url()).origin}/#v=1&${readable}`);
  await other.waitForFunction(() => location.hash.startsWith("#1"));
  const { hash } = new URL(other.url());
  await other.close();
  await page.waitForFunction((hash) => location.hash === hash, hash);
}
