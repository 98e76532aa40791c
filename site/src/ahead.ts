// Runs before the page's script is here: as soon as something is seen it fetches
// what the model needs, so that this travels while the script is still on its way.
// Nothing is believed here: the page takes a file only if the signed manifest
// names it, and proves it as any other.

import { painted } from "./painted.ts";
import type { Bytes } from "./verify/bytes.ts";
import { download } from "./verify/download.ts";

/** Files on their way, by address; undefined where that failed. */
export type Ahead = Map<string, Promise<Bytes | undefined>>;

declare global {
  var ahead: Ahead | undefined;
}

/** Address and length in turn, as the build knows them: no more is taken. */
const files = document.currentScript?.dataset["files"]?.split(" ") ?? [];
const seen = painted();
globalThis.ahead = new Map();
for (let i = 0; i + 1 < files.length; i += 2) {
  const bytes = seen.then(() => download(fetch, files[i] ?? "", Number(files[i + 1]), new AbortController().signal));
  globalThis.ahead.set(files[i] ?? "", bytes.catch(() => undefined));
}
