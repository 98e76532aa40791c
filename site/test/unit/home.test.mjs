import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { spell } from "../../src/model/home.ts";
import { deal, dealOf, example, kindOf, read, said, write } from "../../src/screen/home/answer.ts";
import { coarse } from "../../src/text/number.ts";
import { payback, spread } from "../../src/screen/home/slice.ts";
import { levers } from "./levers.mjs";

const actions = ["window", "pv", "ev"];

describe("answers in a link", () => {
  for (const more of [{}, { dwelling: "flat", people: 1, owner: false, cars: 0, bottled: true, cans: 12 }, { has: ["window"], plans: ["pv", "ev"], share: 100 }]) {
    test(`read back what they say: ${JSON.stringify(more)}`, () => {
      const answer = { ...example, ...more };
      assert.deepEqual(read(write(answer), actions), answer);
      for (const text of Object.values(write(answer))) assert.match(text, /^[\w.~-]{1,500}$/);
    });
  }

  test("that cannot be read are none", () => {
    for (const q of ["", "house", "tent.4.own.1.city.0", "house.5.own.1.city.0", "house.4.own.1.city.0.x"]) assert.equal(read({ q }, actions), undefined);
  });

  test("of unknown actions, too large a share, or both had and planned, are mended", () => {
    const answer = read({ q: "house.4.own.1.city.99", has: "pv.moon", plan: "pv.window.sun", share: "999" }, actions);
    assert.deepEqual([answer.has, answer.plans, answer.share, answer.cans], [["pv"], ["window"], 100, 60]);
  });
});

test("each dwelling and number of people has the modelled home nearest to it", () => {
  const kinds = (dwelling) => [1, 2, 3, 4].map((people) => kindOf({ ...example, dwelling, people }));
  assert.deepEqual([kinds("house"), kinds("flat")], [[1, 1, 0, 0], [2, 3, 4, 4]]);
});

test("an action is not done, had or planned, and never two of these", () => {
  let answer = deal(example, "pv", "plan");
  answer = deal(answer, "pv", "has");
  assert.deepEqual([answer.has, answer.plans, dealOf(answer, "pv")], [["pv"], [], "has"]);
  assert.equal(dealOf(deal(answer, "pv", "none"), "pv"), "none");
});

test("the model reads the numbers in its own order", () => {
  const answer = { ...example, cans: 2, bottled: true, has: ["ev"], plans: ["pv"] };
  assert.deepEqual(spell(said(answer), actions), [0, 1, 1, 36, 1, 2030, 20, 0, 0, 1, 0, 1, 0]);
});

test("the city's levers move where the homes say, the others stay", () => {
  const positions = levers.map(() => 1);
  const home = { moves: [{ lever: "window", wanted: 50.129, position: 36.9 }, { lever: "pv", wanted: null, position: null }] };
  assert.deepEqual(spread({ description: { levers }, positions }, home), positions.with(1, 36.9));
});

test("nothing pays back without a saving or a price", () => {
  assert.deepEqual([payback(1000, 100), payback(0, 100), payback(1000, 0), payback(1000, -5), payback(null, 5), payback(5, null)], [10, 0, undefined, undefined, undefined, undefined]);
});

test("amounts are no finer than the model", () => {
  assert.deepEqual([coarse(87.4), coarse(1234), coarse(-1236), coarse(123456)], [87, 1230, -1240, 123000]);
});
