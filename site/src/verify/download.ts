import type { Bytes } from "./bytes.ts";
import { Refused } from "./refusal.ts";

export type Fetcher = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Reads one file of at most limit bytes. Counting happens after the browser has
 * undone any compression, so a bomb is cut off at the same length.
 */
export async function download(fetcher: Fetcher, address: string, limit: number, signal: AbortSignal): Promise<Bytes> {
  const response = await ask(fetcher, address, signal);
  if (response.status === 404 || response.status === 410) throw new Refused("missing", address);
  if (response.status !== 200) throw new Refused("network", `${address}: status ${response.status}`);
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await read(reader, address);
    if (done) break;
    length += value.length;
    if (length > limit) {
      void reader?.cancel().catch(() => undefined);
      throw new Refused("oversize", `${address}: more than ${limit} bytes`);
    }
    chunks.push(value);
  }
  return join(chunks, length);
}

async function ask(fetcher: Fetcher, address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetcher(address, { credentials: "omit", redirect: "error", referrerPolicy: "no-referrer", signal });
  } catch (error) {
    throw new Refused("network", `${address}: ${String(error)}`);
  }
}

type Chunk = { done: true; value?: undefined } | { done: false; value: Uint8Array };

async function read(reader: ReadableStreamDefaultReader<Uint8Array> | undefined, address: string): Promise<Chunk> {
  if (!reader) return { done: true };
  try {
    const { done, value } = await reader.read();
    return done || !value ? { done: true } : { done: false, value };
  } catch (error) {
    throw new Refused("network", `${address}: ${String(error)}`);
  }
}

function join(chunks: readonly Uint8Array[], length: number): Bytes {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
