import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { readPast, waterfall, way } from "../../src/screen/share/past.ts";
import { Change } from "../../src/screen/share/then.tsx";
import { Figures } from "../../src/model/figures.ts";
import { speaker } from "../../src/text/say.tsx";
import { description, levers } from "./levers.mjs";

// A test edition and a test engine: first the rules change, then the data.
const log = readPast(
  ["2026-11-23 1 moe 2559 2074", "2026-11-23 1 #v=1&pv=30 2555 2074", "2026-11-23 2 moe 2569 2074", "2026-11-23 2 #v=1&pv=30 2563 2074", "2027-11-22 2 moe 2529 2080", "2027-11-22 2 #v=1&pv=30 2521 2080"]
    .map((line) => line.replaceAll(" ", "\t"))
    .join("\n"),
);
const old = { edition: "2026-11-23", engine: "1" };

test("the log of the repository is read, and its last state is the present one", () => {
  const text = readFileSync(join(process.env.SITE, "../data/past.txt"), "utf8");
  const last = readPast(text).at(-1);
  const descriptor = readFileSync(join(process.env.SITE, "../data/fujisawa/datapackage.json"), "utf8");
  assert.equal(last.edition, JSON.parse(descriptor).version);
});

test("a line that is not a line is refused with its number", () => {
  assert.throws(() => readPast("# a\n2026-11-23\t1\tmoe\tx\t2074"), /line 2/);
  assert.throws(() => readPast("2026-11-23\t1\tmoe\t2500"), /line 1/);
});

describe("what changed since", () => {
  test("each step has one cause, and the bars go from then to now without a gap", () => {
    const found = way(log, old, "#v=1&pv=30");
    assert.deepEqual(found.steps.map(({ cause, kt }) => [cause, kt]), [["model", 8], ["data", -42]]);
    const bars = waterfall(found, 2500);
    assert.deepEqual(bars.map(({ kind }) => kind), ["then", "model", "data", "choices", "now"]);
    assert.equal(bars[0].to, 2555);
    bars.slice(1, -1).forEach((bar, index) => assert.equal(bar.from, bars[index].to));
    assert.equal(bars.at(-2).to, bars.at(-1).to);
    assert.equal(bars.at(-1).to, 2500);
  });

  test("a link of the last state has nothing behind it", () => {
    assert.deepEqual(way(log, { edition: "2027-11-22", engine: "2" }, "moe").steps, []);
  });

  test("what the log does not have is not made up", () => {
    assert.equal(way(log, { edition: "2025-01-01", engine: "1" }, "moe"), undefined);
    assert.equal(way(log, old, "plan"), undefined);
    assert.equal(way(log.filter((_, index) => index !== 5), old, "#v=1&pv=30"), undefined);
  });
});

test("the waterfall is drawn for a link of a test edition, with every number in its table", () => {
  const years = Array.from({ length: 18 }, (_, index) => 2013 + index);
  const ids = ["pathway.total", "pathway.low", "pathway.high", "target", "cut", "gap"];
  const later = {
    ...description, engine: "2", edition: "2027-11-22", years,
    outputs: ids.map((id) => ({ id, unit: "kt" })),
  };
  const figures = new Figures(later, Float64Array.from(ids.flatMap(() => years.map(() => 2500))));
  const catalogue = {
    ...JSON.parse(readFileSync(join(process.env.SITE, "text/explore/en.json"), "utf8")),
    ...JSON.parse(readFileSync(join(process.env.SITE, "text/share/en.json"), "utf8")),
  };
  const rest = levers.map(({ kind, today }) => (kind === "choice" ? 0 : today));
  const positions = rest.with(0, 30);
  const draw = (since, list) =>
    renderToString(
      Change({ say: speaker("en", catalogue), state: { description: later, positions, figures }, origin: { ...old, positions: since }, log: list }),
    );
  const html = draw(positions, log);
  for (const number of ["2,555.0", "+8.0", "−42.0", "−21.0", "2,500.0"]) assert.ok(html.includes(number), `${number} in ${html}`);
  assert.match(html, /published link/);
  assert.match(draw(rest.with(0, 40), log), /not on record, so it begins/);
  assert.match(draw(positions, []), /no record/);
});
