// The entry of the single file, opened from disc: what the page fetches lies in
// the document itself. Signatures and hashes are checked all the same.

import { App } from "./app.tsx";
import type { First, Lang } from "./model/shape.ts";
import { langs } from "./model/shape.ts";
import type { Catalogue } from "./text/say.tsx";
import { base64, type Bytes } from "./verify/bytes.ts";
import { open } from "./verify/ed25519.ts";
import type { Ed25519 } from "./verify/key.ts";
import { isRefusal, loadRelease, type KeyList } from "./verify/release.ts";
import { recall, remember } from "./verify/seen.ts";
import { modelWorker } from "./worker.ts";

/** What the build put into the document (site/press/single.go). */
interface Enclosed {
  readonly keys: KeyList;
  readonly first: First;
  /** The texts of all screens. */
  readonly texts: Readonly<Record<Lang, Catalogue>>;
  /** The model's worker. */
  readonly worker: string;
  /** Files of the release by address, gzip in base64. */
  readonly files: Readonly<Record<string, string>>;
  /** The verifier of last resort, in the same form. */
  readonly verifier: string;
}

const enclosed = JSON.parse(document.getElementById("enclosed")?.textContent ?? "") as Enclosed;

function unpacked(text: string): ReadableStream {
  return new Blob([base64(text) ?? ""]).stream().pipeThrough(new DecompressionStream("gzip"));
}

async function fetcher(address: string): Promise<Response> {
  const packed = enclosed.files[address];
  return packed === undefined ? new Response(null, { status: 404 }) : new Response(unpacked(packed));
}

let verifier: Promise<Ed25519> | undefined;
async function bring(): Promise<Ed25519> {
  return open(new Uint8Array(await new Response(unpacked(enclosed.verifier)).arrayBuffer()) as Bytes);
}

const reader = { base: "/edition/", trusted: enclosed.keys, fetcher, fallback: () => (verifier ??= bring()) };

async function load(...roles: string[]) {
  const outcome = await loadRelease({ ...reader, seen: recall() }, roles, new Date());
  const proved = isRefusal(outcome) ? outcome.release : outcome;
  if (proved) remember(proved);
  return outcome;
}

async function start(): Promise<void> {
  const release = load("brief", "model");
  const worker = URL.createObjectURL(new Blob([enclosed.worker], { type: "text/javascript" }));
  const lang = langs.find((each) => each === document.documentElement.dataset["lang"]) ?? "ja";
  const app = new App(enclosed.first, lang, enclosed.texts[lang], {
    texts: async (each) => enclosed.texts[each],
    load,
    screens: { style: async () => undefined, texts: async () => ({}) },
    renew: () => undefined,
    worker,
  });
  const opened = app.open(release, modelWorker(worker));
  app.takeOver();
  app.act({ kind: "town", town: "failed" }); // its program is three times as large as all the rest
  await opened;
}

start().catch((error: unknown) => {
  console.warn(error);
  document.getElementById("trouble")?.removeAttribute("hidden");
});
