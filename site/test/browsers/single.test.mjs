// The single file, opened from disc: the same numbers as on the server, the
// signature checked, and nothing asked of any network.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { site } from "../browser/visit.mjs";
import { families, until } from "./browsers.mjs";

const single = pathToFileURL(fileURLToPath(new URL("../../../.build/single/fujisawa2030.html", import.meta.url))).href;
const link = "#v=1&pv=20&ev=25&view=plan";
const alive = () => document.querySelector("#lever-pv:enabled") !== null;
/** Nothing is folded away any more: the table and the less common levers are made when they are opened. */
const unfolded = () => {
  const all = [...document.querySelectorAll("details")];
  const done = all.every(({ open, childElementCount }) => open && childElementCount > 1) && document.querySelector("td") !== null;
  for (const each of all) each.open = true;
  return done;
};

/** What is still folded or empty, for the message of a test that waited in vain. */
const folded = () => [...document.querySelectorAll("details")].filter(({ open, childElementCount }) => !open || childElementCount < 2).map(({ outerHTML }) => outerHTML.slice(0, 200));

/**
 * The results on screen: answer, bar, effects of the levers, table. What is said
 * of futures is left out: it is drawn twice, and nobody sees when for the last time.
 */
const numbers = () => {
  const texts = (selector) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).filter((text) => !/通りの未来|\d–\d/.test(text));
  return { bar: texts(".bar"), answer: texts(".answer p, .answer h1"), effects: texts(".effect"), cells: texts("td") };
};
const rested = () => /^#1/.test(location.hash) && document.querySelector(".wedge") !== null;

for (const { name, open, missing, packages } of families.filter(({ name }) => name !== "WebKit")) {
  if (missing.length > 0) {
    console.log(`${name}: not run, ${missing.join(", ")} is missing (Debian: ${packages})`);
    continue;
  }
  describe(`${name}, from disc`, () => {
    let tab;
    before(async () => (tab = await open({ width: 360, height: 740 })));
    after(() => tab?.close());

    /** The numbers of an address once nothing changes any more. */
    async function look(address, done) {
      await tab.go("about:blank");
      await tab.go(address);
      await until(tab, alive);
      await until(tab, unfolded).catch(async (error) => {
        throw new Error(`${address}: ${(await tab.run(folded)).join("\n") || "no table"}`, { cause: error });
      });
      await until(tab, done);
      for (let before; ; ) {
        const now = JSON.stringify(await tab.run(numbers));
        if ((await tab.run(unfolded)) && now === before) return JSON.parse(now);
        before = now;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }

    test("the default and a link have the numbers of the served page", async () => {
      for (const [fragment, done] of [["", alive], [link, rested]]) {
        const served = await look(site + fragment, done);
        const opened = await look(single + fragment, done);
        for (const part of Object.keys(served)) assert.equal(opened[part].join("\n"), served[part].join("\n"), `${part} of ${fragment || "the default"}`);
        assert.ok(opened.cells.length > 20 && opened.bar.length === 1);
      }
    });

    test("screens, languages and explanations are in the file, and nothing was asked for", async () => {
      await until(tab, () => document.querySelector('a[href*="mode=share"], .screens a, .screens button'));
      for (const lang of ["easy", "en"]) {
        await tab.click(`.langs li:nth-child(${lang === "en" ? 3 : 2}) a`);
        await until(tab, (lang) => document.documentElement.dataset.lang === lang, lang);
      }
      await tab.click(".answer .why, .why");
      await until(tab, () => document.querySelector(".why-dialog[open] .why-value")?.textContent);
      await tab.press("Escape");
      for (const mode of ["home", "compare", "share", "event", "lesson"]) {
        await tab.run((mode) => void (location.hash = `v=1&mode=${mode}`), mode);
        await until(tab, () => document.querySelector("main h1") && !document.querySelector(".screen-coming"));
        assert.equal(await tab.run(() => document.querySelectorAll("main > .notice").length), 0, mode);
      }
      const asked = await tab.run(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !/^(data|blob):/.test(name)));
      assert.deepEqual(asked, []);
      assert.match(await tab.run(() => location.href), /^file:.*fujisawa2030\.html#/);
      assert.deepEqual(await tab.errors(), []);
    });
  });
}
