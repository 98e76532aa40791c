import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../../src/screen/lesson/csv.ts";
import { graded } from "../../src/screen/lesson/grade.ts";
import { groups, most } from "../../src/screen/lesson/group.ts";
import { blank, complete, filled, set, stroke } from "../../src/screen/lesson/guess.ts";
import { primary } from "../../src/screen/lesson/kanji.ts";
import { closed, overlap, solves } from "../../src/screen/lesson/mission.ts";
import { planIds, plans, total } from "../../src/screen/lesson/plan.ts";
import { Figures } from "../../src/model/figures.ts";
import { levers } from "./levers.mjs";

test("a stroke fills the years between its ends, in both directions, and leaves the others", () => {
  const empty = blank([2024, 2025, 2026, 2027, 2028]);
  assert.deepEqual(stroke(empty, { index: 1, kt: 100 }, { index: 3, kt: 60 }), [null, 100, 80, 60, null]);
  assert.deepEqual(stroke(empty, { index: 3, kt: 60 }, { index: 1, kt: 100 }), [null, 100, 80, 60, null]);
  assert.deepEqual(stroke(empty, { index: 2, kt: 5 }, { index: 2, kt: 7 }), [null, null, 7, null, null]);
});

test("a guess is complete with its last year, and its holes are straight lines from the last known value", () => {
  const guess = set(blank([2024, 2025, 2026, 2027]), 3, 60);
  assert.ok(complete(guess));
  assert.deepEqual(filled(guess, 100), [90, 80, 70, 60]);
  assert.ok(!complete(set(guess, 3, null)));
  assert.deepEqual(filled(set(blank([2024, 2025]), 0, 90), 100), [90]);
  assert.deepEqual(filled(blank([2024]), 100), []);
});

test("pasted lines become groups, with labels where there are some; what cannot be read is named by its line", () => {
  const text = "3班 https://example.jp/#v=1&pv=20\n\nただの文\n#v=1&pv=30\r\n2班: https://example.jp/easy/#v=1&nothing=1\nhttps://example.jp/";
  const read = groups(text, { levers }, []);
  assert.deepEqual(read.groups.map(({ label, number }) => [number, label]), [[1, "3班"], [2, ""], [3, "2班"], [4, ""]]);
  assert.equal(read.groups[0].positions[0], 20);
  assert.equal(read.groups[1].positions[0], 30);
  assert.deepEqual(read.groups[2].unread, ["nothing=1"]);
  assert.equal(read.groups[3].positions[0], levers[0].today);
  assert.deepEqual(read.refused, [{ line: 3, reason: "link" }]);
});

test("there are never more groups than one chart can tell apart, and numbers are not used twice", () => {
  const full = groups("#v=1&pv=20\n".repeat(most + 1), { levers }, []);
  assert.equal(full.groups.length, most);
  assert.deepEqual(full.refused, [{ line: most + 1, reason: "full" }]);
  const later = groups("#v=1&pv=20", { levers }, full.groups.slice(2));
  assert.equal(later.groups.at(-1).number, most + 1);
});

test("grade 6 keeps readings only over kanji that primary school does not teach", () => {
  assert.equal(primary.size, 1026);
  assert.equal(graded("{目標|もくひょう}までの{排出量|はいしゅつりょう}を{減|へ}らす"), "目標までの{排出量|はいしゅつりょう}を減らす");
  assert.equal(graded("{藤沢市|ふじさわし} {cut}"), "{藤沢市|ふじさわし} {cut}");
});

const years = [2013, 2030];
const outputs = ["pathway.total", "outlook.total", "target", "gap", "cut", "pathway.low", "pathway.high"].map((id) => ({ id, unit: "" }));
const results = (now) => new Figures({ years, outputs }, Float64Array.from([200, now, 200, 140, 0, 100, 0, now - 100, 0, 0, 0, 0, 0, 0]));
const residents = levers.map((lever) => ({ ...lever, actor: lever.id === "business" ? "business" : "resident" }));
const at = (moves) => residents.map((lever) => (lever.kind === "choice" ? 0 : (moves[lever.id] ?? lever.today)));
const result = (moves, now, wedges = {}) => ({
  levers: residents,
  positions: at(moves),
  figures: results(now),
  wedges: residents.map(({ id }) => wedges[id] ?? 0),
});
const plan = { ...plans.junior, homes: ["pv", "window"] };

