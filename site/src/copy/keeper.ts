// The service worker: keeps one whole release on the device, so that the page
// opens without network.
//
// - Its own bytes hold the list of all files with their hashes: another release
//   or build is another keeper with another cache. It is installed only when
//   every file of its core is here and is the file of the list, and refuses to
//   follow a newer release. Then it waits: the page says so, and the visitor
//   decides.
// - What the list does not name goes past it, the stop note above all.
// - It proves nothing: the page checks signatures of what comes from here as of
//   everything else.
//
// While the service is stopped the edge answers for this file with a worker that
// removes itself and all copies (worker/edge).

import { savesData } from "../saver.ts";
import { cachedRelease, cacheName, longest, stopNote, type Ask, type List, type Look } from "./list.ts";

/** Compiled in by the build (site/cmd/keeper). */
declare const LIST: string;
const list = JSON.parse(LIST) as List;
const name = cacheName(list);

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Client {
  readonly url: string;
}

const scope = self as unknown as {
  readonly location: Location;
  readonly registration: { readonly active: object | null };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "fetch", listener: (event: Extendable & { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Ask> & Extendable) => void): void;
};

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));
scope.addEventListener("fetch", (event) => {
  const path = known(event.request);
  if (!path) return;
  event.respondWith(answer(path));
  event.waitUntil(keep(levels(path)));
});
scope.addEventListener("message", (event) => {
  const { data, ports } = event;
  if (data.kind === "renew") event.waitUntil(scope.skipWaiting());
  if (data.kind === "keep") event.waitUntil(keep(data.paths));
  if (data.kind === "look") event.waitUntil(look().then((found) => ports[0]?.postMessage(found)));
});

/** All or nothing: a core that is not complete leaves no trace. */
async function install(): Promise<void> {
  const cached = (await caches.keys()).map(cachedRelease);
  if (cached.some((release) => release !== undefined && release > list.release)) {
    throw new Error(`release ${list.release} is older than the one kept`);
  }
  try {
    await Promise.all((await wanted()).map(bring));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** What to have before anything is answered: the core, what the former copy held, and small things unless data are dear. */
async function wanted(): Promise<readonly string[]> {
  const held: string[] = [];
  for (const former of await caches.keys()) {
    if (cachedRelease(former) === undefined) continue;
    const cache = await caches.open(former);
    held.push(...(await cache.keys()).map(({ url }) => stem(new URL(url).pathname)));
  }
  const again = Object.keys(list.files).filter((path) => held.includes(stem(path)));
  let pages = list.more;
  if (savesData()) {
    const open = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
    const paths = open.map(({ url }) => document(new URL(url).pathname));
    pages = list.more.filter((path) => paths.includes(path));
  }
  return [...new Set([...list.core, ...pages, ...again])];
}

/** The name of a file without the hash of its content: the same in each release. */
function stem(path: string): string {
  return path.startsWith("/a/") ? path.replace(/\.[^.]+(?=\.[^.]+$)/, "") : path;
}

/** A screen's texts in the other reading levels: without network the language changes, too. */
function levels(path: string): readonly string[] {
  const [, screen] = /^\/a\/([a-z]+-)(?:ja|easy|en)\./.exec(path) ?? [];
  return screen === undefined || savesData() ? [] : Object.keys(list.files).filter((other) => other.startsWith(`/a/${screen}`));
}

async function activate(): Promise<void> {
  const first = (await caches.keys()).every((each) => each === name || cachedRelease(each) === undefined);
  for (const former of await caches.keys()) {
    if (former !== name && cachedRelease(former) !== undefined) await caches.delete(former);
  }
  // The page that brought the first keeper is served from now on; later ones take over when they are asked to.
  if (first) await scope.clients.claim();
}

/** The path of a request that is ours to answer. */
function known({ method, url }: Request): string | undefined {
  const { origin, pathname } = new URL(url);
  const path = document(pathname);
  return method === "GET" && origin === scope.location.origin && list.files[path] ? path : undefined;
}

/** A page answers with and without its final slash. */
function document(path: string): string {
  return list.files[`${path}/`] ? `${path}/` : path;
}

async function answer(path: string): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(path, { ignoreVary: true })) ?? bring(path).catch(() => Response.error());
}

/** A file of the list from another copy or from the network, kept; rejects when it is not that file. */
async function bring(path: string): Promise<Response> {
  const former = await caches.match(path, { ignoreVary: true });
  // What the browser's own cache has is taken if it is the right file, and asked for anew if not.
  const found = (former && (await proved(path, former))) ?? (await fetched(path, "default")) ?? (await fetched(path, "reload"));
  if (!found) throw new Error(`${path} is not the file of release ${list.release}`);
  await (await caches.open(name)).put(path, found.clone());
  return found;
}

async function fetched(path: string, cache: RequestCache): Promise<Response | undefined> {
  return proved(path, await fetch(path, { cache, credentials: "omit", redirect: "follow", referrerPolicy: "no-referrer" }));
}

/** The answer as it is kept, if its content is the file of the list. */
async function proved(path: string, response: Response): Promise<Response | undefined> {
  if (response.status !== 200) return undefined;
  // A blob lies outside the page's process: of a program of 11 MB there is one copy here, and only while it is hashed.
  const content = await response.blob();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await content.arrayBuffer()));
  const text = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (text !== list.files[path]) return undefined;
  const headers = new Headers(response.headers);
  for (const told of ["content-encoding", "content-length", "vary"]) headers.delete(told); // of the way, not of the file
  return new Response(content, { headers });
}

async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(name);
  for (const path of paths.map(document)) {
    if (list.files[path] && !(await cache.match(path))) await bring(path).catch(() => undefined);
  }
}

/** Asks for the stop note past every cache. Nothing of the visitor goes along. */
async function look(): Promise<Look> {
  try {
    const response = await fetch(stopNote, { cache: "no-store", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(10_000) });
    const note = response.status === 200 ? await response.arrayBuffer() : new ArrayBuffer(0);
    return { status: response.status, note: note.byteLength > longest ? new ArrayBuffer(0) : note };
  } catch {
    return { status: 0, note: new ArrayBuffer(0) };
  }
}
