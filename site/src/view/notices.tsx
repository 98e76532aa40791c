import type { Trouble } from "../state/code.ts";
import type { Failure } from "../state/state.ts";
import type { Key } from "../text/say.tsx";
import { date } from "../text/number.ts";
import { key } from "../text/say.tsx";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";

export const failureTexts: Readonly<Record<Failure, Key>> = {
  signature: key("failure.signature"),
  manifest: key("failure.manifest"),
  missing: key("failure.missing"),
  hash: key("failure.hash"),
  oversize: key("failure.oversize"),
  rollback: key("failure.rollback"),
  unsupported: key("failure.unsupported"),
  network: key("failure.network"),
  wasm: key("failure.wasm"),
  model: key("failure.model"),
};

const troubleTexts: Readonly<Record<Trouble, Key>> = {
  damaged: key("notice.damaged"),
  newer: key("notice.newer"),
};

/** One plain line for each thing that is not as it should be. */
export const Notices = watch(({ say, state }: Part) => [say, state.phase, state.unread, state.trouble, state.stale, state.clock, state.offline], draw);

function draw({ say, state }: Part) {
  const { t } = say;
  const { phase, unread, trouble, stale, clock, offline } = state;
  return (
    <div class="notices">
      {phase.kind === "failed" && (
        <p class="notice">
          {t(failureTexts[phase.failure])} {t("failure.rest")}
        </p>
      )}
      {offline && <p class="notice">{t("failure.network")}</p>}
      {stale !== null && (
        <p class="notice">
          {clock ? t("notice.clock", { date: date(stale, say.lang) }) : t("notice.stale", { date: date(stale, say.lang) })}
        </p>
      )}
      {trouble !== null && <p class="notice">{t(troubleTexts[trouble])}</p>}
      {unread.length > 0 && <p class="notice">{t("notice.unread", { parts: <code>{unread.slice(0, 5).join("  ")}</code> })}</p>}
    </div>
  );
}
