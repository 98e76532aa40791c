import assert from "node:assert/strict";
import { test } from "node:test";
import { Queue } from "../../src/model/queue.ts";

/** A queue whose turns come when the test says so, each for one step. */
function desk() {
  const turns = [];
  const queue = new Queue((work) => turns.push(work), 0);
  const done = [];
  const work = (name, steps) => ({ step: () => --steps, done: () => done.push(name) });
  const turn = (count = 1) => {
    for (let i = 0; i < count; i++) turns.shift()?.();
  };
  return { queue, turns, done, work, turn };
}

test("a message is heard between any two steps", () => {
  const { queue, turns, done, work, turn } = desk();
  queue.follow([work("a", 3)]);
  for (const left of [2, 1]) {
    assert.equal(turns.length, 1);
    turn();
    assert.deepEqual(done, [], `${left} left`);
  }
  turn();
  assert.deepEqual(done, ["a"]);
});

test("a newer run drops what followed the last one", () => {
  const { queue, done, work, turn } = desk();
  queue.follow([work("old", 2), work("old too", 1)]);
  turn();
  queue.follow([work("new", 1), work("new too", 2)]);
  turn(9);
  assert.deepEqual(done, ["new", "new too"]);
});

test("questions come first, in their order, and no run drops them", () => {
  const { queue, done, work, turn } = desk();
  queue.follow([work("sequel", 2)]);
  queue.ask(work("one", 2));
  queue.ask(work("two", 1));
  turn();
  queue.follow([work("newer", 1)]);
  turn(9);
  assert.deepEqual(done, ["one", "two", "newer"]);
});

test("when all is done nothing turns any more", () => {
  const { queue, turns, work, turn } = desk();
  queue.follow([work("a", 1)]);
  turn(9);
  assert.equal(turns.length, 0);
});

test("what throws is left behind, and the rest goes on", () => {
  const { queue, done, work, turn } = desk();
  queue.follow([{ step: () => assert.fail("broken"), done: () => {} }, work("b", 1)]);
  assert.throws(() => turn(), /broken/);
  turn(9);
  assert.deepEqual(done, ["b"]);
});
