// Requirements 1.3 and the check sheet: what the page's own sources never use.
// Libraries are looked at by what the browser lets them do: the policy, and the
// capture of all requests in test/browser/private.test.mjs.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const site = process.env.SITE;

const forbidden = {
  "writes markup": /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc)\b|document\.write/,
  "runs text as a script": /\beval\s*\(|\bnew Function\b|setTimeout\(\s*["'`]/,
  "sends": /\b(sendBeacon|WebSocket|WebTransport|EventSource|XMLHttpRequest|RTCPeerConnection)\b|method:\s*["'`](?!GET|HEAD)|<form\b[^>]*\baction/,
  "keeps an identifier": /document\.cookie|\bcookieStore\b|\brandomUUID\b/,
  "knows who is there": /navigator\.(userAgent|userAgentData|geolocation|credentials|mediaDevices|getBattery|plugins)\b/,
  "writes a letter": /mailto:[^"'`]*\$\{/,
};

/** Code without its comments: words about what is forbidden are no use of it. */
const bare = (text) => text.replace(/\/\*[\s\S]*?\*\/|(^|[^:"'`\w])\/\/[^\n]*/g, "$1");

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(name);
    else if (/\.(ts|tsx|html)$/.test(name)) yield name;
  }
}

test("sources use nothing that sends, stores under an identifier or writes markup", () => {
  let looked = 0;
  for (const folder of ["src", "town"]) {
    for (const name of sources(join(site, folder))) {
      looked++;
      const text = bare(readFileSync(name, "utf8"));
      for (const [what, pattern] of Object.entries(forbidden)) {
        assert.doesNotMatch(text, pattern, `${name} ${what}`);
      }
    }
  }
  assert.ok(looked > 30, `only ${looked} sources were looked at`);
});

test("each pattern finds what it forbids, and not in a comment", () => {
  const examples = {
    "writes markup": "node.innerHTML = text",
    "runs text as a script": "eval(text)",
    "sends": 'fetch("/x", { method: "POST" })',
    "keeps an identifier": 'document.cookie = "a=b"',
    "knows who is there": "const who = navigator.userAgent",
    "writes a letter": "href={`mailto:${address}`}",
  };
  for (const [what, pattern] of Object.entries(forbidden)) {
    assert.match(bare(examples[what]), pattern, what);
    assert.doesNotMatch(bare(`// ${examples[what]}\n/* ${examples[what]} */`), pattern, what);
  }
});
