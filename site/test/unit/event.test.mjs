import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, stop, stops } from "../../src/screen/event/lever.ts";
import { after, link, start } from "../../src/screen/event/slice.ts";
import { stories } from "../../src/screen/event/story.ts";
import { levers } from "./levers.mjs";

const [pv, window] = levers;
const state = { slices: {}, positions: levers.map(({ today }) => today), lang: "ja" };

test("stops go from exactly today to exactly the reach", () => {
  assert.equal(stop(pv, 0), pv.today);
  assert.equal(stop(pv, stops - 1), pv.reach);
  const way = Array.from({ length: stops }, (_, at) => stop(window, at));
  assert.deepEqual(way, [24.9, 27.9, 30.9, 33.9, 36.9]);
  way.forEach((position, at) => assert.equal(nearest(window, position), at));
  assert.equal(nearest(window, 100), stops - 1);
  assert.equal(nearest(window, 0), 0);
});

test("only a large screen that runs is in the link, and the link brings it back", () => {
  const staff = start(state, {});
  assert.deepEqual(link(staff), {});
  const open = after(staff, { kind: "open" }, state);
  assert.equal(open.stage, "start");
  assert.deepEqual(link(open), { on: "1" });
  assert.equal(start(state, { on: "1" }).stage, "start");
});

test("the return closes what is open and lets the clock run again", () => {
  let event = after(after(start(state, {}), { kind: "open" }, state), { kind: "begin" }, state);
  event = after(after(event, { kind: "stop", on: true }, state), { kind: "panel", panel: "code" }, state);
  event = after(event, { kind: "return" }, state);
  assert.deepEqual([event.stage, event.stopped, event.panel], ["start", false, null]);
});

test("stories begin with what every visitor finds and move only what they name", () => {
  const all = stories(levers, state.positions);
  assert.equal(all[0].positions, state.positions);
  const one = all.find(({ lever }) => lever?.id === "pv");
  assert.equal(one.positions[0], pv.reach);
  assert.deepEqual(one.positions.slice(1), state.positions.slice(1));
  assert.equal(all.at(-1).kind, "all");
});
