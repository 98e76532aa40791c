// The page's main paths and the golden results in every browser family at hand.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { phone, site } from "../browser/visit.mjs";
import { families, until } from "./browsers.mjs";
import { shelf } from "./shelf.mjs";

const golden = readFileSync(new URL("../../../wasm/golden/testdata/golden.txt", import.meta.url), "utf8").trim();

/** What is on screen, as the tests speak of it. */
const seen = () => {
  const text = (selector) => document.querySelector(selector)?.textContent ?? "";
  const pv = document.querySelector("#lever-pv");
  return {
    alive: document.querySelector("input[type=range]:enabled") !== null,
    cut: Number.parseFloat(text(".numeral")),
    bar: text(".bar"),
    pv: pv && Number(pv.value),
    effect: pv?.closest("li").querySelector(".effect")?.textContent ?? "",
    lang: document.documentElement.dataset.lang,
    heading: text("h1"),
    path: location.pathname,
    hash: location.hash,
    why: document.querySelector(".why-dialog[open] .why-value")?.textContent ?? "",
    notices: text(".notices"),
  };
};
/** The levers move; the last to be made are those further down. */
const alive = () => document.querySelector("#lever-pv:enabled") !== null;

for (const { name, open, missing, packages } of families) {
  if (missing.length > 0) {
    console.log(`${name}: not run, ${missing.join(", ")} is missing (Debian: ${packages})`);
    continue;
  }
  describe(name, () => {
    let tab;
    before(async () => (tab = await open(phone)));
    after(() => tab?.close());
    const look = () => tab.run(seen);

    test("opens with the answer, and the levers come alive", async () => {
      await tab.go(site);
      assert.ok(Number.isFinite((await look()).cut));
      await until(tab, alive);
    });

    test("a lever moves by the keyboard: number, effect and link follow", async () => {
      const before = await look();
      await tab.run(() => document.querySelector("#lever-pv").focus());
      await tab.press("End"); // one change: the next link is its link
      await until(tab, () => location.hash !== "" && document.querySelector("#lever-pv").closest("li").querySelector(".effect")?.textContent);
      const { pv, bar, hash } = await look();
      assert.equal(pv, 100);
      assert.notEqual(bar, before.bar);
      assert.match(hash, /^#1[1-9A-HJ-NP-Za-km-z]{8,}$/);
    });

    test("the link leads to the same place, after a reload and as a new address", async () => {
      const before = await look();
      await tab.go(`${site}?again`); // another document, with no scenario
      await until(tab, alive);
      assert.notEqual((await look()).bar, before.bar);
      await tab.go(`${site}${before.hash}`);
      await until(tab, alive);
      await until(tab, (bar) => document.querySelector(".bar").textContent === bar, before.bar);
      const { pv, cut } = await look();
      assert.deepEqual({ pv, cut }, { pv: before.pv, cut: before.cut });
    });

    test("a damaged link changes nothing and says so", async () => {
      const { hash, bar, pv } = await look();
      const wrong = hash.slice(0, -1) + (hash.endsWith("2") ? "3" : "2");
      await tab.run((hash) => void (location.hash = hash), wrong);
      await until(tab, () => document.querySelector(".notices .notice"));
      const after = await look();
      assert.deepEqual([after.bar, after.pv], [bar, pv]);
      assert.match(after.notices, /使っていません/);
      await tab.run(() => document.querySelector("#lever-pv").focus());
      await tab.press("ArrowLeft");
      await until(tab, () => !document.querySelector(".notices .notice"));
      await until(tab, (former) => !former.includes(location.hash), [hash, wrong]); // at rest: the link is written
    });

    test("the language changes in place, and the scenario stays", async () => {
      const before = await look();
      await tab.click('.langs a[hreflang="en"], .langs a[lang="en"]');
      await until(tab, () => document.documentElement.dataset.lang === "en");
      const { pv, path, hash, heading } = await look();
      assert.deepEqual({ pv, path, hash }, { pv: before.pv, path: "/en/", hash: before.hash });
      assert.match(heading, /Fujisawa/);
    });

    test("a number says why, and Escape closes the answer", async () => {
      await tab.click(".answer .why, .why");
      await until(tab, () => document.querySelector(".why-dialog[open] .why-value")?.textContent);
      await tab.press("Escape");
      await until(tab, () => !document.querySelector(".why-dialog[open]"));
    });

    test("nothing was reported as an error on the way", async () => {
      assert.deepEqual(await tab.errors(), []);
      // And an error would have been seen.
      await tab.run(() => void setTimeout(() => { throw new Error("on purpose"); }, 0));
      while (!(await tab.errors()).some((error) => error.includes("on purpose"))) await new Promise((resolve) => setTimeout(resolve, 50));
    });

    test("the content security policy holds", async () => {
      const broken = await tab.run(async () => {
        const broken = [];
        globalThis.breaks = (what) => broken.push(what);
        // Out of the driver's own call, which may evaluate what a page may not.
        await new Promise((resolve) => setTimeout(resolve, 0));
        const attempts = {
          eval: () => (0, eval)("breaks('eval')"),
          inline: () => {
            const script = document.createElement("script");
            script.textContent = "breaks('inline')";
            document.head.append(script);
          },
          handler: () => {
            document.body.setAttribute("onclick", "breaks('handler')");
            document.body.dispatchEvent(new Event("click"));
          },
        };
        for (const attempt of Object.values(attempts)) {
          try {
            attempt();
          } catch {} // refused in so many words, by the policy or by Trusted Types
        }
        return broken;
      });
      assert.deepEqual(broken, []);
    });

    test("golden results, all to the last bit", async () => {
      const { address, close } = await shelf();
      try {
        await tab.go(address);
        const line = await until(tab, () => globalThis.line);
        console.log(`${name} ${tab.version}: main paths run, ${line}`);
        assert.equal(line, golden);
      } finally {
        close();
      }
    });
  });
}
