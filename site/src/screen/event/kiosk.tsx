import { useEffect, useRef, useState } from "preact/hooks";
import { Figures } from "../../model/figures.ts";
import type { Forecast } from "../../model/forecast.ts";
import { langs } from "../../model/shape.ts";
import { option } from "../../state/state.ts";
import { Chart } from "../../view/chart.tsx";
import { Code } from "../../view/code.tsx";
import { htmlLang } from "../../view/header.tsx";
import { key } from "../../text/say.tsx";
import { Town } from "../../view/town.tsx";
import type { ScreenPart } from "../screen.ts";
import { addressOf } from "../share/link.ts";
import { Countdown } from "./countdown.tsx";
import type { EventKey } from "./event.tsx";
import { Hold } from "./hold.tsx";
import { useKeys } from "./keys.ts";
import { KeyList, Panel } from "./panel.tsx";
import { prepare } from "./ready.ts";
import type { Event, EventDeed } from "./slice.ts";
import { Start, useStory } from "./start.tsx";
import { Use } from "./use.tsx";

type Props = ScreenPart<Event, EventDeed, EventKey>;
/** A story has no futures drawn for it: its band is the run's own interval. */
function interval(figures: Figures): Forecast {
  return { draws: 0, met: 0, median: figures.row("pathway.total"), low: figures.row("pathway.low"), high: figures.row("pathway.high") };
}

type Readiness = "coming" | "ready" | "lost";

const langNames = { ja: key("lang.ja"), easy: key("lang.easy"), en: key("lang.en") } as const;
const readiness = { coming: key("event.ready.coming"), ready: key("event.ready.done"), lost: key("event.ready.lost") } as const;

/** The large screen: picture on the left, the start or the levers on the right; nothing else of the page. */
export function Kiosk(part: Props) {
  const { say, state, act, slice, tell, means } = part;
  const { t, plain } = say;
  const [ready, setReady] = useState<Readiness>("coming");
  const place = useRef<HTMLDivElement>(null);
  const running = state.phase.kind === "ready";
  const story = useStory(part);

  const restart = () => {
    tell({ kind: "return" });
    act({ kind: "take", positions: slice.home.positions });
    if (state.lang !== slice.home.lang) act({ kind: "speak", lang: slice.home.lang });
  };
  useKeys({ state, event: slice, act, tell, restart });

  useEffect(() => {
    const { classList } = document.documentElement;
    classList.add("event-on");
    act({ kind: "look", picture: "town" });
    return () => classList.remove("event-on");
  }, []);

  useEffect(() => {
    if (!running || !means) return;
    prepare(means).then(
      () => setReady("ready"),
      (error: unknown) => {
        console.warn(error);
        setReady("lost");
      },
    );
  }, [running]);

  // Every visitor, and everybody who listens, begins at the heading.
  useEffect(() => {
    const heading = place.current?.querySelector<HTMLElement>("h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [slice.stage]);

  const lost = state.town === "failed" || state.town === "saved";
  const town = state.picture === "town" && !lost;
  const shown = slice.stage === "start" && story ? new Figures(state.description, story.block) : null;
  const link = addressOf(state, state.lang, location.origin);
  return (
    <div class={`event event-${slice.stage}`} ref={place}>
      <div class="event-top">
        <p class="event-name">{t("site.title")}</p>
        <div class="event-langs" role="group" aria-label={plain("lang.title")}>
          {langs.map((lang) => (
            <button
              type="button"
              class="event-tool"
              lang={htmlLang[lang]}
              aria-pressed={lang === state.lang}
              onClick={() => act({ kind: "speak", lang })}
            >
              {t(langNames[lang])}
            </button>
          ))}
        </div>
        <Hold label={plain("event.hold")} done={() => tell({ kind: "leave" })}>
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <circle cx="12" cy="12" r="9" />
          </svg>
        </Hold>
      </div>
      <div class={town && (slice.stage === "use" || story?.kind !== "one") ? "event-picture event-town" : "event-picture event-chart"}>
        <Town say={say} state={state} act={act} means={means} />
        <Chart
          say={say}
          figures={shown ?? state.figures}
          forecast={shown ? interval(shown) : state.futures.forecast}
          view={option(state, "view").names}
        />
      </div>
      {slice.stage === "start" ? <Start {...part} story={story} /> : <Use {...part} restart={restart} town={town} lost={lost} />}
      {slice.stage === "use" && <Countdown say={say} stopped={slice.stopped} tell={tell} ended={restart} />}
      {slice.panel === "help" && (
        <Panel say={say} title={plain("event.keys.title")} close={() => tell({ kind: "panel", panel: null })}>
          <p>{t(readiness[ready])}</p>
          <KeyList say={say} />
        </Panel>
      )}
      {slice.panel === "code" && (
        <Panel say={say} title={plain("event.code.title")} close={() => tell({ kind: "panel", panel: null })}>
          <p>{t("event.code.how")}</p>
          <Code link={link} label={plain("event.code.of")} />
          <p class="event-link">{link}</p>
          <p>{t("event.code.private")}</p>
        </Panel>
      )}
    </div>
  );
}
