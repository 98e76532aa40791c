import assert from "node:assert/strict";
import { test } from "node:test";
import { Planner } from "../../src/model/planner.ts";
import { answered, wish } from "../../src/state/mix.ts";
import { firstAim, sought, stands } from "../../src/state/search.ts";

const lever = (id, more = {}) => ({ id, kind: "share", actor: "resident", today: 10, reach: 40, ...more });
const levers = [lever("a"), lever("b", { actor: "business" }), lever("view", { kind: "choice", today: 0, reach: 0 }), lever("down", { today: 8, reach: 2 })];
const told = (id, to, share, role = "used") => ({ id, role, from: 10, to, share, spend: null, bill: 0, cost: null });

test("positions are kept to a hundredth, on the side that saves more; ends are exact, choices stay", () => {
  const found = { levers: [told("a", 20.001, 1 / 3), told("b", 40, 1), told("down", 5.009, 0.5)] };
  assert.deepEqual(answered(levers, [10, 10, 1, 8], found), [20.01, 40, 1, 5]);
  const others = { levers: [told("a", 10, 0, "unused"), told("b", 17.123, 0, "held"), told("down", 8, 0, "contrary")] };
  assert.deepEqual(answered(levers, [10, 17.123, 1, 8], others), [10, 17.123, 1, 8]);
});

test("residents' levers alone may move, or all; choices never", () => {
  const state = { description: { levers }, positions: [10, 10, 1, 8], search: null, assumption: null };
  assert.deepEqual(wish(state, sought(state, firstAim)).free, [true, true, false, true]);
  assert.deepEqual(wish(state, sought(state, { by: "cost", who: "resident" })).free, [true, false, false, true]);
});

test("a search that follows another begins where that one began, unless a lever was moved since", () => {
  const search = { aim: firstAim, from: [10, 10], stage: { kind: "found", found: {}, positions: [40, 40] } };
  assert.deepEqual(sought({ search, positions: [40, 40] }, firstAim).from, [10, 10]);
  assert.deepEqual(sought({ search, positions: [40, 39] }, firstAim).from, [40, 39]);
  assert.ok(stands(search, [40, 40]));
  assert.ok(!stands(search, [40, 39]));
});

test("the planners' part is started once, and again after it failed; what waited is refused in words", async () => {
  const posts = [];
  let broken = true;
  const planner = new Planner(async () => {
    if (broken) throw new Error("no network");
    const post = { sent: [], postMessage: (request) => post.sent.push(request), onmessage: null, onerror: null };
    posts.push(post);
    return post;
  });
  await assert.rejects(planner.reach({}), /no network/);
  broken = false;
  const [first, second] = [planner.reach({}), planner.reach({})];
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(posts.length, 1);
  posts[0].onmessage({ data: { kind: "answer", number: 2, answer: "second" } });
  assert.equal(await second, "second");
  posts[0].onmessage({ data: { kind: "failed", failure: "model", reason: "out of memory" } });
  await assert.rejects(first, /out of memory/);
  const third = planner.reach({});
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(posts.length, 2);
  posts[1].onmessage({ data: { kind: "refused", number: 3, reason: "no goal" } });
  await assert.rejects(third, /no goal/);
});
