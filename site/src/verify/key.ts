import { base64, sha256, utf8, type Bytes } from "./bytes.ts";
import { Refused, type Kind } from "./refusal.ts";

export const MAX_KEYS = 16; // keys in a list, signatures on a note
const ED25519 = 1; // the only algorithm identifier of a verifier key

/** An Ed25519 verifier key, ready for use. */
export interface Key {
  readonly name: string;
  readonly hash: string; // eight hex digits
  verify(text: Bytes, signature: Bytes): Promise<boolean>;
}

/** Reads a list of verifier keys "name+hash+base64"; kind is what a bad list means to the caller. */
export async function readKeys(list: readonly string[], threshold: number, kind: Kind): Promise<Key[]> {
  if (list.length < 1 || list.length > MAX_KEYS) throw new Refused(kind, `${list.length} keys`);
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > list.length) {
    throw new Refused(kind, `threshold ${threshold} with ${list.length} keys`);
  }
  const keys = await Promise.all(list.map((text) => readKey(text, kind)));
  const points = new Set(list.map((text) => text.slice(text.indexOf("+", text.indexOf("+") + 1))));
  // One public key under two names would count twice.
  if (points.size !== list.length) throw new Refused(kind, "a public key is listed twice");
  return keys;
}

async function readKey(text: string, kind: Kind): Promise<Key> {
  const part = /^([a-z0-9][a-z0-9./-]{0,63})\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const [, name = "", hash = "", data = ""] = part ?? [];
  const raw = base64(data);
  if (!part || raw?.length !== 33 || raw[0] !== ED25519) throw new Refused(kind, `key ${text.slice(0, 80)}`);
  const named = new Uint8Array([...utf8(name + "\n"), ...raw]);
  if ((await sha256(named)).slice(0, 8) !== hash) throw new Refused(kind, `key hash of ${name}`);
  const key = await importKey(raw.slice(1));
  return {
    name,
    hash,
    verify: async (message, signature) => key !== undefined && crypto.subtle.verify("Ed25519", key, signature, message),
  };
}

/** Undefined for 32 bytes that are no point of the curve: such a key verifies nothing. */
async function importKey(raw: Bytes): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
  } catch (error) {
    if (error instanceof DOMException && error.name === "DataError") return undefined;
    throw new Refused("unsupported", "no Ed25519 in this browser");
  }
}
