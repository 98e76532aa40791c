import assert from "node:assert/strict";
import { test } from "node:test";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { Planner } from "../../src/model/planner.ts";
import { after, criteria, link, pairs, start } from "../../src/screen/plan/slice.ts";
import { adoptionTable, csv } from "../../src/screen/plan/table.ts";
import { Totals } from "../../src/screen/plan/totals.tsx";
import { speaker } from "../../src/text/say.tsx";
import shared from "../../text/explore/ja.json";
import own from "../../text/plan/ja.json";

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

// None are published yet, so no browser sees them.
test("published totals stand by round with interval, change and the model's value; what chance explains is said", () => {
  const names = { ja: "太陽光", easy: "太陽光", en: "solar" };
  const state = { description: { edition: "e", levers: [{ id: "pv", names }] }, positions: [], assumption: null, phase: { kind: "ready" } };
  const first = { year: 2019, now: 9, low: 7.9, high: 10.3, intended: 12.5, answers: 1500 };
  const second = { year: 2025, now: 14, low: 12.4, high: 15.8, intended: null, answers: 1200, since: 2019, change: 5, changeLow: 3, changeHigh: 7.1, distinguished: true };
  const third = { ...second, year: 2026, change: -0.4, changeLow: -2.1, changeHigh: 1.3, distinguished: false };
  const answer = [{ id: "pv", today: 9.8, rounds: [first, second, third] }];
  const slice = { ...start(null, {}), told: { adoption: { key: "", answer, whole: true } } };
  const say = speaker("ja", { ...shared, ...own });
  const text = render(h(Totals, { say, state, slice, act() {}, tell() {}, means: null }))
    .replace(/<[^>]*>/g, "|")
    .replace(/\|+/g, "|");
  assert.ok(text.includes("|太陽光|2019年度|9.0%|7.9%–10.3%|12.5%|1,500|–|9.8%|根拠|"), text);
  assert.ok(text.includes("|太陽光|2025年度|14.0%|12.4%–15.8%|–|1,200|+5.0(+3.0〜+7.1)|9.8%|"), text);
  assert.ok(text.includes("−0.4(−2.1〜+1.3)、偶然の範囲"), text);
  const [, row] = adoptionTable(answer, () => "太陽光").slice(1).split("\r\n");
  assert.equal(row, "pv,太陽光,2019,9,7.9,10.3,12.5,1500,,,,,9.8");
});
