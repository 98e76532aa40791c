import { useEffect, useRef } from "preact/hooks";
import { targetYear } from "../../model/figures.ts";
import { Share } from "../../view/answer.tsx";
import type { ScreenPart } from "../screen.ts";
import { screen } from "../screen.ts";
import { Actions } from "./action.tsx";
import type { Answer } from "./answer.ts";
import { said, write } from "./answer.ts";
import { keep, kept } from "./kept.ts";
import { Ladder } from "./ladder.tsx";
import { Pay } from "./pay.tsx";
import { Questions } from "./question.tsx";
import { Result } from "./result.tsx";
import type { HomeDeed, HomeSlice } from "./slice.ts";
import { after, begin, link } from "./slice.ts";

export type HomeKey = keyof typeof import("../../../text/home/ja.json");

/** What the parts of this screen are drawn from. */
export interface HomePart extends ScreenPart<HomeSlice, HomeDeed, HomeKey> {
  change(answer: Answer): void;
  /** Asks why a number of the home with these plans is what it is. */
  why(id: string, plans?: readonly string[]): void;
}

export default screen<HomeSlice, HomeDeed, HomeKey>({
  start: (state, parts) => begin(state, parts, kept()),
  after,
  link,
  View,
});

function View(screen: ScreenPart<HomeSlice, HomeDeed, HomeKey>) {
  const { say, state, act, slice, tell, means } = screen;
  const { t } = say;
  const { answer, home, lost, carried } = slice;
  const ready = state.phase.kind === "ready";
  // Answers may overtake each other: the last question counts.
  const asked = useRef(0);
  useEffect(() => {
    if (!means || !ready) return;
    const number = ++asked.current;
    const last = () => number === asked.current;
    means.call("home", said(answer)).then(
      (home) => last() && tell({ kind: "said", home }),
      () => last() && tell({ kind: "lost" }),
    );
  }, [means, ready, answer, state.figures]);
  const part: HomePart = {
    ...screen,
    change(next) {
      tell({ kind: "answer", answer: next });
      if (slice.kept) keep(write(next));
    },
    why(id, plans) {
      // Explanations tell the home as last computed.
      means?.call("home", said(answer, plans)).then(
        () => act({ kind: "ask", id, year: targetYear }),
        () => tell({ kind: "lost" }),
      );
    },
  };
  return (
    <div class="home">
      <h1>{t("screen.home")}</h1>
      <p class="home-lead">{t("home.lead")}</p>
      <Share say={say} state={state} act={act} />
      <p>{t("home.share")}</p>
      {lost && <p class="notice">{t("home.lost")}</p>}
      {!ready && <p class="home-waiting">{state.phase.kind === "failed" ? t("levers.stopped") : t("levers.arriving")}</p>}
      <div class="home-columns">
        <div class="home-asked">
          <Questions {...part} />
          <Actions {...part} />
        </div>
        <div class="home-told">
          {home && <Result {...part} home={home} />}
          {home && <Pay {...part} home={home} />}
        </div>
      </div>
      {home && <Ladder {...part} home={home} />}
      <section class="home-limits" aria-labelledby="home-limits">
        <h2 id="home-limits">{t("home.limits.title")}</h2>
        <ul>
          <li>{t("home.limits.typical")}</li>
          <li>{t("home.limits.price")}</li>
          <li>{t("home.limits.device")}</li>
          <li>{t("home.limits.year")}</li>
        </ul>
      </section>
      <section class="home-kept" aria-labelledby="home-kept">
        <h2 id="home-kept">{t("home.kept.title")}</h2>
        <p>{slice.kept ? t("home.kept.yes") : t("home.kept.no")}</p>
        <div class="home-tools">
          <button
            type="button"
            class="tool"
            onClick={() => {
              const wanted = !slice.kept;
              if (keep(wanted ? write(answer) : undefined)) tell({ kind: "keep", kept: wanted });
            }}
          >
            {slice.kept ? t("home.kept.erase") : t("home.kept.save")}
          </button>
          <label class="home-check">
            <input
              type="checkbox"
              checked={carried}
              onChange={(event) => tell({ kind: "carry", carried: event.currentTarget.checked })}
            />
            <span>{t("home.kept.link")}</span>
          </label>
        </div>
      </section>
    </div>
  );
}
