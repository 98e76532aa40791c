import { base64, sha256, utf8, type Bytes } from "./bytes.ts";
import type { KeyList } from "./keylist.ts";
import { Refused, type Kind } from "./refusal.ts";

export const MAX_KEYS = 16; // keys in a list, signatures on a note
const ED25519 = 1; // the only algorithm identifier of a verifier key

/** An Ed25519 verifier key, ready for use. */
export interface Key {
  readonly name: string;
  readonly hash: string; // eight hex digits
  verify(text: Bytes, signature: Bytes): Promise<boolean>;
}

/** Another way to check a signature, where the browser has none of its own. */
export type Ed25519 = (key: Bytes, message: Bytes, signature: Bytes) => boolean;
export type Fallback = () => Promise<Ed25519>;

/** Reads verifier keys "name+hash+base64"; kind is what a bad list means to the caller. */
export async function readKeys({ keys: list, threshold }: KeyList, kind: Kind, fallback?: Fallback): Promise<Key[]> {
  if (list.length < 1 || list.length > MAX_KEYS) throw new Refused(kind, `${list.length} keys`);
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > list.length) {
    throw new Refused(kind, `threshold ${threshold} with ${list.length} keys`);
  }
  const keys = await Promise.all(list.map((text) => readKey(text, kind, fallback)));
  const points = new Set(list.map((text) => text.slice(text.indexOf("+", text.indexOf("+") + 1))));
  // One public key under two names would count twice.
  if (points.size !== list.length) throw new Refused(kind, "a public key is listed twice");
  return keys;
}

async function readKey(text: string, kind: Kind, fallback?: Fallback): Promise<Key> {
  const part = /^([a-z0-9][a-z0-9./-]{0,63})\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const [, name = "", hash = "", data = ""] = part ?? [];
  const raw = base64(data);
  if (!part || raw?.length !== 33 || raw[0] !== ED25519) throw new Refused(kind, `key ${text.slice(0, 80)}`);
  const named = new Uint8Array([...utf8(name + "\n"), ...raw]);
  if ((await sha256(named)).slice(0, 8) !== hash) throw new Refused(kind, `key hash of ${name}`);
  return { name, hash, verify: await verifier(raw.slice(1), fallback) };
}

/** WebCrypto where it knows Ed25519, otherwise the fallback. */
export async function verifier(raw: Bytes, fallback?: Fallback): Promise<Key["verify"]> {
  try {
    const key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    return (message, signature) => crypto.subtle.verify("Ed25519", key, signature, message);
  } catch (error) {
    // 32 bytes that are no point of the curve: such a key verifies nothing.
    if (error instanceof DOMException && error.name === "DataError") return async () => false;
  }
  if (!fallback) throw new Refused("unsupported", "no Ed25519 in this browser");
  const check = await fallback();
  return async (message, signature) => check(raw, message, signature);
}
