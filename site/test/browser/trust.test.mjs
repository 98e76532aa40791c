// The promises P1 to P7 in the page itself: releases that are sealed with the
// real command, and a server that lies. Whatever is wrong, the page says it in
// one line, keeps the built-in results and shows no number from those data.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { bomb, crooked, endless, file, gone } from "./crooked.mjs";
import { alive, launch, phone } from "./visit.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = join(root, ".build");
const work = mkdtempSync(join(tmpdir(), "trust-"));
const command = join(work, "seal");
const key = (name) => join(built, "keys", `${name}.key`);
const seal = (...args) => execFileSync(command, args, { cwd: work, encoding: "utf8" });

let browser, server;
before(async () => {
  execFileSync("go", ["build", "-o", command, "./data/cmd/seal"], { cwd: root });
  browser = await launch();
  server = await crooked();
});
beforeEach(() => server.lie());
after(async () => {
  await browser?.close();
  server?.close();
  rmSync(work, { recursive: true });
});

const note = readFileSync(join(built, "public/edition/manifest.note"), "utf8");
const number = Number(/^release (\d+)$/m.exec(note)[1]);
const [created, expires] = ["created", "expires"].map((field) => new RegExp(`^${field} (.*)$`, "m").exec(note)[1]);

/** Seals the built files as another release and returns lies that serve it. */
function release(name, { release = number, keys = join(built, "keys/keys.txt"), signers = ["one", "two"], chain = [], partial = false } = {}) {
  const out = join(work, name);
  seal("seal", ...signers.flatMap((s) => ["-key", s.includes("/") ? s : key(s)]), ...chain.flatMap((c) => ["-chain", c]),
    ...(partial ? ["-partial"] : []), "-keys", keys, "-out", out, "-release", String(release), "-edition", "other",
    "-created", created, "-expires", expires,
    ...["brief", "city"].map((role) => `${role}=${join(built, "edition", role + ".txt")}`),
    ...["model", "town"].map((role) => `${role}=${join(built, "wasm", role + ".wasm")}`));
  return readdirSync(out).map((object) => [
    new RegExp(`^/edition/${object.replaceAll(".", "\\.")}$`),
    file(readFileSync(join(out, object)), object.endsWith(".wasm") ? "application/wasm" : "text/plain"),
  ]);
}

async function open(context, { init, clock, path = "" } = {}) {
  context ??= await browser.newContext({ viewport: phone, serviceWorkers: "block" });
  const page = await context.newPage();
  const requests = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  if (clock) await page.clock.setFixedTime(new Date(clock));
  if (init) await page.addInitScript(init);
  await page.goto(server.address + path);
  return { context, page, requests };
}

/** The page in the state that every refusal must leave it in; returns its line. */
async function refused(visit) {
  const { page } = visit;
  await page.locator(".notice:visible").first().waitFor();
  const lines = await page.locator(".notice:visible").allInnerTexts();
  assert.equal(lines.length, 1, lines.join("\n"));
  assert.match(lines[0], /ページに組みこまれた結果を表示しています/);
  assert.equal(await page.locator("input[type=range]:enabled").count(), 0);
  const plain = await (await browser.newContext({ viewport: phone, javaScriptEnabled: false })).newPage();
  await plain.goto(server.address);
  assert.equal(await page.locator(".numeral").innerText(), await plain.locator(".numeral").innerText());
  await plain.context().close();
  return lines[0];
}

const seen = (page) => page.evaluate(() => localStorage.getItem("fujisawa2030.seen"));

test("what the page keeps is the release's and the key list's number, the same for everybody", async () => {
  const { context, page } = await open();
  await alive(page);
  assert.equal(await seen(page), `${number} 1`);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["fujisawa2030.seen"]);
  await context.close();
});

describe("P1 authentic", () => {
  const cases = {
    "a byte of the note": () => [[/manifest\.note$/, file(note.replace(/^edition ./m, "edition 3"))]],
    "signatures of another release": () => {
      const other = readFileSync(join(work, "P1/manifest.note"), "utf8");
      return [[/manifest\.note$/, file(note.slice(0, note.indexOf("\n\n")) + other.slice(other.indexOf("\n\n")))]];
    },
    "foreign keys under the right names": () => {
      for (const n of ["one", "two"]) seal("key", "-private", `forged-${n}.key`, "-public", "forged.pub", "-name", `fujisawa2030/${n}`);
      seal("list", "-threshold", "2", "-out", "forged.txt", "forged.pub");
      return release("forged", { keys: "forged.txt", signers: ["one", "two"].map((n) => join(work, `forged-${n}.key`)) });
    },
  };
  before(() => release("P1", { release: number + 1 }));
  for (const [name, lies] of Object.entries(cases)) {
    test(name, async () => {
      server.lie(...lies());
      const visit = await open();
      assert.match(await refused(visit), /署名を確かめられなかった/);
      assert.equal(await seen(visit.page), null);
      await visit.context.close();
    });
  }
});

test("P2 one release: files of one release under the note of another", async () => {
  const next = release("P2", { release: number + 1 });
  const brief = /^file ([0-9a-f]{64}) \d+ brief /m.exec(note)[1];
  server.lie([new RegExp(brief), file("another edition")], ...next);
  const visit = await open();
  assert.match(await refused(visit), /署名されたものと違う/);
  await visit.context.close();
});

test("P3 no rollback: after a newer release the older one is refused, in this visit's browser and no other", async () => {
  server.lie(...release("P3", { release: number + 5 }));
  const { context, page } = await open();
  await alive(page);
  assert.equal(await seen(page), `${number + 5} 1`);
  server.lie();
  const again = await open(context);
  assert.match(await refused(again), /前に受け取ったものより古いデータ/);
  assert.equal(await seen(again.page), `${number + 5} 1`);
  await context.close();
  const fresh = await open();
  await alive(fresh.page);
  await fresh.context.close();
});

