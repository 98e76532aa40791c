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
  const content = new Uint8Array(limit);
  let length = 0;
  for (;;) {
    const chunk = await read(reader, address);
    if (!chunk) return length === limit ? content : content.slice(0, length);
    if (length + chunk.length > limit) {
      void reader?.cancel().catch(() => undefined);
      throw new Refused("oversize", `${address}: more than ${limit} bytes`);
    }
    content.set(chunk, length);
    length += chunk.length;
  }
}

async function ask(fetcher: Fetcher, address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetcher(address, { credentials: "omit", redirect: "error", referrerPolicy: "no-referrer", signal });
  } catch (error) {
    throw new Refused("network", `${address}: ${String(error)}`);
  }
}

/** The next chunk, or undefined at the end. */
async function read(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  address: string,
): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch (error) {
    throw new Refused("network", `${address}: ${String(error)}`);
  }
}
