// The shipped WASM file gives the golden results in the browser, bit for bit.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch, site } from "./visit.mjs";

const root = new URL("../../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
let browser;

before(async () => (browser = await launch()));
after(() => browser.close());

test("golden results to the last bit", async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(site);
  const cases = read("wasm/golden/testdata/golden.json").toString().trim().split("\n").map((line) => JSON.parse(line));
  const source = read("site/test/browser/reactor.mjs").toString();
  const found = await page.evaluate(
    async ({ source, code, edition, cases }) => {
      const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const reactor = new Function("return " + source.slice(source.indexOf("async function")))();
      const model = await reactor(bytes(code), bytes(edition));
      return cases.map(({ positions, outputs, wedges }) => ({
        outputs: [...model.floats(model.run(positions), outputs.length * outputs[0].length)],
        wedges: [...model.floats(model.wedges(), wedges.length)],
      }));
    },
    {
      source,
      cases,
      code: read(".build/wasm/model.wasm").toString("base64"),
      edition: read(".build/edition/city.txt").toString("base64"),
    },
  );
  for (const [i, { name, outputs, wedges }] of cases.entries()) {
    // A missing value is null in the file.
    assert.deepEqual(found[i].outputs, outputs.flat().map((value) => value ?? NaN), name);
    assert.deepEqual(found[i].wedges, wedges, `${name}, contributions`);
  }
  await page.close();
});
