import { atDefault } from "../state/state.ts";
import type { Part } from "./part.ts";

/** One step back, and all levers back. */
export function Back({ say: { t }, state, act }: Part) {
  return (
    <>
      <button type="button" class="tool" disabled={state.past.length === 0} onClick={() => act({ kind: "undo" })}>
        {t("levers.undo")}
      </button>
      <button type="button" class="tool" disabled={atDefault(state)} onClick={() => act({ kind: "reset" })}>
        {t("levers.reset")}
      </button>
    </>
  );
}
