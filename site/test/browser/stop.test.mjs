// A kept copy in the life of the service, against the native edge: a newer
// release, an older one, maintenance, and the stop drill.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { heard } from "../browsers/browsers.mjs";
import { alive, launch, phone } from "./visit.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = join(root, ".build");
const work = mkdtempSync(join(tmpdir(), "stop-"));
const lever = join(work, "mode");
const program = (name) => join(work, "bin", name);
const run = (name, ...args) => execFileSync(program(name), args, { cwd: root, encoding: "utf8" });
const note = readFileSync(join(built, "public/edition/manifest.note"), "utf8");
const [, number] = /^release (\d+)$/m.exec(note);
const next = Number(number) + 1;

let browser;
const servers = new Set();
before(async () => {
  execFileSync("go", ["build", "-o", `${join(work, "bin")}/`, "./data/cmd/seal", "./site/cmd/keeper", "./worker/cmd/pack", "./worker/cmd/serve"], { cwd: root });
  follow();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  for (const server of servers) await server.close();
  rmSync(work, { recursive: true });
});

/** Seals and packs the built files as the next release. */
function follow() {
  const [folder, pack, stop] = ["public", "pack", "stop.note"].map((name) => join(work, name));
  cpSync(join(built, "public"), folder, { recursive: true });
  cpSync(join(built, "pack"), pack, { recursive: true }); // what is the same is not compressed again
  rmSync(join(folder, "edition"), { recursive: true });
  const [created, expires] = ["created", "expires"].map((field) => new RegExp(`^${field} (.*)$`, "m").exec(note)[1]);
  run("seal", "seal", "-key", join(built, "keys/one.key"), "-key", join(built, "keys/two.key"), "-keys", join(built, "keys/keys.txt"),
    "-out", join(folder, "edition"), "-stop", stop, "-edition", "next", "-release", String(next), "-created", created, "-expires", expires,
    ...["brief", "city"].map((role) => `${role}=${join(built, "edition", role + ".txt")}`), `past=${join(root, "data/past.txt")}`,
    ...["model", "desk", "town"].map((role) => `${role}=${join(built, "wasm", role + ".wasm")}`));
  run("keeper", "-outline", join(built, "outline.json"), "-public", folder);
  run("pack", "-dir", folder, "-out", pack, "-stop", stop);
}

/** Serves a pack by the native edge; the same port is the same site to a browser. */
async function serve(pack, port = "0") {
  writeFileSync(lever, "open");
  const child = spawn(program("serve"), ["-pack", pack, "-switch", lever, "-log", join(work, "log")], {
    env: { ...process.env, PORT: port }, stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "exit");
  const [address] = await heard(child.stdout, /http:\S+/);
  const server = {
    address,
    port: new URL(address).port,
    close: async () => {
      servers.delete(server);
      child.kill();
      await ended;
    },
  };
  servers.add(server);
  return server;
}

/** A visitor whose page has a keeper. */
async function kept({ address }, hash = "") {
  const context = await browser.newContext({ viewport: phone, reducedMotion: "reduce" });
  const page = await context.newPage();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address + hash);
  await alive(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return { context, page, requests };
}

const releases = (page) => page.evaluate(async () => (await caches.keys()).map((name) => Number(name.split(".")[1])));
const seen = (page) => page.evaluate(() => Number(localStorage.getItem("fujisawa2030.seen").split(" ")[0]));
const update = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => undefined);
  // An installation that is under way ends one way or the other.
  while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 50));
  return registration.waiting !== null;
});
const focus = (page) => page.evaluate(() => void dispatchEvent(new Event("focus")));

test("a newer release waits for the visitor; an older one is refused", async () => {
  let server = await serve(join(built, "pack"));
  const { context, page } = await kept(server, "#v=1&pv=20");
  const shown = await page.locator(".bar").textContent();
  await server.close();
  server = await serve(join(work, "pack"), server.port);
  assert.equal(await update(page), true);
  await page.locator(".service .tool").waitFor();
  // The page goes on with what it has, also when it is opened again.
  await page.reload();
  await alive(page);
  assert.equal(await seen(page), Number(number));
  assert.deepEqual((await releases(page)).sort(), [Number(number), next]);
  await page.locator(".service .tool").click();
  await page.waitForFunction((next) => localStorage.getItem("fujisawa2030.seen")?.startsWith(`${next} `), next);
  await alive(page);
  assert.deepEqual(await releases(page), [next]);
  assert.equal(await page.locator(".bar").textContent(), shown); // the link was kept
  assert.equal(await page.locator(".service .tool").count(), 0);

  await server.close();
  server = await serve(join(built, "pack"), server.port);
  assert.equal(await update(page), false);
  await page.reload();
  await alive(page);
  assert.deepEqual(await releases(page), [next]);
  assert.equal(await seen(page), next);
  assert.equal(await page.locator(".notice:visible").count(), 0);
  await context.close();
  await server.close();
});

test("maintenance is said, and the copy goes on", async () => {
  const server = await serve(join(built, "pack"));
  const { context, page } = await kept(server);
  writeFileSync(lever, "maintenance");
  while ((await fetch(server.address)).status !== 503) await page.waitForTimeout(50);
  await focus(page);
  await page.locator(".service-quiet", { hasText: "メンテナンス中" }).waitFor();
  await page.reload();
  await alive(page);
  const fresh = await browser.newContext({ javaScriptEnabled: false });
  const stranger = await fresh.newPage();
  assert.equal((await stranger.goto(server.address)).status(), 503);
  assert.equal(await stranger.locator("main h1").innerText(), "メンテナンス中");
  writeFileSync(lever, "open");
  while ((await fetch(server.address)).status !== 200) await page.waitForTimeout(50);
  await focus(page);
  await page.locator(".service-quiet").waitFor({ state: "detached" });
  await fresh.close();
  await context.close();
  await server.close();
});

test("stop drill: an open page, untouched, and one that is opened again show the stop, and nothing is left", async () => {
  const server = await serve(join(built, "pack"));
  const open = await kept(server, "#v=1&pv=20");
  const again = await kept(server, "#v=1&ev=20");
  writeFileSync(lever, "stopped");
  while ((await fetch(server.address)).status !== 503) await again.page.waitForTimeout(50);
  const since = Date.now();
  await again.page.reload();
  for (const { context, page, requests } of [again, open]) {
    // The page asks every 45 seconds; a busy machine may need longer for the rest.
    await page.locator("h1", { hasText: "公開を停止しています" }).waitFor({ timeout: 180_000 });
    console.log(`stop shown after ${Math.round((Date.now() - since) / 1000)} s`);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    for (const request of requests) assert.doesNotMatch(request, /[?]/);
    await context.close();
  }
  await server.close();
});

test("a stop note without the city's signatures stops nothing", async () => {
  const server = await serve(join(built, "pack"));
  const { context, page } = await kept(server);
  await context.route("**/edition/stop.note", (route) => route.fulfill({ status: 200, body: "fujisawa2030 stop v1\nrelease 1\n\n— x AAAA\n" }));
  await focus(page);
  await page.reload();
  await alive(page);
  assert.deepEqual(await releases(page), [Number(number)]);
  await context.close();
  await server.close();
});
