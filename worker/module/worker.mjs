// The entry of the Worker: starts the Go program once per isolate and keeps it.
import "./wasm_exec.js";
import program from "./edge.wasm";
import routes from "./routes.txt";

let kept; // { go, binding } of the running program

// Booting is synchronous up to the moment when the program is ready, so no
// request ever waits on a promise that belongs to another one.
function boot(env) {
  const binding = {};
  globalThis.context = { env, routes, binding };
  const go = new Go();
  const instance = new WebAssembly.Instance(program, { ...go.importObject, workers: { ready() {} } });
  go.run(instance);
  return { go, binding };
}

// What the program gets to see of a request: method, path and headers. Host,
// query and body are not its business. A path that cannot be unescaped becomes
// one that is in no route table, because the program could not even parse it.
function visible(request) {
  const { pathname } = new URL(request.url);
  const path = /%(?![0-9A-Fa-f]{2})/.test(pathname) ? "/%25" : pathname;
  return { method: request.method, url: "http://edge" + path, headers: request.headers, body: null };
}

// The last resort when there is no program to ask.
function failure() {
  return new Response("500 internal error\n", {
    status: 500,
    headers: {
      "Cache-Control": "no-store",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

export default {
  async fetch(request, env) {
    // A program that has ended, for want of memory say, is started anew.
    if (kept === undefined || kept.go.exited) kept = boot(env);
    if (kept.go.exited) return failure();
    const answer = await kept.binding.handleRequest(visible(request));
    // The pack holds compressed twins: the runtime must not compress them again.
    return new Response(answer.body, { status: answer.status, headers: answer.headers, encodeBody: "manual" });
  },
};
