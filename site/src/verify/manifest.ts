import { ascending, Lines, type KeyList } from "./keylist.ts";
import { Refused } from "./refusal.ts";

const MAX_NUMBER = 2147483647;
const MAX_FILE = 32 << 20; // bytes of one file
const MAX_TOTAL = 64 << 20; // bytes of all files
const MAX_FILES = 64;

export interface File {
  readonly sha256: string;
  readonly length: number;
  readonly role: string;
  readonly name: string;
}

/** What a release says of itself; the form is specified in data/seal. */
export interface Manifest extends KeyList {
  readonly release: number;
  readonly edition: string;
  readonly created: Date;
  readonly expires: Date;
  readonly files: readonly File[];
}

/** The name under which a file lies beside the note: content hash and extension. */
export function objectName(file: File): string {
  return file.sha256 + file.name.slice(file.name.indexOf("."));
}

/** Reads the canonical form and nothing else. */
export function parseManifest(text: string): Manifest {
  const lines = new Lines(text);
  lines.field(/^(fujisawa2030 manifest v1)$/);
  const release = number(lines.field(/^release ([1-9][0-9]{0,9})$/));
  const edition = lines.field(/^edition ([0-9A-Za-z][0-9A-Za-z.-]{0,63})$/);
  const created = time(lines.field(/^created ([0-9TZ:-]{20})$/));
  const expires = time(lines.field(/^expires ([0-9TZ:-]{20})$/));
  const list = lines.keyList();
  const files: File[] = [];
  while (lines.left) files.push(file(lines.field(/^file (.+)$/)));
  if (created >= expires) throw new Refused("manifest", "created is not before expires");
  checkFiles(files);
  return { release, edition, created, expires, ...list, files };
}

function checkFiles(files: readonly File[]): void {
  if (files.length < 1 || files.length > MAX_FILES) throw new Refused("manifest", `${files.length} files`);
  if (!ascending(files.map((f) => f.role))) throw new Refused("manifest", "roles are not in order");
  let total = 0;
  for (const { name, length } of files) {
    total += length;
    if (length > MAX_FILE || total > MAX_TOTAL) throw new Refused("oversize", `${name}: ${length} bytes declared`);
  }
}

function file(line: string): File {
  const part =
    /^([0-9a-f]{64}) ([1-9][0-9]{0,9}) ([a-z][a-z0-9-]{0,31}) ([a-z0-9][a-z0-9-]{0,63}\.[a-z0-9]{1,8})$/.exec(line);
  const [, sha256 = "", length = "", role = "", name = ""] = part ?? [];
  if (!part) throw new Refused("manifest", `file line ${line.slice(0, 80)}`);
  return { sha256, length: number(length), role, name };
}

export function number(text: string): number {
  const n = Number(text);
  if (n > MAX_NUMBER) throw new Refused("manifest", `number ${text}`);
  return n;
}

function time(text: string): Date {
  const date = new Date(text);
  // Days such as 30 February are moved into March by some engines.
  if (!(date.getTime() >= Date.UTC(2000)) || date.toISOString() !== text.replace("Z", ".000Z")) {
    throw new Refused("manifest", `time ${text}`);
  }
  return date;
}
