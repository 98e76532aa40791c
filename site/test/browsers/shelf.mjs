// Serves the golden page and what it needs, on a port of the system's choice.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const root = new URL("../../../", import.meta.url);
const files = {
  "/golden.html": ["site/test/browsers/golden.html", "text/html"],
  "/golden.mjs": ["site/test/browsers/golden.mjs", "text/javascript"],
  "/reactor.mjs": ["site/test/browser/reactor.mjs", "text/javascript"],
  "/model.wasm": [".build/wasm/model.wasm", "application/wasm"],
  "/city.txt": [".build/edition/city.txt", "text/plain"],
  "/golden.json": ["wasm/golden/testdata/golden.json", "application/json"],
};

export async function shelf() {
  const server = createServer(async ({ url }, response) => {
    const [path, type] = files[url] ?? [];
    response.writeHead(path ? 200 : 404, { "content-type": type ?? "text/plain" });
    response.end(path && (await readFile(new URL(path, root))));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/golden.html`, close: () => server.close() };
}
