import assert from "node:assert/strict";
import { test } from "node:test";
import { Planner } from "../../src/model/planner.ts";
import { after, criteria, link, pairs, start } from "../../src/screen/plan/slice.ts";
import { csv } from "../../src/screen/plan/table.ts";

test("what the link says comes back, and what it cannot mean is the usual", () => {
  let slice = start(null, {});
  assert.deepEqual(link(slice), {});
  assert.equal(pairs.length, (criteria.length * (criteria.length - 1)) / 2);
  slice = after(slice, { kind: "part", part: "priority" });
  slice = after(slice, { kind: "set", set: { way: "points", scope: "scenario", size: 7 } });
  slice = after(slice, { kind: "point", index: 1, value: 9 });
  const written = link(slice);
  assert.deepEqual(written, { part: "priority", w: "5.9.5.5.5.5", at: "now", size: "7" });
  const read = start(null, written);
  for (const name of ["part", "way", "points", "scope", "size"]) assert.deepEqual(read[name], slice[name], name);
  slice = after(after(slice, { kind: "set", set: { way: "pairs" } }), { kind: "step", index: 0, value: -8 });
  assert.equal(start(null, link(slice)).steps[0], -8);
  assert.equal(start(null, link(slice)).way, "pairs");
  for (const values of Object.values({ few: "1.2", far: "5.5.5.5.5.11", words: "a.b.c.d.e.f" })) {
    assert.deepEqual(start(null, { w: values }).points, start(null, {}).points);
  }
  assert.equal(start(null, { part: "moon", size: "99" }).part, "sectors");
  assert.equal(start(null, { size: "99" }).size, 5);
});

test("an answer takes its question off the lost ones", () => {
  const told = { key: "k", answer: {}, whole: true };
  const slice = after(after(start(null, {}), { kind: "lost", name: "sectors" }), { kind: "lost", name: "reach" });
  assert.deepEqual(slice.lost, ["sectors", "reach"]);
  assert.deepEqual(after(slice, { kind: "told", name: "sectors", told }).lost, ["reach"]);
  assert.deepEqual(after(slice, { kind: "again" }).lost, []);
});

test("tables are for spreadsheets, and no text in them is a formula", () => {
  assert.equal(csv([["a", 1.5, null, undefined, NaN], ['x,"y"', "=1+1", "-", -2]]), '\uFEFFa,1.5,,,\r\n"x,""y""",\'=1+1,\'-,-2\r\n');
});

test("what is known on the way is heard, and only by its asker", async () => {
  let post;
  const planner = new Planner(async () => (post = { sent: [], postMessage: (request) => post.sent.push(request), onmessage: null, onerror: null }));
  const heard = [];
  const [first, second] = [planner.ask("priority", {}, (answer) => heard.push(answer)), planner.ask("sectors", {})];
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(post.sent.map(({ kind, number, name }) => [kind, number, name]), [["plan", 1, "priority"], ["plan", 2, "sectors"]]);
  post.onmessage({ data: { kind: "part", number: 1, answer: "half" } });
  post.onmessage({ data: { kind: "part", number: 9, answer: "nobody's" } });
  post.onmessage({ data: { kind: "answer", number: 1, answer: "whole" } });
  post.onmessage({ data: { kind: "refused", number: 2, reason: "overtaken" } });
  assert.deepEqual(heard, ["half"]);
  assert.equal(await first, "whole");
  await assert.rejects(second, /overtaken/);
});
