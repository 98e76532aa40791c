import type { Bytes } from "./bytes.ts";
import { download, type Fetcher } from "./download.ts";
import type { Fallback } from "./key.ts";
import { parseKeyList, type KeyList } from "./keylist.ts";
import { checkTwice, parseNote, TooFew } from "./note.ts";
import { Refused } from "./refusal.ts";

export const MAX_NOTE = 64 << 10; // bytes of one note

/** The highest numbers met before: they only ever rise. */
export interface Seen {
  readonly release: number;
  readonly list: number;
}

/** What a reader brings along before it reads. */
export interface Reader {
  /** The folder of the release, such as "/edition/". */
  readonly base: string;
  /** The key list that is built into the page; the private keys never leave the city. */
  readonly trusted: KeyList;
  readonly seen?: Seen;
  readonly fetcher?: Fetcher;
  /** Files that are on their way already, by address; they are proved as any other. */
  readonly early?: (address: string) => Promise<Bytes | undefined> | undefined;
  readonly fallback?: Fallback | undefined;
}

/** Fetches one object of the release. */
export type Get = (name: string, limit: number) => Promise<Bytes>;

export function getter({ base, early, fetcher = (address, init) => fetch(address, init) }: Reader, signal: AbortSignal): Get {
  return async (name, limit) => (await early?.(base + name)) ?? download(fetcher, base + name, limit, signal);
}

/**
 * Opens a note by the reader's key list or, where that list has been followed
 * by others, along the chain of their notes, one list at a time. Returns the
 * list that opened it.
 */
export async function follow(reader: Reader, get: Get, open: (list: KeyList) => Promise<unknown>): Promise<KeyList> {
  const { seen, fallback } = reader;
  for (let { trusted } = reader; ; ) {
    const few = await open(trusted).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof TooFew) return error;
        throw error;
      },
    );
    if (!few && trusted.list >= (seen?.list ?? 0)) return trusted;
    const step = trusted.list + 1;
    let note: Bytes;
    try {
      note = await get(`keys.${step}.note`, MAX_NOTE);
    } catch (error) {
      // The plain reason: nothing explains these signatures.
      throw few && error instanceof Refused && error.kind === "missing" ? few : error;
    }
    let next = trusted;
    const parse = (text: string) => {
      next = parseKeyList(text);
      if (next.list !== step) throw new Refused("manifest", `key list ${next.list} is not list ${step}`);
      return next;
    };
    await checkTwice(parseNote(note), trusted, parse, fallback);
    trusted = next;
  }
}
