// WCAG 2.2 contrasts of the colours in style/token.css: 4.5 for text, 3 for
// graphics and the borders of controls, in light and in dark.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

const sheet = readFileSync(`${process.env.SITE}/style/token.css`, "utf8");
const [light, dark] = sheet.split("@media (prefers-color-scheme: dark)").map(colours);

function colours(part) {
  const root = part.slice(0, part.indexOf("@media") < 0 ? undefined : part.indexOf("@media"));
  return Object.fromEntries([...root.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "surface"];
const texts = ["ink", "soft", "sea", "pine", "sunset"];
const graphics = ["control", "industry", "commercial", "household", "transport", "waste"];
const pairs = [
  ...grounds.flatMap((ground) => texts.map((name) => [name, ground, 4.5])),
  ...grounds.flatMap((ground) => graphics.map((name) => [name, ground, 3])),
  ...texts.map((name) => [name, "sea-tint", 4.5]),
  ["ink", "sunset-tint", 4.5],
];

for (const [scheme, tokens] of Object.entries({ light, dark })) {
  describe(scheme, () => {
    for (const [name, ground, least] of pairs) {
      test(`${name} on ${ground}`, () => {
        const ratio = contrast(tokens[name], tokens[ground]);
        assert.ok(ratio >= least, `${ratio.toFixed(2)} is less than ${least}`);
      });
    }
  });
}

test("the formula gives the ratio of the recommendation's own example, black on white", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
});
