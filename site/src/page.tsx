// The browser's entry: takes over the prerendered page and brings the model in
// behind it.

import { Explore } from "./explore.tsx";
import type { First, Lang } from "./model/shape.ts";
import { langs } from "./model/shape.ts";
import type { Catalogue } from "./text/say.tsx";
import { fallback, type Place } from "./verify/fallback.ts";
import { isRefusal, loadRelease, type KeyList } from "./verify/release.ts";
import { recall, remember } from "./verify/seen.ts";

/** The city's public keys, and the verifier of last resort, compiled in by the build. */
declare const KEYS: KeyList;
declare const VERIFIER: Place;

async function json(address: string | undefined): Promise<unknown> {
  const response = await fetch(address ?? "");
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response.json();
}

async function start(): Promise<void> {
  const files = document.getElementById("page-script")?.dataset ?? {};
  const reader = { base: "/edition/", trusted: KEYS, fallback: fallback(VERIFIER) };
  const load = async (...roles: string[]) => {
    const outcome = await loadRelease({ ...reader, seen: recall() }, roles, new Date());
    const proved = isRefusal(outcome) ? outcome.release : outcome;
    if (proved) remember(proved);
    return outcome;
  };
  const release = load("brief", "model");
  const lang = langs.find((each) => each === document.documentElement.dataset["lang"]) ?? "ja";
  const texts = async (each: Lang) => (await json(files[each])) as Catalogue;
  const [first, catalogue] = await Promise.all([json(files["first"]) as Promise<First>, texts(lang)]);
  const explore = new Explore(first, lang, catalogue, { texts, load, worker: files["worker"] ?? "" });
  await explore.open(release);
}

// Without the first results or the texts nothing can be taken over: the
// prerendered page stays as it is, and says so in its own line.
start().catch((error: unknown) => {
  console.warn(error);
  document.getElementById("trouble")?.removeAttribute("hidden");
});
