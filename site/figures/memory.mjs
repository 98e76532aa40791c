// Measures the memory of the page with its town as a visitor's browser has it.
// SITE_URL is the address of a running edge.
import { readFileSync, readdirSync } from "node:fs";
import { open, until, wait } from "./chromium.mjs";

/** A process's private memory footprint as Chromium defines it (anonymous memory, without the browser's program), in MB: the page with its frame is one renderer. */
function own(pid) {
  const text = readFileSync(`/proc/${pid}/status`, "utf8");
  return [...text.matchAll(/^(?:RssAnon|VmSwap):\s+(\d+)/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0) / 1024;
}

function renderers(folder) {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return line.includes("--type=renderer") && line.includes(folder);
    } catch {
      return false; // it has ended meanwhile
    }
  });
}

export async function memory(say) {
  const { send, close, folder } = await open();
  const { targetId } = await send("Target.createTarget", { url: process.env.SITE_URL });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const ask = async (expression) => (await send("Runtime.evaluate", { expression }, sessionId)).result.value;
  await until(ask, 'document.querySelector(".town-spots") !== null');
  await send("Target.detachFromTarget", { sessionId });
  await wait(10_000); // the copy for offline use is made
  say("town-page-memory", Math.max(...renderers(folder).map(own)), "MB", "<=150");
  await close();
}

if (process.argv[1]?.endsWith("memory.mjs")) {
  await memory((name, value, unit, limit) => console.log(name, Math.round(value * 100) / 100, unit, limit));
}
