/** What the build knows of one release, compiled into its keeper. */
export interface List {
  /** The number of the sealed release. */
  readonly release: number;
  /** Tells this build from any other. */
  readonly build: string;
  /** All files by path, each with its SHA-256. */
  readonly files: Readonly<Record<string, string>>;
  /** Without these nothing works. */
  readonly core: readonly string[];
  /** Small, and wanted sooner or later; left out to save data. */
  readonly more: readonly string[];
}

const prefix = "fujisawa2030";

/** A cache holds one build of one release and never anything else. */
export function cacheName({ release, build }: List): string {
  return `${prefix}.${release}.${build}`;
}

/** The release a cache holds; undefined for caches that are not ours. */
export function cachedRelease(name: string): number | undefined {
  const [, release] = /^fujisawa2030\.([1-9][0-9]*)\.[0-9a-f]+$/.exec(name) ?? [];
  return release === undefined ? undefined : Number(release);
}

/** What the page asks the keeper. */
export type Ask =
  | { readonly kind: "look" } // whether the service is stopped; answered with a Look
  | { readonly kind: "keep"; readonly paths: readonly string[] } // what was opened before the keeper was there
  | { readonly kind: "renew" }; // the waiting keeper takes over

/** What came of asking for the stop note: its status, 0 without network. */
export interface Look {
  readonly status: number;
  readonly note: ArrayBuffer;
}

export const stopNote = "/edition/stop.note";
/** Bytes of the longest note: a longer answer is none. */
export const longest = 64 << 10;
