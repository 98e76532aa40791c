import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { isRefusal, loadRelease } from "./release.ts";
import { readStop } from "./stop.ts";

const vectors = JSON.parse(readFileSync(process.env.VECTORS ?? "", "utf8"));
const base = "https://example.test/edition/";
const latin1 = (text) => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** Serves the files of a vector and notes what was asked for. */
function serve(files, asked = []) {
  return async (address) => {
    const name = address.slice(base.length);
    asked.push(name);
    const content = files[name];
    return content === undefined ? new Response("404", { status: 404 }) : new Response(latin1(content));
  };
}

const reader = ({ list, threshold, keys, seen }, fetcher, fallback) => ({
  base,
  trusted: { list, threshold, keys },
  seen: { release: seen[0], list: seen[1] },
  fetcher,
  fallback,
});

const load = (v, files = v.files, asked) =>
  loadRelease(reader(v, serve(files, asked)), v.roles ?? [], new Date(v.now));

describe("vectors shared with data/seal", () => {
  for (const v of vectors) {
    test(v.name, async () => {
      if (v.stop) {
        const refusal = await readStop(reader(v, serve(v.files)));
        return assert.equal(refusal?.kind ?? "ok", v.want, refusal?.what);
      }
      const outcome = await load(v);
      const kind = isRefusal(outcome) ? outcome.kind : "ok";
      assert.equal(kind, v.want, isRefusal(outcome) ? outcome.what : "accepted");
      const release = isRefusal(outcome) ? outcome.release : outcome;
      assert.equal(release !== undefined, ["ok", "expired", "clock"].includes(v.want));
      if (!release) return;
      assert.equal(release.release, 7);
      assert.equal(release.edition, "2026-11-23");
      assert.equal(release.expires.toISOString(), "2027-03-31T15:00:00.000Z");
      assert.deepEqual([...release.files.keys()], v.roles);
      assert.equal(new TextDecoder().decode(release.files.get("city")), "made-up city\nhouseholds 12\n");
    });
  }
  test("there are many, of every kind", () => {
    assert.ok(vectors.length >= 100);
    const kinds = new Set(vectors.map((v) => v.want));
    assert.deepEqual([...kinds].sort(), ["clock", "expired", "hash", "manifest", "missing", "ok", "oversize", "rollback", "signature"]);
  });
});

const good = vectors.find((v) => v.name === "good");

test("every byte of the note and of each file counts", async () => {
  for (const [name, content] of Object.entries(good.files)) {
    for (let i = 0; i < content.length; i++) {
      const flipped = content.slice(0, i) + String.fromCharCode(content.charCodeAt(i) ^ 1) + content.slice(i + 1);
      const outcome = await load(good, { ...good.files, [name]: flipped });
      assert.ok(isRefusal(outcome) && !outcome.release, `${name}: byte ${i}`);
    }
  }
});

test("nothing but the note is fetched while the note is not proved", async () => {
  const asked = [];
  const forged = vectors.find((v) => v.name === "flipped byte in the text");
  await load(forged, forged.files, asked);
  assert.deepEqual(asked, ["manifest.note"]);
});

test("an endless answer is cut off and its stream cancelled", async () => {
  const city = Object.keys(good.files).find((name) => name.endsWith(".txt")) ?? "";
  for (const endless of ["manifest.note", city]) {
    let sent = 0;
    let cancelled = false;
    const stream = () =>
      new ReadableStream({
        pull: (c) => {
          sent += 1024;
          c.enqueue(new Uint8Array(1024));
        },
        cancel: () => {
          cancelled = true;
        },
      });
    const honest = serve(good.files);
    const fetcher = (address, init) =>
      address === base + endless ? Promise.resolve(new Response(stream())) : honest(address, init);
    const outcome = await loadRelease(reader(good, fetcher), good.roles, new Date(good.now));
    assert.ok(isRefusal(outcome) && outcome.kind === "oversize", endless);
    assert.ok(cancelled, endless);
    assert.ok(sent <= 70 * 1024, `${sent} bytes of ${endless}`);
  }
});

test("one refusal stops the other downloads", async () => {
  let stopped = 0;
  const honest = serve(good.files);
  const fetcher = (address, init) => {
    if (address.endsWith(".note")) return honest(address, init);
    if (address.endsWith(".txt")) return Promise.resolve(new Response("", { status: 404 }));
    return new Promise((_, reject) =>
      init.signal?.addEventListener("abort", () => {
        stopped++;
        reject(new Error("aborted"));
      }),
    );
  };
  const outcome = await loadRelease(reader(good, fetcher), good.roles, new Date(good.now));
  assert.ok(isRefusal(outcome) && outcome.kind === "missing");
  assert.equal(stopped, 2);
});

test("answers that are no answer", async () => {
  const outcomeOf = async (fetcher) => {
    const outcome = await loadRelease(reader(good, fetcher), good.roles, new Date(good.now));
    return isRefusal(outcome) ? outcome.kind : "ok";
  };
  assert.equal(await outcomeOf(() => Promise.reject(new TypeError("offline"))), "network");
  assert.equal(await outcomeOf(async () => new Response("メンテナンス中", { status: 503 })), "network");
  const breaking = () => new ReadableStream({ pull: (c) => c.error(new Error("connection reset")) });
  assert.equal(await outcomeOf(async () => new Response(breaking())), "network");
});

test("requests carry no credentials, no referrer and follow no redirect", async () => {
  const seen = [];
  const honest = serve(good.files);
  const fetcher = (address, init) => {
    seen.push(init);
    return honest(address, init);
  };
  await loadRelease(reader(good, fetcher), good.roles, new Date(good.now));
  assert.equal(seen.length, 4);
  for (const { signal, ...init } of seen) {
    assert.ok(signal);
    assert.deepEqual(init, { credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
  }
});

test("a browser without Ed25519 or without WebCrypto", async () => {
  const real = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  const subtle = globalThis.crypto.subtle;
  const without = {
    subtle: {
      digest: subtle.digest.bind(subtle),
      importKey: () => Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError")),
    },
  };
  try {
    for (const value of [without, {}, undefined]) {
      Object.defineProperty(globalThis, "crypto", { value, configurable: true });
      const outcome = await load(good);
      assert.ok(isRefusal(outcome) && outcome.kind === "unsupported");
    }
  } finally {
    Object.defineProperty(globalThis, "crypto", real);
  }
});

test("key lists that nobody can have meant", async () => {
  const [key = ""] = good.keys;
  for (const keys of [[], [""], [key + "\n"], [key, key], [key.replace("one", "two")]]) {
    const outcome = await load({ ...good, keys });
    assert.ok(isRefusal(outcome) && outcome.kind === "signature", JSON.stringify(keys));
  }
  for (const threshold of [0, 2, 0.5, NaN]) {
    const outcome = await load({ ...good, threshold });
    assert.ok(isRefusal(outcome) && outcome.kind === "signature", String(threshold));
  }
});
