// What stays the same thing is not drawn again: a start without a link, and a
// model that says what the build said.

import assert from "node:assert/strict";
import { test } from "node:test";
import { defaults } from "../../src/state/fragment.ts";
import { arrived, builtIn, contribution, initial, linked, moved } from "../../src/state/state.ts";
import { description as levers } from "./levers.mjs";

const description = { ...levers, years: [2030], outputs: [{ id: "pathway.total" }], views: [{ id: "moe" }, { id: "plan" }] };
const scenario = (total) => ({ outputs: [[total]], wedges: levers.levers.map(() => 0), futures: [1000, 0, total, total, total] });
const first = { description, scenarios: { moe: scenario(2559), plan: scenario(2500) } };
const rest = defaults(levers.levers);

test("a link that says nothing leaves the same positions, notices and result", () => {
  const state = initial(first, "ja");
  const after = builtIn(linked(state, [...rest], []));
  for (const part of ["positions", "unread", "figures", "futures", "wedges"]) assert.equal(after[part], state[part], part);
});

test("a link that moves something gives new positions", () => {
  const state = initial(first, "ja");
  const other = rest.with(0, rest[0] + 1);
  assert.deepEqual(linked(state, other, ["x=1"]).positions, other);
  assert.deepEqual(linked(state, other, ["x=1"]).unread, ["x=1"]);
  assert.deepEqual(linked(state, rest.slice(1), []).positions, rest.slice(1));
});

test("the model's arrival keeps the positions, and those of levers that it does not know go", () => {
  const state = initial(first, "ja");
  assert.equal(arrived(state, { ...description }).positions, state.positions);
  assert.deepEqual(arrived(moved(state, 0, rest[0] + 1, false), { ...description, levers: levers.levers.slice(1) }).positions, rest.slice(1));
});

test("a moved lever does not say that it does nothing before that is counted", () => {
  const still = initial(first, "ja");
  assert.equal(contribution(still, 0), 0);
  const now = moved(still, 0, rest[0] + 1, true);
  assert.equal(contribution(now, 0), NaN);
  const counted = { ...now, wedges: rest.map((_, index) => (index === 0 ? 7 : 0)), counted: now.positions };
  assert.equal(contribution(counted, 0), 7);
  assert.equal(contribution(moved(counted, 0, rest[0] + 2, true), 0), 7);
  assert.equal(contribution({ ...now, counted: now.positions }, 0), 0);
});
