// The codes of links: the vectors that Go's engine/scenario passes too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as assumptions from "../../src/state/assumption.ts";
import { marshal, parse } from "../../src/state/code.ts";
import { read, write } from "../../src/state/link.ts";

const root = `${process.env.SITE}/..`;
const vectors = JSON.parse(readFileSync(`${root}/engine/scenario/testdata/vectors.json`, "utf8"));
const levers = vectors.levers.map((lever) => ({
  ...lever,
  kind: lever.choices ? "choice" : "share",
  ...(lever.choices && { choices: lever.choices.map((id) => ({ id })) }),
}));
const description = (code) => ({ engine: String(code.engine), edition: code.edition, levers });

test("vectors: every code is read as in Go and written as the same bytes", () => {
  assert.ok(vectors.codes.length > 50);
  for (const vector of vectors.codes) {
    const code = parse(vector.code);
    assert.equal(marshal(code), vector.code);
    const { positions, unread, made, trouble } = read(`#${vector.code}`, { levers });
    assert.equal(trouble, undefined);
    assert.deepEqual(positions, vector.positions, vector.code);
    assert.deepEqual(unread, (vector.unknown ?? []).map((number) => `lever-${number}`));
    assert.deepEqual(made, { engine: vector.engine, edition: vector.edition });
    const moved = code.settings.length > 0;
    if (!vector.unknown) assert.equal(write(description(vector), positions), moved ? vector.code : "");
  }
});

test("vectors: every wrong code is refused", () => {
  for (const wrong of vectors.wrong) assert.equal(typeof parse(wrong), "string", wrong);
});

test("a later version is told from a damaged one", () => {
  // Made with the check of every version, over the body 2abc.
  assert.equal(parse(vectors.newer), "newer");
});

test("a whole address with every lever anywhere on its steps is at most 120 characters", () => {
  const host = `https://${"h".repeat(40)}/easy/`;
  const last = levers.map(({ choices, max }) => (choices ? choices.length - 1 : max));
  const middle = levers.map(({ choices, max, step }) => (choices ? 1 : step * Math.floor(max / step / 2) + step));
  for (const positions of [last, middle]) {
    const address = `${host}#${write(description({ engine: 255, edition: "2125-12-31" }), positions)}`;
    assert.ok(address.length <= 120, `${address.length}: ${address}`);
  }
});

describe("an assumption", () => {
  for (const text of ["window.saving:0.2", "pv.stock@2024:31500", "a.b1:-1.5", "a:0.00000012", "a:0"]) {
    test(`${text} survives`, () => {
      assert.equal(assumptions.write(assumptions.read(text)), text);
      const reading = read(`#a=${text}`, { levers });
      assert.equal(assumptions.write(reading.assumption), text);
      assert.equal(write(description(vectors.codes[0]), reading.positions, reading.assumption), `a=${text}`);
    });
  }
  for (const text of ["a", "a:", ":1", "a:1e3", "a:-0", "a:01", "a:1.0", "a..b:1", "a@99:1", "A:1", "a:1234567890123456", "a:1&", "a:NaN"]) {
    test(`${text} is refused`, () => assert.equal(assumptions.read(text), undefined));
  }
  test("that cannot be read is named", () => {
    assert.deepEqual(read("#a=window.saving:much", { levers }).unread, ["a=window.saving:much"]);
  });
});
