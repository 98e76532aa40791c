import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as number from "../../src/text/number.ts";
import { parse, strip } from "../../src/text/ruby.ts";
import { linkable } from "../../src/view/why.tsx";

describe("furigana", () => {
  test("is parsed into words, readings and places for values", () => {
    assert.deepEqual(parse("{屋根|やね}の{cut}、{年度|ねんど}"), [
      { kind: "ruby", base: "屋根", reading: "やね" },
      { kind: "text", text: "の" },
      { kind: "slot", name: "cut" },
      { kind: "text", text: "、" },
      { kind: "ruby", base: "年度", reading: "ねんど" },
    ]);
  });
  test("leaves other texts as they are", () => {
    for (const text of ["", "CO2", "a{", "}b", "{}", "{|}", "{a|}", "<b>&amp;"]) {
      assert.deepEqual(parse(text), text === "" ? [] : [{ kind: "text", text }]);
    }
  });
  test("is stripped for attributes, and values stay", () => {
    assert.equal(strip("{屋根|やね}の{cut}"), "屋根の{cut}");
  });
});

describe("numbers", () => {
  test("have a true minus, thousands and fixed decimals", () => {
    assert.equal(number.decimal(1234567.891, 1), "1,234,567.9");
    assert.equal(number.decimal(-0.04, 1), "0.0");
    assert.equal(number.decimal(-12.35, 0), "−12");
    assert.equal(number.decimal(999.96, 1), "1,000.0");
  });
  test("are as precise as they deserve", () => {
    assert.deepEqual([3841.6536, 46.25, 6.2, 0.2501, 0.00045, 0, -1.5, null].map(number.figure), [
      "3,842", "46.3", "6.2", "0.25", "0.00045", "0", "−1.5", "–",
    ]);
    assert.deepEqual([2013, 100, 30].map(number.figure), ["2,013", "100", "30"]);
  });
  test("of levers keep one decimal only where there is one", () => {
    assert.deepEqual([9.79500500019351, 30, 0, 24.9].map((n) => number.percent(n)), ["9.8%", "30%", "0%", "24.9%"]);
  });
  test("of levers carry what they count", () => {
    assert.equal(number.level(24.9, "%", "ja"), "24.9%");
    assert.deepEqual(["ja", "easy", "en"].map((lang) => number.level(12, "vehicle", lang)), ["12台", "12{台|だい}", "12 vehicles"]);
    assert.equal(number.level(2.5, "ha", "en"), "2.5 ha");
  });
  test("of the model carry their unit, and years are no amounts", () => {
    assert.equal(number.quantity(1234.5, "kt-CO2", "千トン-CO2", "ja"), "1,235 千トン-CO2");
    assert.equal(number.quantity(24.9, "%", "%", "ja"), "24.9%");
    assert.equal(number.quantity(2019, "FY", "年度", "ja"), "2019年度");
    assert.equal(number.quantity(null, "FY", "年度", "ja"), "– 年度");
  });
  test("carry a sign where asked", () => {
    assert.deepEqual(["3", "−3", "0.0"].map(number.signed), ["+3", "−3", "0.0"]);
  });
});

describe("amounts", () => {
  test("are in 万トン or in トン for Japanese readers", () => {
    assert.equal(number.amount(3841.6536, "ja"), "384.2万トン");
    assert.equal(number.amount(9.9951, "ja"), "1.0万トン");
    assert.equal(number.amount(7.9326, "ja"), "7,930トン");
    assert.equal(number.amount(0.4326, "ja"), "433トン");
    assert.equal(number.amount(-7.9326, "ja"), "−7,930トン");
    assert.equal(number.amount(12, "easy"), "1.2{万|まん}トン");
  });
  test("are in kt in English", () => {
    assert.deepEqual([3841.65, 496.3, 7.93].map((kt) => number.amount(kt, "en")), ["3,842 kt", "496.3 kt", "7.93 kt"]);
  });
  test("beside the answer show a tenth of a kt in every language", () => {
    assert.deepEqual(["ja", "easy", "en"].map((lang) => number.fineAmount(496.32, lang)), [
      "49.63万トン", "49.63{万|まん}トン", "496.3 kt",
    ]);
  });
  test("of a range say the unit once", () => {
    assert.equal(number.between(2333.8, 2980.6, "ja"), "233.4〜298.1万トン");
    assert.equal(number.between(2333.8, 2980.6, "en"), "2,334–2,981 kt");
  });
});

describe("fiscal years", () => {
  // Heisei 31 ended in April 2019, the first month of FY2019, which is Reiwa 1.
  test("are told in both calendars", () => {
    assert.equal(number.bothYears(2030, "ja"), "2030(令和12)年度");
    assert.equal(number.bothYears(2019, "ja"), "2019(令和元)年度");
    assert.equal(number.bothYears(2018, "ja"), "2018(平成30)年度");
    assert.equal(number.bothYears(2013, "en"), "FY2013 (Heisei 25)");
    assert.equal(number.bothYears(2030, "easy"), "2030({令和|れいわ}12){年度|ねんど}");
    assert.deepEqual([2013, 2018, 2019, 2030].map(number.era), ["H25", "H30", "R1", "R12"]);
  });
  test("and days by the language's custom", () => {
    assert.equal(number.date("2026-11-03", "ja"), "2026年11月3日");
    assert.equal(number.date("2026-11-03", "en"), "3 November 2026");
  });
});

test("a share is told as one part in n", () => {
  assert.deepEqual([0.143, 0.217, 0.5, 0.9, 0.001].map(number.oneIn), [7, 5, 2, 2, 20]);
});

test("only addresses of the web become links", () => {
  const good = ["https://www.env.go.jp/a?b=c#d", "HTTP://example.jp/"];
  const bad = ["javascript:alert(1)", "data:text/html,x", "//example.jp", "/a", "", "https://", "https://a b", " https://a", "file:///etc/passwd"];
  assert.deepEqual(good.map(linkable), good.map(() => true));
  assert.deepEqual(bad.map(linkable), bad.map(() => false));
});
