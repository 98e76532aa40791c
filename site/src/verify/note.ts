import { base64, hex, utf8, type Bytes } from "./bytes.ts";
import { MAX_KEYS, readKeys, type Fallback } from "./key.ts";
import type { KeyList } from "./keylist.ts";
import { Refused, type Kind } from "./refusal.ts";

/** A C2SP signed note, parsed but not yet believed. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly { name: string; hash: string; signature: Bytes }[];
}

export function parseNote(bytes: Bytes): Note {
  const whole = decode(bytes);
  const split = whole.lastIndexOf("\n\n");
  if (split < 0 || !whole.endsWith("\n") || /[\x00-\x09\x0b-\x1f]/.test(whole)) {
    throw new Refused("signature", "not a signed note");
  }
  const signatures = whole.slice(split + 2, -1).split("\n").map(parseSignature);
  const signers = new Set(signatures.map(({ name, hash }) => `${name} ${hash}`));
  if (signers.size !== signatures.length) throw new Refused("signature", "a signer appears twice");
  if (signers.size > MAX_KEYS) throw new Refused("signature", `more than ${MAX_KEYS} signatures`);
  return { text: whole.slice(0, split + 1), signatures };
}

/** Too few trusted signatures: a newer key list may explain the others. */
export class TooFew extends Refused {}

/** Refuses the note unless enough keys of the list have signed it, and names those; unknown signers are passed over. */
export async function checkNote(note: Note, list: KeyList, kind: Kind, fallback?: Fallback): Promise<string[]> {
  const text = utf8(note.text);
  const keys = await readKeys(list, kind, fallback);
  const valid: string[] = [];
  for (const { name, hash, signature } of note.signatures) {
    const key = keys.find((k) => k.name === name && k.hash === hash);
    if (!key) continue;
    if (!(await key.verify(text, signature))) throw new Refused("signature", `wrong signature by ${name}`);
    valid.push(name);
  }
  if (valid.length < list.threshold) {
    throw new TooFew("signature", `${valid.length} of ${list.threshold} signatures by key list ${list.list}`);
  }
  return valid;
}

/** As a note that changes keys demands: by the reader's list, then by the one that it brings, whose signers it names. */
export async function checkTwice(note: Note, trusted: KeyList, parse: (text: string) => KeyList, fallback?: Fallback) {
  await checkNote(note, trusted, "signature", fallback);
  const own = parse(note.text);
  try {
    return await checkNote(note, own, "manifest", fallback);
  } catch (error) {
    if (error instanceof TooFew) throw new Refused("signature", `${error.message}, its own`);
    throw error;
  }
}

function decode(bytes: Bytes): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused("signature", "not UTF-8");
  }
}

function parseSignature(line: string): Note["signatures"][number] {
  const part = /^— ([a-z0-9][a-z0-9./-]{0,63}) ([A-Za-z0-9+/=]+)$/.exec(line);
  const raw = base64(part?.[2] ?? "");
  if (!part || !raw || raw.length < 5) throw new Refused("signature", `signature line ${line.slice(0, 80)}`);
  return { name: part[1] ?? "", hash: hex(raw.subarray(0, 4)), signature: raw.slice(4) };
}
