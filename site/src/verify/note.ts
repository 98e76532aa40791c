import { base64, hex, utf8, type Bytes } from "./bytes.ts";
import { MAX_KEYS, type Key } from "./key.ts";
import { Refused } from "./refusal.ts";

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

/** Refuses the note unless threshold of the keys have signed it; unknown signers are passed over. */
export async function checkNote(note: Note, keys: readonly Key[], threshold: number, by: string): Promise<void> {
  const text = utf8(note.text);
  let valid = 0;
  for (const { name, hash, signature } of note.signatures) {
    const key = keys.find((k) => k.name === name && k.hash === hash);
    if (!key) continue;
    if (!(await key.verify(text, signature))) throw new Refused("signature", `wrong signature by ${name}`);
    valid++;
  }
  if (valid < threshold) throw new Refused("signature", `${valid} of ${threshold} signatures by ${by}`);
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
