import type { Post } from "./model/caller.ts";

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/**
 * The two scripts that the page ever starts: the model's worker and the keeper of
 * the copy. In the single file the worker is a blob, which the policy of the
 * served page does not let run.
 */
const started = /^(\/a\/model\.[0-9a-f]+\.js|\/sw\.js|blob:.*)$/;

const { trustedTypes } = globalThis as { trustedTypes?: Policies };

/** Where the browser has Trusted Types, this is the only policy of the page. */
const policy = trustedTypes?.createPolicy("fujisawa2030", {
  createScriptURL: (wanted) => {
    if (!started.test(wanted)) throw new TypeError(`${wanted} is no script that the page starts`);
    return wanted;
  },
});

/** An address that the browser lets start as a script. */
export function scriptAddress(address: string): string {
  return policy ? policy.createScriptURL(address) : address;
}

/** Starts a worker: for the model, or for the planners' part beside it. */
export function modelWorker(address: string, name: "model" | "desk" = "model"): Post {
  return new Worker(scriptAddress(address), { name });
}
