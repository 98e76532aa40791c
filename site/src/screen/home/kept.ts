// The device's storage, which the visitor alone fills and empties.

import type { Strings } from "../screen.ts";

const name = "fujisawa2030.home";

/** What was kept, or nothing: storage may be switched off, or hold anything. */
export function kept(): Strings | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
    if (typeof found !== "object" || found === null) return undefined;
    return Object.fromEntries(Object.entries(found).filter(([, text]) => typeof text === "string")) as Strings;
  } catch {
    return undefined;
  }
}

/** Keeps, or erases with nothing; says whether it could. */
export function keep(parts: Strings | undefined): boolean {
  try {
    if (parts) localStorage.setItem(name, JSON.stringify(parts));
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
