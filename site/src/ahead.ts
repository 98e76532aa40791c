// Runs before the page's script is here: as soon as something is seen, or at once
// where the way is slow, it fetches what the model needs, so that this travels
// while the script is still on its way.
// And it has the fonts read before the first picture is drawn: the system's are
// costly to find, and all would be laid out twice.
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

/** Milliseconds for this small script: a way that took longer must not lie idle while a slow processor draws. */
const slow = 250;
const own = document.currentScript as HTMLScriptElement | null;
const [took] = performance.getEntriesByName(own?.src ?? "");

/** The fonts of the first picture, each with a character of its own. */
const text = document.documentElement.dataset["lang"] === "en" ? (["1em latin", "a"] as const) : (['1em "BIZ UDPGothic"', "市"] as const);

function read(): void {
  // One that does not come has the system's to stand in.
  for (const [font, letter] of [text, ["700 1em figures", "2"] as const]) document.fonts.load(font, letter).catch(() => undefined);
}

const style = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]");
if (style?.sheet) read();
else style?.addEventListener("load", read);

/** Address and length in turn, as the build knows them: no more is taken. */
const files = own?.dataset["files"]?.split(" ") ?? [];
const seen = took && took.duration > slow ? Promise.resolve() : painted();
globalThis.ahead = new Map();
for (let i = 0; i + 1 < files.length; i += 2) {
  const bytes = seen.then(() => download(fetch, files[i] ?? "", Number(files[i + 1]), new AbortController().signal));
  globalThis.ahead.set(files[i] ?? "", bytes.catch(() => undefined));
}
