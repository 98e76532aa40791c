import { contribution } from "../../state/state.ts";
import { strip } from "../../text/ruby.ts";
import { level } from "../../text/number.ts";
import { Answer } from "../../view/answer.tsx";
import { Effect } from "../../view/card.tsx";
import type { ScreenPart } from "../screen.ts";
import type { EventKey } from "./event.tsx";
import { chosen, nearest, stop, stops } from "./lever.ts";
import type { Event, EventDeed } from "./slice.ts";

interface Props extends ScreenPart<Event, EventDeed, EventKey> {
  readonly restart: () => void;
  /** The town is shown; or it cannot be shown here. */
  readonly town: boolean;
  readonly lost: boolean;
}

/** In use: the answer, a handful of levers, and the few buttons that a hall needs. */
export function Use(part: Props) {
  const { say, state, act, slice, tell, restart, town, lost } = part;
  const { t } = say;
  return (
    <section class="event-side">
      <Answer say={say} state={state} act={act} />
      <ul class="event-levers">
        {chosen.map((id) => (
          <Row key={id} {...part} id={id} />
        ))}
      </ul>
      <div class="event-tools">
        <button type="button" class="event-tool" onClick={() => tell({ kind: "panel", panel: "code" })}>
          {t("event.code")}
        </button>
        {!lost && (
          <button type="button" class="event-tool" onClick={() => act({ kind: "look", picture: town ? "chart" : "town" })}>
            {town ? t("picture.chart") : t("picture.town")}
          </button>
        )}
        <button type="button" class="event-tool" onClick={restart}>
          {t("event.restart")}
        </button>
        {!slice.stopped && (
          <button type="button" class="event-tool" onClick={() => tell({ kind: "stop", on: true })}>
            {t("event.countdown.stop")}
          </button>
        )}
      </div>
      <p class="event-quiet">{t("event.why")}</p>
    </section>
  );
}

/** One lever with its five stops, two large buttons and what it does. */
function Row({ say, state, act, id }: Props & { readonly id: string }) {
  const { levers } = state.description;
  const index = levers.findIndex((each) => each.id === id);
  const lever = levers[index];
  if (!lever) return null; // a newer model may not know it
  const position = state.positions[index] ?? lever.today;
  const at = nearest(lever, position);
  const alive = state.phase.kind === "ready";
  const name = strip(lever.names[say.lang]);
  const move = (wanted: number) => act({ kind: "move", index, position: stop(lever, wanted), dragging: false });
  return (
    <li class="event-lever">
      <div class="event-lever-head">
        <span id={`event-${id}-name`}>{say.name(lever.names)}</span>
        <span class="card-value">{say.rich(level(position, lever.unit, say.lang))}</span>
      </div>
      <button
        type="button"
        class="event-step"
        aria-label={say.plain("card.down", { name })}
        disabled={!alive || position <= lever.today}
        onClick={() => move(at - 1)}
      >
        −
      </button>
      <input
        type="range"
        id={`event-${id}`}
        min={0}
        max={stops - 1}
        step={1}
        value={at}
        disabled={!alive}
        aria-labelledby={`event-${id}-name`}
        aria-valuetext={strip(level(position, lever.unit, say.lang))}
        onInput={({ currentTarget }) => move(currentTarget.valueAsNumber)}
      />
      <button
        type="button"
        class="event-step"
        aria-label={say.plain("card.up", { name })}
        disabled={!alive || position >= lever.reach}
        onClick={() => move(at + 1)}
      >
        ＋
      </button>
      <Effect say={say} kt={contribution(state, index)} still={position === lever.today} />
    </li>
  );
}
