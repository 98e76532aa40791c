import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../src/screen/data/edition.ts";
import { counted, everything, matching } from "../../src/screen/data/filter.ts";
import { facts, sources } from "../../src/screen/data/table.ts";
import { choices } from "../../src/state/advice.ts";
import { hints } from "../../src/state/typical.ts";

const text = [
  "edition\t2\t2026-11-23",
  "city\t14205\t藤沢市\tふじさわし\tFujisawa City",
  "source\tbook\tThe book\tPublisher\t2020\thttps://example.org/",
  "source\tus\tこのページの前提\tWe\t2026\t-",
  "label\tedition.2026-11-23.1\tはじめ\tはじめ\tFirst",
  "label\tedition.2027-01-01.1\tつぎ\tつぎ\tNext",
  "label\tlever.pv\t太陽光\t{太陽光|たいようこう}\tSolar",
  "label\tlever.pv.hint\t屋根を見ます\t{屋根|やね}を {見|み}ます\tLook at the roof",
  "label\tpv.size\t=大きさ\t{大|おお}きさ\tSize",
  "label\tunit.kW\tkW\tkW\tkW",
  "fact\tpv.size\t2019\t4\t3\t5\tkW\tpublished\tbook\tコンマ, \"引用\"\tcomma, \"quote\"",
  "fact\tpv.size\t2020\t-4.5\t-\t-\tkW\tassumed\tus\t-\t-",
  "missing\town.car\t-\tまだない\tまだ ない\tnot yet",
  "measure\tpv\t1\tpower\tmain\tresident\thousehold\tshare\t%\t0\t100\t1\tpv.today\tpv.reach\troofs\t-\t-\tx\tpv.size",
  "doubt\tpv.size\ttriangular\t判断\tjudgement",
  "end\t14",
  "",
].join("\n");

test("an edition is read into series, latest year first, with what rests on them", () => {
  const edition = read(text);
  const [series] = edition.series;
  assert.deepEqual(series.facts.map(({ year, value, low }) => [year, value, low]), [[2020, "-4.5", ""], [2019, "4", "3"]]);
  assert.deepEqual([series.unit, series.names.en, series.levers], ["kW", "Size", ["pv"]]);
  assert.deepEqual(edition.changes.map(({ edition: day }) => day), ["2027-01-01", "2026-11-23"]);
  assert.equal(edition.doubts[0].series, series);
  assert.deepEqual(counted(edition), { published: 1, derived: 0, estimated: 0, assumed: 1 });
});

test("every word has to be there; a series is found by any of its years", () => {
  const edition = read(text);
  const found = (more) => matching(edition, { ...everything, ...more }).length;
  assert.deepEqual([found({ words: "ＳＩＺＥ publisher" }), found({ words: "size moon" }), found({ grade: "assumed", source: "book" })], [1, 0, 1]);
  assert.deepEqual([found({ unit: "kW" }), found({ unit: "kWh" }), found({ grade: "derived" })], [1, 0, 0]);
});

test("tables quote what has to be quoted, and no text becomes a formula", () => {
  const edition = read(text);
  const [, first, second] = facts(edition).split("\r\n");
  assert.equal(first, 'pv.size,\'=大きさ,Size,2019,4,3,5,kW,published,book,"コンマ, ""引用""","comma, ""quote"""');
  assert.equal(second, "pv.size,'=大きさ,Size,2020,-4.5,,,kW,assumed,us,,");
  assert.match(sources(edition), /us,このページの前提,We,2026,\r\n$/);
});

test("practical lines are those of levers; homes follow the choices alone", () => {
  assert.deepEqual([...hints(text)], [["pv", { ja: "屋根を見ます", easy: "{屋根|やね}を {見|み}ます", en: "Look at the roof" }]]);
  const description = { levers: [{ kind: "share" }, { kind: "choice" }] };
  assert.equal(choices({ description, positions: [30, 1] }), "1");
});
