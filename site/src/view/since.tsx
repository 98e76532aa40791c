import { date } from "../text/number.ts";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";

/** A link of other data or rules says so, and where the change is explained. */
export const Since = watch(({ say, state }: Part) => [say, state.origin, state.description, state.mode, state.phase], draw);

function draw({ say, state, act }: Part) {
  const { origin, description, mode, phase } = state;
  if (!origin || phase.kind !== "ready" || mode === "share") return null;
  if (origin.edition === description.edition && origin.engine === description.engine) return null;
  return (
    <p class="notice since">
      {say.t("since.made", { edition: say.rich(date(origin.edition, say.lang)), engine: origin.engine })}{" "}
      <button type="button" class="tool" onClick={() => act({ kind: "go", mode: "share" })}>
        {say.t("since.open")}
      </button>
    </p>
  );
}
