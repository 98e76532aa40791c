// The three browser families that visitors have, each behind the same few verbs.
// A tab is {version, go(address), run(function, ...values), click(selector),
// press(key), errors(), close()}; run hands values and results over as JSON.

import { existsSync } from "node:fs";
import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

/** All families; where a program is missing, what to install. */
export const families = [
  { name: "Chromium", ...chromium, packages: "chromium" },
  { name: "Firefox", ...firefox, packages: "firefox-esr" },
  { name: "WebKit", ...webkit, packages: "webkit2gtk-driver xvfb" },
].map((family) => ({ ...family, missing: family.programs.filter((program) => !existsSync(program)) }));

/** Waits until the function says something true in the page, and returns that. */
export async function until(tab, question, ...values) {
  const end = Date.now() + 90_000; // the machine may be busy: only a hang gets there
  for (;;) {
    const answer = await tab.run(question, ...values);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`never true: ${question}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits for what a child process says. */
export function heard(stream, pattern) {
  return new Promise((resolve, reject) => {
    let said = "";
    stream.setEncoding("utf8");
    stream.on("data", (more) => {
      const found = pattern.exec((said += more));
      if (found) resolve(found);
    });
    stream.on("close", () => reject(new Error(`ended, and never said ${pattern}: ${said.slice(-500)}`)));
  });
}
