// What the edge is measured against: a plain JavaScript worker that hands out the
// same objects by the same route table, without headers, conditions or modes.
import text from "./routes.txt";

const routes = new Map();
for (const line of text.trimEnd().split("\n").slice(1)) {
  const field = line.split(" ");
  const br = field.indexOf("br");
  routes.set(field[1], { object: br > 0 ? field[br + 1] : field[7], encoding: br > 0 ? "br" : "identity" });
}

export default {
  async fetch(request, env) {
    const route = routes.get(new URL(request.url).pathname);
    if (!route) return new Response("404", { status: 404 });
    const { body } = await env.ASSETS.fetch("http://pack/objects/" + route.object);
    return new Response(body, { headers: { "Content-Encoding": route.encoding }, encodeBody: "manual" });
  },
};
