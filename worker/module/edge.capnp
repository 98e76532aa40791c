# The Worker as workerd runs it, for tests and for a host of one's own:
#   workerd serve edge.capnp --directory-path pack=FOLDER --socket-addr http=127.0.0.1:8080
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "edge", worker = .edge),
    (name = "pack", disk = (writable = false)),
  ],
  sockets = [(name = "http", http = (), service = "edge")],
);

const edge :Workerd.Worker = (
  modules = [
    (name = "worker.mjs", esModule = embed "worker.mjs"),
    (name = "wasm_exec.js", esModule = embed "wasm_exec.js"),
    (name = "edge.wasm", wasm = embed "edge.wasm"),
    (name = "routes.txt", text = embed "routes.txt"),
  ],
  compatibilityDate = "2026-11-01",
  bindings = [
    (name = "ASSETS", service = "pack"),
    (name = "MODE", fromEnvironment = "MODE"),
  ],
);
