// When something is wrong: one plain line, the built-in results stay, nothing
// unverified is shown.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { alive, launch, site, visit } from "./visit.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens the page with some answers of the server replaced, and returns its line. */
async function broken(replace, options = {}) {
  const context = await (options.browser ?? browser).newContext({ serviceWorkers: "block", viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  for (const [pattern, handler] of Object.entries(replace)) await page.route(pattern, handler);
  await page.goto(`${site}${options.path ?? ""}`);
  const line = page.locator(".notice:visible");
  await line.first().waitFor();
  const said = {
    line: await line.allInnerTexts(),
    alive: await page.locator("input[type=range]:enabled").count(),
    cut: await page.locator(".numeral").innerText(),
    spoken: await page.locator(".spoken").textContent(),
    errors,
  };
  return { page, context, said };
}

const built = async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  const numeral = await page.locator(".numeral").innerText();
  await context.close();
  return numeral;
};

const flip = async (route) => {
  const response = await route.fetch();
  const body = await response.body();
  body[Math.floor(body.length / 2)] ^= 1;
  await route.fulfill({ response, body });
};

const cases = {
  "a flipped byte in the edition": [{ "**/edition/*.txt": flip }, /署名されたものと違う/],
  "a flipped byte in the model": [{ "**/edition/*.wasm": flip }, /署名されたものと違う/],
  "a flipped byte in the manifest": [{ "**/edition/manifest.note": flip }, /署名を確かめられなかった|目録が正しくない/],
  "a missing file": [{ "**/edition/*.txt": (route) => route.fulfill({ status: 404, body: "" }) }, /見つかりません/],
  "an endless file": [
    { "**/edition/*.txt": async (route) => route.fulfill({ status: 200, body: Buffer.alloc(4 << 20, 97) }) },
    /大きさを超えている/,
  ],
  "no network for the data": [{ "**/edition/*": (route) => route.abort() }, /受け取れませんでした/],
  "WebAssembly forbidden by policy": [
    {
      "**/a/model.*.js": async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        headers["content-security-policy"] = headers["content-security-policy"].replace("'wasm-unsafe-eval'", "");
        await route.fulfill({ response, headers });
      },
    },
    /WebAssemblyが使えない/,
  ],
  "a model's worker that is no script": [
    { "**/a/model.*.js": (route) => route.fulfill({ status: 200, contentType: "text/javascript", body: "%" }) },
    /計算のしくみが止まりました/,
  ],
  "a worker that fails before the texts are here": [
    {
      "**/a/model.*.js": (route) => route.fulfill({ status: 200, contentType: "text/javascript", body: "%" }),
      "**/a/first.*.json": async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      },
    },
    /計算のしくみが止まりました/,
  ],
};

describe("one plain line and the built-in results", () => {
  for (const [name, [replace, line]] of Object.entries(cases)) {
    test(name, async () => {
      const { page, context, said } = await broken(replace, { path: "#v=1&pv=50" });
      assert.equal(said.line.length, 1, said.line.join("\n"));
      assert.match(said.line[0], line);
      assert.match(said.spoken, line);
      assert.equal(said.alive, 0);
      assert.equal(said.cut, await built());
      await page.locator(".more summary").first().click();
      await page.locator(".more tbody tr").first().waitFor();
      assert.deepEqual(said.errors, []);
      await context.close();
    });
  }

  test("no WebAssembly in the browser", async () => {
    const bare = await launch(["--js-flags=--jitless"]);
    try {
      const { said } = await broken({}, { browser: bare });
      assert.match(said.line[0], /WebAssemblyが使えない/);
      assert.equal(said.alive, 0);
    } finally {
      await bare.close();
    }
  });

  test("the texts or first results do not arrive", async () => {
    const { context, said } = await broken({ "**/a/first.*": (route) => route.abort() });
    assert.match(said.line[0], /受け取れませんでした/);
    assert.equal(said.cut, await built());
    await context.close();
  });
});

test("without the model the two views' built-in results can still be compared", async () => {
  const { page, context } = await broken({ "**/edition/*": (route) => route.abort() });
  const before = await page.locator(".numeral").innerText();
  await page.locator(".viewpoint summary").click();
  await page.locator("input[name=view][value=plan]").check();
  await page.waitForFunction((before) => document.querySelector(".numeral").innerText !== before, before);
  await context.close();
});

test("a language that does not arrive leaves the page as it is, with a line", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  await page.route("**/a/en.*.json", (route) => route.abort());
  await page.getByRole("link", { name: "English" }).click();
  await page.locator(".notices .notice", { hasText: "受け取れませんでした" }).waitFor();
  assert.ok(await page.locator("#lever-pv").isEnabled());
  await page.unroute("**/a/en.*.json");
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { name: /Fujisawa/ }).waitFor();
  assert.equal(await page.locator(".notices .notice").count(), 0);
  await context.close();
});

test("an edition past its expiry is used under a banner with its date", async () => {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date("2126-01-01T00:00:00Z"));
  await page.goto(site);
  await alive(page);
  assert.match(await page.locator(".notices .notice").innerText(), /有効期限が過ぎています。最後に確認された日:20\d\d年/);
  await context.close();
});

test("the words of explanations do not arrive: a line says so, the levers go on, the next question tries again", async () => {
  const { page, context } = await visit(browser);
  await alive(page);
  await page.route("**/edition/*", (route) => route.abort());
  await page.locator(".card .why").first().click();
  await page.locator(".notice:visible").first().waitFor();
  assert.ok((await page.locator("input[type=range]:enabled").count()) > 0);
  await page.unroute("**/edition/*");
  await page.locator(".card .why").first().click();
  await page.locator(".why-dialog[open] .why-value").waitFor();
  await context.close();
});
