// Chromium by its own protocol.

import { launch } from "../browser/visit.mjs";

export const programs = [process.env.CHROMIUM ?? "/usr/bin/chromium"];

export async function open({ width, height }) {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width, height } });
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  return {
    version: browser.version(),
    go: (address) => page.goto(address),
    run: (question, ...values) => page.evaluate(`(${question})(...${JSON.stringify(values)})`),
    click: (selector) => page.locator(selector).first().click(),
    press: (key) => page.keyboard.press(key),
    errors: async () => errors,
    close: () => browser.close(),
  };
}
