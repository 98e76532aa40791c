import { asked } from "../asked.ts";
import type { Search } from "../state/search.ts";
import { stands } from "../state/search.ts";
import { later } from "./later.tsx";
import type { Part } from "./part.ts";

const Answer = later(async () => (await asked()).Answer);
const Moved = later(async () => (await asked()).Moved);
const Choices = later(async () => (await asked()).Choices);

/** What the search for the combination that meets the target did, and how else to search. */
export function Target(part: Part) {
  const { say, state, act } = part;
  const { search } = state;
  const shown = search && (search.stage.kind !== "found" || stands(search, state.positions)) ? search : null;
  return (
    <div class="target">
      <div class="target-said">{shown && <Report {...part} search={shown} />}</div>
      {shown?.stage.kind === "lost" && (
        <button type="button" class="tool" onClick={() => act({ kind: "seek", aim: shown.aim })}>
          {say.t("target.again")}
        </button>
      )}
      {shown?.stage.kind === "found" && <Moved {...part} found={shown.stage.found} />}
      {shown && <Choices {...part} aim={shown.aim} />}
    </div>
  );
}

function Report({ search, ...part }: Part & { readonly search: Search }) {
  const { t } = part.say;
  switch (search.stage.kind) {
    case "searching":
      return <p class="target-quiet">{t("target.searching")}</p>;
    case "lost":
      return <p>{t("target.lost")}</p>;
    case "found":
      return <Answer {...part} aim={search.aim} found={search.stage.found} />;
  }
}
