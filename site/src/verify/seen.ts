import type { Seen } from "./reader.ts";

/**
 * The only thing the page keeps of itself: the highest release and key list it
 * has met, the same two numbers on every device. It identifies nobody.
 */
const key = "fujisawa2030.seen";

/** What this device has met; nothing where storage is denied or was tampered with. */
export function recall(): Seen {
  try {
    const [, release, list] = /^([1-9][0-9]{0,9}) ([1-9][0-9]?)$/.exec(localStorage.getItem(key) ?? "") ?? [];
    return { release: Number(release ?? 0), list: Number(list ?? 0) };
  } catch {
    return { release: 0, list: 0 };
  }
}

/** Keeps the higher numbers. Without storage each visit is the first one. */
export function remember({ release, list }: Seen): void {
  const before = recall();
  if (release <= before.release && list <= before.list) return;
  try {
    localStorage.setItem(key, `${Math.max(release, before.release)} ${Math.max(list, before.list)}`);
  } catch {
    // Private windows of some browsers: the visit goes on.
  }
}

/** Erases what visitors saved on this device. What was met stays: without it an older release could be slipped in. */
export function forgetVisitors(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name !== key) localStorage.removeItem(name);
    sessionStorage.clear();
  } catch {
    // Nothing can be kept here, so nothing is.
  }
}
