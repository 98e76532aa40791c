// For tests and figures alone: the verifier in a browser, fed with vectors.

import { base64, type Bytes } from "./bytes.ts";
import { open } from "./ed25519.ts";
import { verifier, type Fallback } from "./key.ts";
import { isRefusal, loadRelease } from "./release.ts";
import { readStop } from "./stop.ts";

interface Vector {
  readonly name: string;
  readonly stop?: boolean;
  readonly list: number;
  readonly threshold: number;
  readonly keys: readonly string[];
  readonly seen: readonly [number, number];
  readonly now: string;
  readonly roles: readonly string[] | null;
  readonly want: string;
  readonly files: Readonly<Record<string, string>>;
}

interface Wycheproof {
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string };
    readonly tests: readonly { readonly tcId: number; readonly msg: string; readonly sig: string; readonly result: string }[];
  }[];
}

const base = "/edition/";

function latin1(text: string): Bytes {
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

function unhex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

async function outcome(v: Vector, fallback?: Fallback): Promise<string> {
  const fetcher = async (address: string) => {
    const content = v.files[address.slice(base.length)];
    return content === undefined ? new Response("404", { status: 404 }) : new Response(latin1(content));
  };
  const { list, threshold, keys, seen } = v;
  const reader = { base, trusted: { list, threshold, keys }, seen: { release: seen[0], list: seen[1] }, fetcher, fallback };
  if (v.stop) return (await readStop(reader))?.kind ?? "ok";
  const found = await loadRelease(reader, v.roles ?? [], new Date(v.now));
  if (!isRefusal(found)) return found.files.size === v.roles?.length ? "ok" : "files are missing";
  const handedOut = found.kind === "expired" || found.kind === "clock";
  return (found.release !== undefined) === handedOut ? found.kind : `${found.kind}, but a release was handed out`;
}

/** Runs the vectors of data/seal and of Wycheproof; returns how many ran and what went wrong. */
async function run(vectors: readonly Vector[], cases: Wycheproof, module: string) {
  const code = module === "" ? undefined : base64(module);
  const fallback = code && (() => open(code));
  const wrong: string[] = [];
  for (const v of vectors) {
    const got = await outcome(v, fallback);
    if (got !== v.want) wrong.push(`${v.name}: ${got}, not ${v.want}`);
  }
  let ran = 0;
  for (const { publicKey, tests } of cases.testGroups) {
    const verify = await verifier(unhex(publicKey.pk), fallback);
    for (const { tcId, msg, sig, result } of tests) {
      ran++;
      if ((await verify(unhex(msg), unhex(sig))) !== (result === "valid")) wrong.push(`Wycheproof ${tcId}: not ${result}`);
    }
  }
  return { ran: vectors.length + ran, wrong };
}

/** An answer that has arrived whole: what is measured is the proof, not the way here. */
function arrived(content: Bytes): Response {
  let left: Bytes | undefined = content;
  const read = async () => {
    const value = left;
    left = undefined;
    return { value, done: value === undefined };
  };
  return { status: 200, body: { getReader: () => ({ read }) } } as unknown as Response;
}

/** Milliseconds of proving a whole release whose bytes have arrived, and of nothing but their SHA-256. */
async function time(trusted: { list: number; threshold: number; keys: string[] }, roles: string[], rounds: number) {
  const kept = new Map<string, Bytes>();
  const fetcher = async (address: string) => {
    const known = kept.get(address) ?? new Uint8Array(await (await fetch(address)).arrayBuffer());
    kept.set(address, known);
    return arrived(known);
  };
  const times: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    const found = await loadRelease({ base, trusted, fetcher }, roles, new Date());
    times.push(performance.now() - start);
    const release = isRefusal(found) ? found.release : found;
    if (!release) throw new Error("refused");
    const begun = performance.now();
    await Promise.all([...release.files.values()].map((file) => crypto.subtle.digest("SHA-256", file)));
    bare.push(performance.now() - begun);
  }
  // The first round has also fetched.
  const [proof, digest] = [times, bare].map((list) => list.slice(1).sort((a, b) => a - b));
  return { best: proof?.[0], median: proof?.[rounds >> 1], digest: digest?.[rounds >> 1] };
}

Object.assign(globalThis, { seal: { run, time } });
