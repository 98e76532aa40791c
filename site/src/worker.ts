import type { Post } from "./model/caller.ts";

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/**
 * The worker's address as the browser wants it. Where there are Trusted Types,
 * this is the only policy of the page, and it lets through this one address.
 */
function passed(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy("fujisawa2030", {
    createScriptURL: (wanted) => {
      if (wanted !== address) throw new TypeError(`${wanted} is not the model's worker`);
      return wanted;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}

let allowed: string | undefined;

/** Starts a worker: for the model, or for the planners' part beside it. */
export function modelWorker(address: string, name: "model" | "desk" = "model"): Post {
  allowed ??= passed(address); // a policy can be made only once
  return new Worker(allowed, { name });
}
