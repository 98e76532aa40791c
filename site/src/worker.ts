import type { Post } from "./model/caller.ts";

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/**
 * Starts the model's worker. Where the browser has Trusted Types, this is the
 * only policy of the page, and it lets through this one address.
 */
export function modelWorker(address: string): Post {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy("fujisawa2030", {
    createScriptURL: (wanted) => {
      if (wanted !== address) throw new TypeError(`${wanted} is not the model's worker`);
      return wanted;
    },
  });
  return new Worker(policy ? policy.createScriptURL(address) : address, { name: "model" });
}
