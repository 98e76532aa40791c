// WCAG 2.2 contrasts of the colours in style/token.css: 4.5 for text, 3 for
// graphics and the borders of controls, in light and in dark; 7 and 4.5 where
// the visitor asks for more contrast. And colours that stand side by side stay
// different for people who see colours otherwise.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

const sheet = readFileSync(`${process.env.SITE}/style/token.css`, "utf8");
const [light, dark] = sheet.split("@media (prefers-color-scheme: dark)").map(colours);

/** Both schemes with what "more contrast" changes in them; a token may be another's value. */
function more(scheme, ...blocks) {
  const tokens = { ...scheme };
  for (const block of blocks) {
    const wanted = [...block.matchAll(/--([\w-]+): (?:var\(--([\w-]+)\)|(#[0-9a-f]{6}));/g)];
    for (const [, name, other, hex] of wanted) tokens[name] = hex ?? tokens[other];
  }
  return tokens;
}

const block = (query) => {
  const from = sheet.slice(sheet.indexOf(`@media ${query} {`));
  return from.slice(0, from.indexOf("\n}"));
};
const strong = block("(prefers-contrast: more)");
const strongDark = block("(prefers-contrast: more) and (prefers-color-scheme: dark)");
const strongDay = block("(prefers-contrast: more) and (prefers-color-scheme: light)");
const strongLight = more(light, strongDay, strong);
const strongNight = more(dark, strongDark, strong);

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

for (const [scheme, tokens] of Object.entries({ "light, more": strongLight, "dark, more": strongNight })) {
  describe(scheme, () => {
    for (const [name, ground, least] of pairs) {
      const wanted = least === 4.5 ? 7 : 4.5;
      test(`${name} on ${ground}`, () => {
        const ratio = contrast(tokens[name], tokens[ground]);
        assert.ok(ratio >= wanted, `${ratio.toFixed(2)} is less than ${wanted}`);
      });
    }
  });
}

// Viénot, Brettel and Mollon 1999, in linear light: what is left of a colour
// without the red or the green receptor.
const lost = {
  protan: [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
  deutan: [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
};

function seen(hex, matrix) {
  const linear = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  const rgb = matrix.map((row) => row.reduce((sum, k, i) => sum + k * linear[i], 0));
  // CIE Lab under D65, in which distances are about as people see them.
  const [x, y, z] = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]].map((row) => row.reduce((sum, k, i) => sum + k * rgb[i], 0));
  const f = (t) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.9505), f(y), f(z / 1.089)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

describe("sectors that lie on each other in the chart differ for every eye", () => {
  const order = ["industry", "commercial", "household", "transport", "waste"];
  for (const [scheme, tokens] of Object.entries({ light, dark })) {
    for (const [eye, matrix] of Object.entries(lost)) {
      for (const [i, name] of order.slice(1).entries()) {
        test(`${scheme}, ${eye}: ${order[i]} and ${name}`, () => {
          const [a, b] = [seen(tokens[order[i]], matrix), seen(tokens[name], matrix)];
          const distance = Math.hypot(...a.map((v, k) => v - b[k]));
          // 10 is five times what is just told apart.
          assert.ok(distance >= 10, distance.toFixed(1));
        });
      }
    }
  }
});

test("the formula gives the ratio of the recommendation's own example, black on white", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
});
