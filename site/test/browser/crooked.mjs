// A server between the page and the edge that lies about some addresses, with
// real bytes on a real connection: the browser itself undoes compressions and
// meets streams that do not end.

import http from "node:http";
import { gzipSync } from "node:zlib";
import { site } from "./visit.mjs";

/** lies: address below the origin, exact or a RegExp as text, to what is answered instead. */
export async function crooked() {
  let lies = [];
  const asked = []; // every address, in order, whoever in the browser has asked
  const open = new Set();
  const server = http.createServer((request, response) => {
    asked.push(request.url);
    const lie = lies.find(([pattern]) => pattern.test(request.url));
    if (lie) return lie[1](response, request);
    const onward = http.request(new URL(request.url, site), { headers: { ...request.headers, host: new URL(site).host } });
    onward.on("response", (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    onward.end();
  });
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    asked,
    lie: (...pairs) => (lies = pairs),
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

export const file = (content, type = "text/plain; charset=utf-8") => (response) => {
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" });
  response.end(content);
};

export const gone = (response) => {
  response.writeHead(404);
  response.end();
};

/** 400 MB of zeros in 0.4 MB. */
export function bomb() {
  const block = gzipSync(Buffer.alloc(40 << 20));
  return (response) => {
    response.writeHead(200, { "Content-Type": "text/plain", "Content-Encoding": "gzip" });
    for (let i = 0; i < 10; i++) response.write(block);
    response.end();
  };
}

/** Sends without end, counts what was taken, and stops when the reader has gone. */
export function endless(taken) {
  const block = Buffer.alloc(1 << 16, 97);
  return (response) => {
    response.writeHead(200, { "Content-Type": "text/plain" });
    const more = () => {
      while (!response.destroyed && taken.bytes < 1 << 30) {
        taken.bytes += block.length;
        if (!response.write(block)) return response.once("drain", more);
      }
    };
    response.on("close", () => (taken.closed = true));
    more();
  };
}