test("P3: a page that may not store goes on", async () => {
  const { context, page } = await open(undefined, {
    init: () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }),
  });
  await alive(page);
  await context.close();
});

describe("P4 stale is visible", () => {
  for (const [clock, line] of [
    ["2126-01-01T00:00:00Z", /有効期限が過ぎています。最後に確認された日:20\d\d年/],
    ["1999-01-01T00:00:00Z", /時計が正しくないようなので、.*最後に確認された日:20\d\d年/],
  ]) {
    test(`clock at ${clock}`, async () => {
      const { context, page } = await open(undefined, { clock });
      await alive(page);
      assert.match(await page.locator(".notices .notice").innerText(), line);
      await context.close();
    });
  }
});

describe("P5 one lost key is no forgery", () => {
  before(() => {
    seal("key", "-private", "four.key", "-public", "four.pub", "-name", "fujisawa2030/four");
    seal("list", "-number", "2", "-out", "list2.txt", ...["two", "three"].map((n) => join(built, "keys", `${n}.pub`)), "four.pub");
    seal("rotate", "-from", join(built, "keys/keys.txt"), "-to", "list2.txt", "-key", key("two"), "-key", key("three"), "-out", "keys.2.note");
  });
  const four = join(work, "four.key");
  const second = (name, chain) => release(name, { release: number + 1, keys: "list2.txt", signers: ["two", four], chain });

  test("one signature of two", async () => {
    server.lie(...release("P5-one", { release: number + 1, signers: ["one"], partial: true }));
    const visit = await open();
    assert.match(await refused(visit), /署名を確かめられなかった/);
    await visit.context.close();
  });
  test("rotated keys are followed, and the keys before them are refused from then on", async () => {
    server.lie(...second("P5-rotated", ["keys.2.note"]));
    const { context, page } = await open();
    await alive(page);
    assert.equal(await seen(page), `${number + 1} 2`);
    server.lie(...release("P5-back", { release: number + 2 }));
    const again = await open(context);
    assert.match(await refused(again), /見つかりません/); // the way to list 2 is kept from the page
    server.lie(...release("P5-back", { release: number + 2 }), [/keys\.2\.note$/, file(readFileSync(join(work, "keys.2.note")))]);
    assert.match(await refused(await open(context)), /署名を確かめられなかった|古いデータ/);
    await context.close();
  });
  test("a rotation that is broken, skipped or signed by one key", async () => {
    const rotated = second("P5-broken", ["keys.2.note"]);
    const link = readFileSync(join(work, "keys.2.note"), "utf8");
    seal("rotate", "-partial", "-from", join(built, "keys/keys.txt"), "-to", "list2.txt", "-key", key("two"), "-key", four, "-out", "single.note");
    for (const lie of [file(link.replace("threshold 2", "threshold 1")), gone, file(readFileSync(join(work, "single.note")))]) {
      server.lie([/keys\.2\.note$/, lie], ...rotated);
      const visit = await open();
      assert.match(await refused(visit), /署名を確かめられなかった/);
      await visit.context.close();
    }
  });
});

describe("P6 bounded", () => {
  for (const target of ["manifest\\.note$", "\\.txt$", "\\.wasm$"]) {
    test(`a compressed bomb for ${target}`, async () => {
      server.lie([new RegExp("^/edition/.*" + target), bomb()]);
      const visit = await open();
      assert.match(await refused(visit), /決められた大きさを超えている/);
      await visit.context.close();
    });
    test(`an endless answer for ${target}`, async () => {
      const taken = { bytes: 0, closed: false };
      server.lie([new RegExp("^/edition/.*" + target), endless(taken)]);
      const visit = await open();
      assert.match(await refused(visit), /決められた大きさを超えている/);
      while (!taken.closed) await new Promise((wait) => setTimeout(wait, 20));
      assert.ok(taken.bytes < 64 << 20, `${taken.bytes} bytes were taken`);
      await visit.context.close();
    });
  }
});

describe("a browser without Ed25519", () => {
  function without() {
    const real = crypto.subtle.importKey.bind(crypto.subtle);
    crypto.subtle.importKey = (form, data, algorithm, ...rest) =>
      algorithm === "Ed25519"
        ? Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError"))
        : real(form, data, algorithm, ...rest);
  }
  const verifier = (requests) => requests.filter((path) => path.includes("/ed25519."));

  test("others never fetch the verifier", async () => {
    const { context, page, requests } = await open();
    await alive(page);
    assert.deepEqual(verifier(requests), []);
    await context.close();
  });
  test("verifies in Go, under the same policy", async () => {
    const { context, page, requests } = await open(undefined, { init: without });
    await alive(page);
    assert.equal(verifier(requests).length, 2);
    await context.close();
  });
  test("and refuses a forged release just so", async () => {
    server.lie([/manifest\.note$/, file(note.replace(/^edition ./m, "edition 3"))]);
    const visit = await open(undefined, { init: without });
    assert.match(await refused(visit), /署名を確かめられなかった/);
    await visit.context.close();
  });
  test("and uses no verifier but the one that was built", async () => {
    const size = readFileSync(join(built, "wasm/verify.wasm")).length;
    server.lie([/ed25519\..*\.wasm$/, file(Buffer.alloc(size), "application/wasm")]);
    const visit = await open(undefined, { init: without });
    assert.match(await refused(visit), /署名されたものと違う/);
    await visit.context.close();
  });
});
