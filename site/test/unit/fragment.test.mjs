import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { defaults, longest, read, write } from "../../src/state/fragment.ts";
import { description, levers } from "./levers.mjs";

const rest = defaults(levers);
const at = (changes) => levers.map(({ id }, index) => changes[id] ?? rest[index]);
const seen = (fragment) => {
  const { positions, lang, unread } = read(fragment, description, []);
  return { positions, lang, unread };
};

describe("a link", () => {
  test("of the default is empty", () => {
    assert.equal(write(description, rest), "");
    assert.deepEqual(seen(""), { positions: rest, lang: undefined, unread: [] });
  });

  for (const changes of [{ pv: 0 }, { pv: 30, window: 36.9 }, { carless: 50, grid: 2, view: 1 }, { window: 24 }, { pv: 45.37 }, { business: 45 }]) {
    test(`reads back what it says: ${JSON.stringify(changes)}`, () => {
      const link = write(description, at(changes));
      assert.match(link, /^#1[1-9A-HJ-NP-Za-km-z]+$/);
      const { positions, unread, trouble, made } = read(link, description);
      assert.deepEqual(positions, at(changes));
      assert.deepEqual(unread, []);
      assert.equal(trouble, undefined);
      assert.deepEqual(made, { engine: 1, edition: "2026-11-23" });
      assert.equal(write(description, positions), link);
    });
  }

  test("carries a reading level beside the code", () => {
    const link = write(description, at({ pv: 30 }));
    assert.deepEqual(seen(`${link}&l=en`), { positions: at({ pv: 30 }), lang: "en", unread: [] });
  });

  test("is refused as a whole when a character is wrong", () => {
    const link = write(description, at({ pv: 30 }));
    const reading = read(`${link.slice(0, -1)}${link.endsWith("2") ? "3" : "2"}&l=en&a=window.saving:0.2`, description);
    assert.equal(reading.trouble, "damaged");
    assert.deepEqual(reading.positions, rest);
    assert.deepEqual([reading.lang, reading.assumption, reading.unread], [undefined, undefined, []]);
  });
});

describe("a readable link of former days", () => {
  test("in any order, with a reading level, becomes a code", () => {
    const { positions, lang, unread } = read("#view=plan&l=en&pv=30.00&v=1", description);
    assert.equal(lang, "en");
    assert.deepEqual(unread, []);
    assert.equal(write(description, positions), write(description, at({ view: 1, pv: 30 })));
  });
});

describe("a link of a screen", () => {
  const screens = ["explore", "home", "compare"];

  test("names the screen after the scenario and carries the screens' own parts last", () => {
    const parts = { home: { people: "3" }, compare: { a: "1.5~2-x" } };
    const link = write(description, at({ pv: 30 }), "home", parts);
    assert.equal(link, `${write(description, at({ pv: 30 }))}&mode=home&home.people=3&compare.a=1.5~2-x`);
    const { positions, mode, parts: own, unread } = read(link, description, screens);
    assert.deepEqual({ positions, mode, own, unread }, { positions: at({ pv: 30 }), mode: "home", own: parts, unread: [] });
  });

  test("of Explore does not name it", () => {
    assert.equal(write(description, at({ pv: 30 }), "explore"), write(description, at({ pv: 30 })));
    assert.equal(write(description, rest, "home"), "#mode=home");
    assert.equal(read("#mode=explore", description, screens).mode, "explore");
  });

  test("leaves out what a link cannot carry", () => {
    assert.equal(write(description, rest, "explore", { home: { people: "3&pv=1", name: "" } }), "");
  });

  test("that does not exist is named as unread, with its parts", () => {
    const { mode, parts, unread } = read("#mode=lesson&lesson.group=2&mode=home&home.Bad=1&home.x=%3C", description, screens);
    assert.deepEqual([mode, parts], ["explore", {}]);
    assert.deepEqual(unread, ["mode=home", "mode=lesson", "lesson.group=2", "home.Bad=1", "home.x=·3C"]);
  });
});

describe("a damaged or foreign link", () => {
  const cases = [
    ["#v=1&pv=999", at({ pv: 100 }), []], // clamped to the lever's bounds
    ["#carless=60", at({ carless: 50 }), []],
    ["#pv=-5&window=30", at({ window: 30 }), ["pv=-5"]],
    ["#pv=1e3", rest, ["pv=1e3"]],
    ["#pv=0x10", rest, ["pv=0x10"]],
    ["#pv=Infinity&pv=NaN", rest, ["pv=Infinity", "pv=NaN"]],
    ["#pv=12.345", rest, ["pv=12.345"]],
    ["#pv=30&pv=40", at({ pv: 30 }), ["pv=40"]],
    ["#pv=30=40", rest, ["pv=30=40"]],
    ["#pv", rest, ["pv"]],
    ["#=5", rest, ["=5"]],
    ["#grid=nuclear", rest, ["grid=nuclear"]],
    ["#grid=1", rest, ["grid=1"]],
    ["#v=2&pv=30", at({ pv: 30 }), ["v=2"]], // a newer link: what can be read is used
    ["#l=fr", rest, ["l=fr"]],
    ["#hydrogen=50&pv=30", at({ pv: 30 }), ["hydrogen=50"]],
    ["#section-2", rest, ["section-2"]],
    ["#constructor=1&__proto__=1&toString=1", rest, ["constructor=1", "__proto__=1", "toString=1"]],
    ["#&&&", rest, []],
  ];
  for (const [fragment, positions, unread] of cases) {
    test(fragment, () => assert.deepEqual(seen(fragment), { positions, lang: undefined, unread }));
  }

  test("shows strange characters as dots, and little of them", () => {
    const { unread } = read("#<img src=x onerror=alert(1)>&%E3%81%82=1&" + "a".repeat(50), description);
    assert.deepEqual(unread, ["·img·src=x·onerror=a…".slice(0, 19) + "…", "·E3·81·82=1", "a".repeat(19) + "…"]);
  });

  test("is cut at its longest length, and the part at the cut is not believed", () => {
    const padding = "x=1&".repeat(longest / 4 - 1);
    const { positions, unread } = read(`#${padding}pv=30`, description);
    assert.deepEqual(positions, rest); // pv=3, had the cut been believed
    assert.ok(unread.includes("pv=3"));
  });
});

test("any text is read without an error and becomes canonical in one step", () => {
  // A fixed sequence of characters that links are made of, and some that they are not.
  const alphabet = "pv=30&#%.-windowgrdtle\u0000<\u3042";
  let seed = 1;
  const next = (n) => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: next(40) }, () => alphabet[next(alphabet.length)]).join("");
    const { positions } = read(text, description);
    levers.forEach((lever, i) => assert.ok(positions[i] >= lever.min && positions[i] <= lever.max, text));
    const link = write(description, positions);
    assert.equal(write(description, read(link, description).positions), link, text);
  }
});
