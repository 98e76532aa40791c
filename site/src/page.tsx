// The browser's entry: takes over the prerendered page and brings the model in
// behind it.

import { Explore } from "./explore.tsx";
import type { First, Lang } from "./model/shape.ts";
import { langs } from "./model/shape.ts";
import type { Catalogue } from "./text/say.tsx";
import { loadRelease } from "./verify/release.ts";

/** The city's public keys, compiled in by the build. */
declare const KEYS: readonly string[];

async function json(address: string | undefined): Promise<unknown> {
  const response = await fetch(address ?? "");
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response.json();
}

async function start(): Promise<void> {
  const files = document.getElementById("page-script")?.dataset ?? {};
  const load = (...roles: string[]) => loadRelease("/edition/", KEYS, roles, new Date());
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
