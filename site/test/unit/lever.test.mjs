import assert from "node:assert/strict";
import { test } from "node:test";
import { pressed, slid } from "../../src/state/lever.ts";
import { levers } from "./levers.mjs";

const [pv, window, carless, business] = levers;

test("＋ goes to the next step and stops at today and at reach", () => {
  const way = [20];
  while (way.at(-1) < 27) way.push(pressed(window, way.at(-1), 1));
  assert.deepEqual(way, [20, 21, 22, 23, 24, 24.9, 25, 26, 27]);
  assert.equal(pressed(window, 36, 1), 36.9);
  assert.equal(pressed(window, 36.9, 1), 37);
});

test("− is the way back", () => {
  assert.equal(pressed(window, 37, -1), 36.9);
  assert.equal(pressed(window, 36.9, -1), 36);
  assert.equal(pressed(window, 25, -1), 24.9);
  assert.equal(pressed(window, 24.9, -1), 24);
});

test("both stay within the bounds", () => {
  assert.equal(pressed(carless, 50, 1), 50);
  assert.equal(pressed(carless, 0, -1), 0);
});

test("a step is the lever's own", () => {
  assert.equal(pressed(business, 0, 1), 5);
  assert.equal(pressed(business, 7, -1), 5);
});

test("the thumb means a mark when it is near it, exactly", () => {
  assert.equal(slid(pv, 10), pv.today);
  assert.equal(slid(pv, 22), pv.reach);
  assert.equal(slid(pv, 9), 9);
  assert.equal(slid(pv, 11), 11);
});

test("arrow keys never get stuck at a mark", () => {
  // The browser rounds the thumb to a whole step, then moves it by one.
  for (const today of [24.9, 9.795, 12.5, 3.83, 20, 0]) {
    const lever = { ...window, today };
    const up = slid(lever, Math.round(today) + 1);
    const down = slid(lever, Math.max(0, Math.round(today) - 1));
    assert.ok(up > today, `up from ${today}`);
    assert.ok(down < today || today === 0, `down from ${today}`);
  }
});
