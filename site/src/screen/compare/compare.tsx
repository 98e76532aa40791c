import { useEffect } from "preact/hooks";
import type { ScreenPart } from "../screen.ts";
import { screen } from "../screen.ts";
import { Differences } from "./difference.tsx";
import { keep, kept } from "./kept.ts";
import { Lines } from "./lines.tsx";
import { List } from "./list.tsx";
import { Parts } from "./parts.tsx";
import type { CompareDeed, CompareSlice, Kept, Letter, Result } from "./slice.ts";
import { after, begin, letters, store } from "./slice.ts";

export type CompareKey = keyof typeof import("../../../text/compare/ja.json");
export type ComparePart = ScreenPart<CompareSlice, CompareDeed, CompareKey>;

/** A scenario with its result. */
export interface Compared extends Kept, Result {}

export default screen<CompareSlice, CompareDeed, CompareKey>({
  start: (state) => begin(state, kept()),
  after,
  View,
});

function View(part: ComparePart) {
  const { say, state, slice, tell, means } = part;
  const { t } = say;
  const { description } = state;
  const ready = state.phase.kind === "ready";
  const done = ({ letter }: Kept) => slice.results[letter]?.of === description;
  const next = slice.kept.find((each) => !done(each));
  useEffect(() => {
    if (!means || !ready || !next) return;
    means.call("beside", { positions: next.positions }).then(
      (tried) => tell({ kind: "told", letter: next.letter, of: next, tried }),
      () => tell({ kind: "lost" }),
    );
  }, [means, ready, next?.positions, description]);
  useEffect(() => {
    if (slice.stored) keep(store(slice, description));
  }, [slice.stored, slice.kept, description]);
  const all = slice.kept.flatMap((each): Compared[] => {
    const result = slice.results[each.letter];
    return result && done(each) ? [{ ...each, ...result }] : [];
  });
  return (
    <div class="compare">
      <h1>{t("screen.compare")}</h1>
      <p>{t("compare.lead")}</p>
      {slice.lost && <p class="notice">{t("compare.lost")}</p>}
      <List {...part} />
      {all.length > 0 && (
        <>
          <Lines say={say} all={all} />
          <Differences say={say} all={all} />
          <Parts say={say} all={all} />
        </>
      )}
      <section class="compare-kept" aria-labelledby="compare-kept">
        <h2 id="compare-kept">{t("compare.kept.title")}</h2>
        <p>{slice.stored ? t("compare.kept.yes") : t("compare.kept.no")}</p>
        <button
          type="button"
          class="tool"
          disabled={slice.kept.length === 0 && !slice.stored}
          onClick={() => {
            const wanted = !slice.stored;
            if (keep(wanted ? store(slice, description) : undefined)) tell({ kind: "store", stored: wanted });
          }}
        >
          {slice.stored ? t("compare.kept.erase") : t("compare.kept.save")}
        </button>
      </section>
    </div>
  );
}

/** The place of a letter, which gives it its line and its mark. */
export function placeOf(letter: Letter): number {
  return letters.indexOf(letter);
}
