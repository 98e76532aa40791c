/*
 * Reads a signed release (format: data/seal) and hands it out only when every
 * byte asked for is proved: note, signatures, manifest, lengths, SHA-256.
 * The public key list is built into the page; the private keys never leave the
 * city. Both languages run data/seal/testdata/vectors.
 */
import { sha256, type Bytes } from "./bytes.ts";
import { download, type Fetcher } from "./download.ts";
import { readKeys } from "./key.ts";
import { objectName, parseManifest, type File, type Manifest } from "./manifest.ts";
import { checkNote, parseNote } from "./note.ts";
import { Refused, type Kind, type Refusal } from "./refusal.ts";

export type { Fetcher, Kind, Refusal };

const MAX_NOTE = 64 << 10; // bytes of manifest.note

export interface Release {
  readonly release: number;
  readonly edition: string;
  readonly created: Date;
  readonly expires: Date;
  readonly files: ReadonlyMap<string, Bytes>; // by role
}

export function isRefusal(outcome: Release | Refusal): outcome is Refusal {
  return "kind" in outcome;
}

/**
 * Loads the files of the given roles from the folder base ("/edition/"). Never
 * rejects: whatever goes wrong is a Refusal. threshold is how many of the keys
 * must have signed.
 */
export async function loadRelease(
  base: string,
  keys: readonly string[],
  roles: readonly string[],
  now: Date,
  fetcher: Fetcher = (address, init) => fetch(address, init),
  threshold = 1,
): Promise<Release | Refusal> {
  const abort = new AbortController();
  try {
    if (!globalThis.crypto?.subtle) throw new Refused("unsupported", "no WebCrypto on this page");
    const get = (name: string, limit: number) => download(fetcher, base + name, limit, abort.signal);
    const manifest = await openNote(await get("manifest.note", MAX_NOTE), keys, threshold);
    const wanted = roles.map((role) => find(manifest, role));
    const contents = await Promise.all(wanted.map(async (f) => check(f, await get(objectName(f), f.length))));
    const files = new Map(wanted.map((f, i) => [f.role, contents[i] as Bytes]));
    const { release, edition, created, expires } = manifest;
    const proved: Release = { release, edition, created, expires, files };
    if (now < expires) return proved;
    return { kind: "expired", what: `release ${release} expired on ${expires.toISOString()}`, release: proved };
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind, what: error.message };
    return { kind: "network", what: String(error) };
  } finally {
    abort.abort(); // after the first refusal the other downloads are of no use
  }
}

/** Proves the note by the reader's keys, then by the manifest's own, as a change of keys demands. */
async function openNote(bytes: Bytes, keys: readonly string[], threshold: number): Promise<Manifest> {
  const note = parseNote(bytes);
  await checkNote(note, await readKeys(keys, threshold, "signature"), threshold, "trusted keys");
  const manifest = parseManifest(note.text);
  const own = await readKeys(manifest.keys, manifest.threshold, "manifest");
  await checkNote(note, own, manifest.threshold, "the release's own keys");
  return manifest;
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
