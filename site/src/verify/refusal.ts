import type { Release } from "./release.ts";

/** Why a release was refused; the words are those of data/seal. */
export type Kind =
  | "signature" // not a note, or not signed by enough trusted keys
  | "manifest" // signed text that is not a manifest
  | "missing" // a file or role is not there
  | "hash" // bytes that are not those of the manifest
  | "oversize" // longer than a bound or than the manifest says
  | "rollback" // genuine, but older than what was seen before
  | "expired" // genuine, but past its date
  | "clock" // genuine, but the clock stands before it was made
  | "unsupported" // this browser has no Ed25519
  | "network"; // could not be read

export interface Refusal {
  readonly kind: Kind;
  /** English, for the developer's console; the page has its own sentence per kind. */
  readonly what: string;
  /** Only with "expired" and "clock": the release, every byte proved, for use under a banner. */
  readonly release?: Release;
}

/** A refusal on its way up to loadRelease, which never lets one through. */
export class Refused extends Error {
  constructor(
    readonly kind: Kind,
    what: string,
  ) {
    super(what);
  }
}
