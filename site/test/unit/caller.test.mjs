import assert from "node:assert/strict";
import { test } from "node:test";
import { Caller } from "../../src/model/caller.ts";

/** A worker that answers when the test says so. */
function desk() {
  const post = { sent: [], postMessage: (request) => post.sent.push(request), onmessage: null, onerror: null };
  const heard = [];
  const listener = Object.fromEntries(
    ["opened", "ran", "rested", "foresaw", "failed"].map((name) => [name, (...args) => heard.push([name, ...args])]),
  );
  const levers = { positions: [0] };
  const caller = new Caller(post, () => levers.positions, listener);
  const reply = (data) => post.onmessage({ data });
  return { post, heard, levers, caller, reply };
}

test("the last positions win, and only one run is under way", () => {
  const { post, levers, caller, reply } = desk();
  for (const position of [1, 2, 3]) {
    levers.positions = [position];
    caller.need();
  }
  assert.deepEqual(post.sent.map(({ positions }) => [...positions]), [[1]]);
  reply({ kind: "run", block: "first" });
  assert.deepEqual(post.sent.map(({ positions }) => [...positions]), [[1], [3]]);
  reply({ kind: "run", block: "second" });
  assert.equal(post.sent.length, 2);
});

test("every result is shown, but an attribution only when nothing newer is under way", () => {
  const { heard, caller, reply } = desk();
  caller.need();
  reply({ kind: "run", block: "a" });
  caller.need();
  reply({ kind: "wedges", wedges: "of a" });
  reply({ kind: "run", block: "b" });
  reply({ kind: "wedges", wedges: "of b", alone: "each" });
  assert.deepEqual(heard, [["ran", "a"], ["ran", "b"], ["rested", "of b", "each"]]);
});

test("futures count only when nothing newer is under way", () => {
  const { heard, caller, reply } = desk();
  caller.need();
  reply({ kind: "run", block: "a" });
  reply({ kind: "futures", forecast: "of a" });
  caller.need();
  reply({ kind: "futures", forecast: "of a, late" });
  assert.deepEqual(heard, [["ran", "a"], ["foresaw", "of a"]]);
});

test("answers come back to those who asked, in any order, and refusals too", async () => {
  const { post, caller, reply } = desk();
  const [first, second, third] = ["a", "b", "c"].map((id) => caller.call("why", { id, year: 2030, lang: "ja" }));
  const [one, two, three] = post.sent.map(({ number }) => number);
  reply({ kind: "answer", number: two, answer: null });
  reply({ kind: "refused", number: three, reason: "no such thing" });
  reply({ kind: "answer", number: one, answer: { id: "a" } });
  assert.deepEqual(await Promise.all([first, second]), [{ id: "a" }, null]);
  await assert.rejects(third, /no such thing/);
});

test("a worker that does not start is a failure of the model", () => {
  const { post, heard } = desk();
  post.onerror({ message: "", preventDefault: () => heard.push(["told"]) });
  assert.deepEqual(heard, [["told"], ["failed", "model", "the worker did not start"]]);
});
