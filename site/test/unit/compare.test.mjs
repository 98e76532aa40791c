import assert from "node:assert/strict";
import { test } from "node:test";
import { Figures } from "../../src/model/figures.ts";
import { Plot } from "../../src/screen/compare/plot.ts";
import { after, begin, longest, store } from "../../src/screen/compare/slice.ts";
import { take } from "../../src/screen/share/link.ts";
import { description, levers } from "./levers.mjs";

const rest = levers.map(({ kind, today }) => (kind === "choice" ? 0 : today));
const state = { description, positions: rest, past: [] };
const fill = (numbers) => numbers.reduce((slice, number) => after(slice, { kind: "add", positions: rest.with(0, number) }, state), begin(state, undefined));

test("up to six are kept under letters of their own; the seventh is refused with a word", () => {
  const six = fill([1, 2, 3, 4, 5, 6]);
  assert.equal(six.kept.map(({ letter }) => letter).join(""), "ABCDEF");
  const seven = after(six, { kind: "add", positions: rest.with(0, 7) }, state);
  assert.deepEqual([seven.kept.length, seven.trouble], [6, { kind: "full" }]);
});

test("a removed letter is given again, in its place, without the old result", () => {
  const tried = { block: new Float64Array(), wedges: new Float64Array() };
  let slice = fill([1, 2, 3]);
  slice = after(slice, { kind: "remove", letter: "B" }, state);
  const [gone] = fill([2]).kept;
  slice = after(slice, { kind: "add", positions: rest.with(0, 9) }, state);
  assert.equal(slice.kept.map(({ letter }) => letter).join(""), "ABC");
  // The answer for the scenario that had the letter before comes late.
  assert.equal(after(slice, { kind: "told", letter: "B", of: gone, tried }, state), slice);
});

test("the same choices are not kept twice", () => {
  assert.deepEqual(after(fill([1]), { kind: "add", positions: rest.with(0, 1) }, state).trouble, { kind: "same", letter: "A" });
});

test("links are pasted whole or from the #; others are refused; what is unread is named", () => {
  const paste = (text) => after(begin(state, undefined), { kind: "paste", text }, state);
  for (const text of ["#v=1&pv=30", "https://example.org/easy/#v=1&pv=30", "見て https://example.org/#v=1&pv=30 すごい"]) {
    assert.equal(paste(text).kept[0]?.positions[0], 30, text);
  }
  for (const text of ["", "hello", "https://example.org/", "https://example.org/#chapter=2"]) assert.deepEqual(paste(text).trouble, { kind: "unreadable" }, text);
  const part = paste("#v=1&pv=30&moon=2");
  assert.deepEqual([part.kept.length, part.trouble], [1, { kind: "part", unread: ["moon=2"] }]);
  assert.deepEqual(take("#", description).positions, rest);
});

test("what is stored on the device comes back", () => {
  let slice = fill([1, 30]);
  slice = after(slice, { kind: "name", letter: "B", name: "屋根".repeat(30) }, state);
  const back = begin(state, store(slice, description));
  assert.deepEqual(back.kept, slice.kept);
  assert.equal(back.kept[1].name.length, longest);
  assert.ok(back.stored);
});

test("the chart holds every line and the target inside its box", () => {
  const years = Array.from({ length: 18 }, (_, index) => 2013 + index);
  const rows = { "pathway.total": (y) => 3800 - 80 * (y - 2013), "outlook.total": (y) => 3800 - 70 * (y - 2013), target: () => 2074, kind: (y) => (y < 2020 ? 0 : y < 2024 ? 1 : 2) };
  const outputs = Object.keys(rows).map((id) => ({ id, unit: "kt" }));
  const figures = new Figures({ years, outputs }, Float64Array.from(Object.values(rows).flatMap((row) => years.map(row))));
  const plot = new Plot([figures]);
  assert.equal(plot.from, 2023);
  for (const kt of [2074, ...plot.years.map(rows["outlook.total"])]) assert.ok(plot.y(kt) >= 0 && plot.y(kt) <= 100, String(kt));
  assert.ok(plot.ticks.length >= 3 && plot.ticks.length <= 10, String(plot.ticks));
});
