import { useEffect, useMemo, useState } from "preact/hooks";
import { Figures, standing, targetYear } from "../../model/figures.ts";
import { bothYears, decimal, fineAmount, level, percent } from "../../text/number.ts";
import type { ScreenPart } from "../screen.ts";
import type { EventKey } from "./event.tsx";
import { chosen } from "./lever.ts";
import type { Event, EventDeed } from "./slice.ts";
import type { Story } from "./story.ts";
import { stories } from "./story.ts";

type Props = ScreenPart<Event, EventDeed, EventKey>;

/** How long one story stays, in milliseconds: long enough to be read twice. */
const pause = 9000;

export interface Told extends Story {
  readonly block: Float64Array;
  /** The result of what every visitor finds, to compare with. */
  readonly first: Float64Array;
}

/** The story told now. With reduced motion it stays the first; each is a run of the model. */
export function useStory({ state, slice, means }: Props): Told | null {
  const waiting = slice.stage === "start";
  const running = state.phase.kind === "ready";
  const all = useMemo(() => stories(state.description.levers, slice.home.positions), [state.description, slice.home]);
  const [blocks, setBlocks] = useState<readonly Float64Array[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (!running || !means) return;
    means.call("pathways", { all: all.map(({ positions }) => positions) }).then(setBlocks, console.warn);
  }, [running, all]);
  useEffect(() => {
    setAt(0);
    if (!waiting || blocks.length === 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const clock = setInterval(() => setAt((before) => (before + 1) % all.length), pause);
    return () => clearInterval(clock);
  }, [waiting, blocks]);
  const story = all[at];
  const [first, block] = [blocks[0], blocks[at]];
  return story && first && block ? { ...story, first, block } : null;
}

/** What stands on the screen until somebody comes. */
export function Start({ say, state, tell, story }: Props & { readonly story: Told | null }) {
  const { t, rich, lang } = say;
  return (
    <section class="event-side event-invite">
      <h1>{t("event.question", { year: rich(bothYears(targetYear, lang)) })}</h1>
      <div class="event-story" key={story?.positions}>
        {story ? <Line say={say} state={state} story={story} /> : <p>{state.phase.kind === "failed" ? t("levers.stopped") : t("levers.arriving")}</p>}
      </div>
      <button type="button" class="event-main" disabled={state.phase.kind !== "ready"} onClick={() => tell({ kind: "begin" })}>
        {t("event.begin")}
      </button>
      <p class="event-quiet">{t("site.nothing")}</p>
    </section>
  );
}

function Line({ say, state, story }: Pick<Props, "say" | "state"> & { readonly story: Told }) {
  const { t, rich, lang } = say;
  const now = standing(new Figures(state.description, story.block));
  const first = standing(new Figures(state.description, story.first));
  const saved = <b class="event-numeral">{rich(fineAmount(first.total - now.total, lang))}</b>;
  const gap = rich(fineAmount(now.gap, lang));
  if (story.kind === "one" && story.lever) {
    const { lever } = story;
    return <p>{t("event.story.one", { lever: say.name(lever.names), reach: level(lever.reach, lever.unit, lang), saved })}</p>;
  }
  if (story.kind === "all") return <p>{t("event.story.all", { count: String(chosen.length), saved, gap })}</p>;
  const cut = <b class="event-numeral">{decimal(Math.abs(now.cut), 1)}%</b>;
  return <p>{t("event.story.now", { cut, goal: percent(now.goal, 0), gap })}</p>;
}
