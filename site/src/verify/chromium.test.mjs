// The page's verifier in Chromium: by its WebCrypto, and by the Go verifier as
// WebAssembly where Ed25519 is taken away. Started by verify_test.go.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch } from "../../test/browser/visit.mjs";

const { HARNESS, VECTORS, WYCHEPROOF, MODULE } = process.env;
const read = (name) => readFileSync(name ?? "", "utf8");
const vectors = JSON.parse(read(VECTORS));
const cases = JSON.parse(read(WYCHEPROOF));
const module = readFileSync(MODULE ?? "").toString("base64");

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** An empty page of a secure origin, with the harness in it; nothing leaves the machine. */
async function open(init) {
  const page = await browser.newPage();
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  if (init) await page.addInitScript(init);
  await page.goto("https://city.test/");
  await page.addScriptTag({ content: read(HARNESS) });
  return page;
}

/** What a browser without Ed25519 answers. */
function withoutEd25519() {
  const real = crypto.subtle.importKey.bind(crypto.subtle);
  crypto.subtle.importKey = (form, data, algorithm, ...rest) =>
    algorithm === "Ed25519"
      ? Promise.reject(new DOMException("Algorithm: Unrecognized name", "NotSupportedError"))
      : real(form, data, algorithm, ...rest);
}

const run = (page, code) =>
  page.evaluate(([vectors, cases, code]) => globalThis.seal.run(vectors, cases, code), [vectors, cases, code]);
const all = vectors.length + cases.numberOfTests;

test("all vectors by WebCrypto", async () => {
  // No fallback is at hand: whatever is verified here, WebCrypto has verified.
  assert.deepEqual(await run(await open(), ""), { ran: all, wrong: [] });
});

test("all vectors by the Go verifier, with WebCrypto's Ed25519 taken away", async () => {
  const page = await open(withoutEd25519);
  await assert.rejects(run(page, ""), /no Ed25519 in this browser/);
  assert.deepEqual(await run(page, module), { ran: all, wrong: [] });
});