test("closing a part of the gap counts only with household levers", () => {
  const mission = { kind: "close", part: 10 };
  assert.equal(closed(results(136)), 10);
  assert.ok(solves(mission, plan, result({ pv: 20 }, 136)));
  assert.ok(!solves(mission, plan, result({ pv: 20 }, 136.1)));
  assert.ok(!solves(mission, plan, result({ pv: 20, business: 10 }, 130)));
  assert.ok(!solves(mission, plan, result({}, 130)));
  assert.ok(solves({ kind: "others", part: 10 }, plan, result({ business: 10 }, 130)));
});

test("levers without effect and with a contrary one are found only when they are raised", () => {
  assert.ok(solves({ kind: "idle", part: 0 }, plan, result({ pv: 20 }, 140, { pv: 0 })));
  assert.ok(!solves({ kind: "idle", part: 0 }, plan, result({ pv: 20 }, 139, { pv: 1 })));
  assert.ok(!solves({ kind: "idle", part: 0 }, plan, result({ pv: 5 }, 140, { pv: 0 })));
  assert.ok(solves({ kind: "raise", part: 0 }, plan, result({ pv: 20 }, 141, { pv: -1 })));
  assert.ok(!solves({ kind: "raise", part: 0 }, plan, result({ pv: 5 }, 141, { pv: -1 })));
});

test("the limit of homes is seen when all of the lesson's levers reach as far as they can and the gap stays", () => {
  const reach = { pv: levers[0].reach, window: levers[1].reach };
  assert.ok(solves({ kind: "limit", part: 0 }, plan, result(reach, 120)));
  assert.ok(!solves({ kind: "limit", part: 0 }, plan, result({ ...reach, pv: 20 }, 120)));
  assert.ok(!solves({ kind: "limit", part: 0 }, plan, result(reach, 100)));
});

test("two levers overlap when they save less together than each alone, and nothing else is moved", () => {
  const alone = residents.map(({ id }) => ({ pv: 5, window: 4 })[id] ?? 0);
  const two = { ...result({ pv: 20, window: 30 }, 132), alone };
  assert.equal(overlap(two), 1); // 5 + 4 - (140 - 132)
  assert.ok(solves({ kind: "overlap", part: 0 }, plan, two));
  assert.ok(!solves({ kind: "overlap", part: 0 }, plan, { ...result({ pv: 20, window: 30 }, 131), alone }));
  assert.ok(!solves({ kind: "overlap", part: 0 }, plan, { ...result({ pv: 20, window: 30, carless: 1 }, 132), alone }));
});

test("a lesson is one school hour", () => {
  assert.deepEqual(planIds.map((id) => total(plans[id])), [45, 50, 50]);
});

test("the file for spreadsheets quotes what people typed and lets no formula through", () => {
  const sectors = ["industry", "commercial", "household", "transport", "waste"].map((id) => ({ id: `pathway.${id}`, unit: "" }));
  const all = [...outputs, ...sectors];
  const figures = new Figures({ years: [2030], outputs: all }, Float64Array.from(all, (_, index) => index));
  const description = { levers, edition: "2026", engine: "1", years: [2030], outputs: all };
  const text = csv(description, [{ name: '=1+"a",b', figures, positions: levers.map(() => 1) }], [[2024, 9.5]]);
  assert.ok(text.startsWith("\ufeffscenario,fiscal_year,row,value,unit\r\n"));
  assert.ok(text.includes("guess,2024,pathway.total,9.5,kt-CO2\r\n"));
  assert.ok(text.includes(`"'=1+""a"",b",2030,pathway.total,0,kt-CO2\r\n`));
  assert.ok(text.includes(",lever.grid,trend,"));
});
