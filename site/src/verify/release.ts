/*
 * Reads a signed release (format: data/seal) and hands it out only when every
 * byte asked for is proved: note, signatures, manifest, lengths, SHA-256.
 * Both languages run data/seal/testdata/vectors.
 */
import { sha256, type Bytes } from "./bytes.ts";
import type { Fetcher } from "./download.ts";
import type { KeyList } from "./keylist.ts";
import { objectName, parseManifest, type File, type Manifest } from "./manifest.ts";
import { checkTwice, parseNote } from "./note.ts";
import { follow, getter, MAX_NOTE, type Get, type Reader, type Seen } from "./reader.ts";
import { Refused, type Kind, type Refusal } from "./refusal.ts";

export type { Fetcher, KeyList, Kind, Reader, Refusal, Seen };

const SLACK = 86_400_000; // milliseconds a clock may be behind before it is called wrong

export interface Release {
  readonly release: number;
  readonly list: number; // of the keys
  readonly edition: string;
  readonly created: Date;
  readonly expires: Date;
  readonly threshold: number; // of signatures
  readonly keys: readonly string[];
  readonly signers: readonly string[]; // names of the keys that have signed
  readonly listed: readonly File[]; // everything that the release holds
  readonly files: ReadonlyMap<string, Bytes>; // by role
}

export function isRefusal(outcome: Release | Refusal): outcome is Refusal {
  return "kind" in outcome;
}

/**
 * Loads the files of the given roles. Never rejects: whatever goes wrong is a
 * Refusal, and then there is no file at all.
 */
export async function loadRelease(reader: Reader, roles: readonly string[], now: Date): Promise<Release | Refusal> {
  const abort = new AbortController();
  try {
    if (!globalThis.crypto?.subtle) throw new Refused("unsupported", "no WebCrypto on this page");
    const get = getter(reader, abort.signal);
    const { manifest, signers } = await latest(reader, get);
    const wanted = roles.map((role) => find(manifest, role));
    const contents = await Promise.all(wanted.map(async (f) => check(f, await get(objectName(f), f.length))));
    const files = new Map(wanted.map((f, i) => [f.role, contents[i] as Bytes]));
    const { release, list, edition, created, expires, threshold, keys, files: listed } = manifest;
    return judge({ release, list, edition, created, expires, threshold, keys, signers, listed, files }, now);
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind, what: error.message };
    return { kind: "network", what: String(error) };
  } finally {
    abort.abort(); // after the first refusal the other downloads are of no use
  }
}

/** The proved manifest, held against what was seen before. */
async function latest(reader: Reader, get: Get): Promise<{ manifest: Manifest; signers: readonly string[] }> {
  const note = parseNote(await get("manifest.note", MAX_NOTE));
  let manifest: Manifest | undefined;
  let signers: readonly string[] = [];
  const parse = (text: string) => (manifest = parseManifest(text));
  const trusted = await follow(reader, get, async (list) => {
    signers = await checkTwice(note, list, parse, reader.fallback);
  });
  const { release, list } = manifest as unknown as Manifest; // follow returns after parse only
  const { seen = { release: 0, list: 0 } } = reader;
  if (release < seen.release) throw new Refused("rollback", `release ${release} after release ${seen.release}`);
  if (list < Math.max(seen.list, trusted.list)) throw new Refused("rollback", `key list ${list}`);
  return { manifest: manifest as unknown as Manifest, signers };
}

/** Data that may be old are handed out, but never as current. */
function judge(release: Release, now: Date): Release | Refusal {
  const { created, expires } = release;
  if (now.getTime() + SLACK < created.getTime()) {
    return { kind: "clock", what: `the clock says ${now.toISOString()}`, release };
  }
  if (now < expires) return release;
  return { kind: "expired", what: `release ${release.release} expired on ${expires.toISOString()}`, release };
}

function find(manifest: Manifest, role: string): File {
  const file = manifest.files.find((f) => f.role === role);
  if (!file) throw new Refused("missing", `release ${manifest.release} has no ${role}`);
  return file;
}

async function check(file: File, content: Bytes): Promise<Bytes> {
  if (content.length !== file.length || (await sha256(content)) !== file.sha256) {
    throw new Refused("hash", `${file.name} is not the sealed file`);
  }
  return content;
}
