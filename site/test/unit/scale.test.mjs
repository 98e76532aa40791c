import assert from "node:assert/strict";
import { test } from "node:test";
import { Figures } from "../../src/model/figures.ts";
import { apart, Scale } from "../../src/view/scale.ts";

const years = Array.from({ length: 18 }, (_, i) => 2013 + i);
const outputs = ["outlook.total", "pathway.total", "pathway.high"].map((id) => ({ id, unit: "kt-CO2" }));

function scale(top) {
  const block = Float64Array.from({ length: 3 * years.length }, () => top);
  return Scale.of(new Figures({ years, outputs }, block));
}

test("the chart's top is a round number above everything", () => {
  assert.deepEqual([3841, 4000, 3112, 700].map((kt) => scale(kt).top), [4000, 4000, 4000, 700]);
  assert.deepEqual(scale(3841).ticks, [1000, 2000, 3000, 4000]);
});

test("places are per cent of the box", () => {
  const chart = scale(3841);
  assert.equal(chart.left(2013), "0.000%");
  assert.equal(chart.left(2030), "100.000%");
  assert.equal(chart.down(4000), "0.000%");
  assert.equal(chart.down(1000), "75.000%");
});

test("an area is closed: the upper line there, the lower line back", () => {
  const path = scale(3841).area([2013, 2014], [4000, 2000], [0, 1000]);
  assert.equal(path, "M0,0.00L10,50.00L10,75.00L0,100.00Z");
});

test("labels keep their order and their distance", () => {
  for (const places of [[10, 11, 12, 13, 80], [90, 91, 92, 93, 94], [0, 0, 0, 0, 0]]) {
    const spread = apart(places, 8, 97);
    spread.slice(1).forEach((place, i) => assert.ok(place - spread[i] >= 8 - 1e-9, String(spread)));
    assert.ok(spread.at(-1) <= 97);
  }
  assert.deepEqual(apart([10, 30, 50], 8, 97), [10, 30, 50]);
});

test("a result of another size is refused", () => {
  assert.throws(() => new Figures({ years, outputs }, new Float64Array(3)), /3 values/);
});
