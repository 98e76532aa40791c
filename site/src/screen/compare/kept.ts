// The device's storage, which the visitor alone fills and empties.

import type { Stored } from "./slice.ts";

const name = "fujisawa2030.compare";

/** What was kept, or nothing: storage may be switched off, or hold anything. */
export function kept(): readonly Stored[] | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
    if (!Array.isArray(found)) return undefined;
    return found.filter((each): each is Stored => typeof each?.name === "string" && typeof each?.link === "string");
  } catch {
    return undefined;
  }
}

/** Keeps, or erases with nothing; says whether it could. */
export function keep(list: readonly Stored[] | undefined): boolean {
  try {
    if (list) localStorage.setItem(name, JSON.stringify(list));
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
