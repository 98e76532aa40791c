// The browser's entry: takes over the prerendered page and brings the model in
// behind it.

import { App } from "./app.tsx";
import type { Copy } from "./copy/copy.ts";
import type { First, Lang } from "./model/shape.ts";
import { langs } from "./model/shape.ts";
import { early } from "./early.ts";
import { whenIdle } from "./idle.ts";
import { painted } from "./painted.ts";
import { savesData } from "./saver.ts";
import type { ScreenFiles, ScreenSupply } from "./screen/opened.ts";
import type { Mode } from "./screen/registry.ts";
import type { Catalogue } from "./text/say.tsx";
import "./screen/screen.ts"; // beside the rest of what screens share
import { fallback, type Place } from "./verify/fallback.ts";
import { isRefusal, loadRelease, type KeyList } from "./verify/release.ts";
import { recall, remember } from "./verify/seen.ts";
import { modelWorker } from "./worker.ts";

/** The city's public keys, and the verifier of last resort, compiled in by the build as JSON. */
declare const KEYS: string;
declare const VERIFIER: string;
const reader = { base: "/edition/", trusted: JSON.parse(KEYS) as KeyList, fallback: fallback(JSON.parse(VERIFIER) as Place) };
/** The service worker that keeps a copy. */
const keeper = "/sw.js";
/** Addresses of the screens' styles and texts, by screen, as JSON. */
declare const SCREENS: string;
const files = JSON.parse(SCREENS) as Readonly<Partial<Record<Mode, ScreenFiles>>>;

/** Milliseconds in which a release that has nearly arrived is proved. */
const patience = 200;

async function json(address: string | undefined): Promise<unknown> {
  const response = await fetch(address ?? "");
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response.json();
}

const screens: ScreenSupply = {
  style: (mode) =>
    new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = files[mode]?.style ?? "";
      link.onload = () => resolve();
      link.onerror = () => {
        link.remove();
        reject(new Error(`no style of ${mode}`));
      };
      document.head.append(link);
    }),
  texts: async (mode, lang) => (await json(files[mode]?.texts[lang])) as Catalogue,
};

/** The page's end is here. This script does not wait for it: the model begins meanwhile. */
async function parsed(): Promise<void> {
  if (document.readyState === "loading") await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
}

/**
 * Fetches the letters of all texts, before a moved lever shows the first of
 * them: a font that arrives lays out the whole page anew, under the finger.
 */
function letters(lang: Lang, catalogue: Catalogue): void {
  if (lang === "en" || savesData()) return; // English has all of its own at once (press/font.go)
  document.fonts.load('1em "BIZ UDPGothic"', Object.values(catalogue).join("")).catch(() => undefined);
}

async function start(): Promise<void> {
  const given = document.getElementById("page-script")?.dataset ?? {};
  const load = async (...roles: string[]) => {
    const outcome = await loadRelease({ ...reader, seen: recall(), early }, roles, new Date());
    const proved = isRefusal(outcome) ? outcome.release : outcome;
    if (proved) remember(proved);
    return outcome;
  };
  // A worker answers only when this thread has had a moment for its start: it gets that before there is much to do.
  const worker = modelWorker(given["worker"] ?? "");
  let broken: ErrorEvent | undefined;
  worker.onerror = (event) => {
    event.preventDefault();
    broken = event; // told as soon as somebody listens
  };
  await painted(); // what the build printed is seen before what is large is asked for
  const release = load("brief", "model");
  const lang = langs.find((each) => each === document.documentElement.dataset["lang"]) ?? "ja";
  const texts = async (each: Lang) => (await json(given[each])) as Catalogue;
  const [first, catalogue] = await Promise.all([json(given["first"]) as Promise<First>, texts(lang), parsed()]);
  let copy: Copy | undefined;
  const app = new App(first, lang, catalogue, { texts, load, screens, renew: () => copy?.renew(), worker: given["worker"] ?? "" });
  const opened = app.open(release, worker);
  if (broken) worker.onerror?.(broken);
  // Taking over takes a slow phone a while: the model, where it is here, opens beside it and not after it.
  await Promise.race([release, new Promise((resolve) => setTimeout(resolve, patience))]);
  app.takeOver();
  await opened;
  whenIdle(() => letters(lang, catalogue));
  // The copy is made when everything needed now is here.
  try {
    const { Copy } = await import("./copy/copy.ts");
    copy = new Copy(() => ({ ...reader, seen: recall() }), {
      service: (service) => app.served(service),
      newer: () => app.outdated(),
    });
    await copy.begin(keeper);
  } catch (error) {
    console.warn(error); // without a copy the page needs the network, no more
  }
}

// Without the first results or the texts nothing can be taken over: the
// prerendered page stays as it is, and says so in its own line.
start().catch((error: unknown) => {
  console.warn(error);
  void parsed().then(() => document.getElementById("trouble")?.removeAttribute("hidden"));
});
