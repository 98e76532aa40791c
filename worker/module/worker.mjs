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

export default {
  async fetch(request, env) {
    // A program that has ended, for want of memory say, is started anew.
    if (kept === undefined || kept.go.exited) kept = boot(env);
    if (kept.go.exited) return new Response("500 internal error\n", { status: 500 });
    const answer = await kept.binding.handleRequest(request);
    // The pack holds compressed twins: the runtime must not compress them again.
    return new Response(answer.body, { status: answer.status, headers: answer.headers, encodeBody: "manual" });
  },
};
