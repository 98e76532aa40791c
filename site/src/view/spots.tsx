import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import type { SpotId, Told } from "../../town/spot.ts";
import type { State } from "../state/state.ts";
import type { Say } from "../text/say.tsx";
import { lines } from "../town/lines.ts";
import { watch } from "./memo.ts";

interface Props {
  readonly say: Say;
  readonly state: State;
  readonly told: Told | null;
}

/**
 * The labels over the town: a button at each place that the picture explains,
 * and below the picture what the chosen one says.
 */
export function Spots(props: Props) {
  const [chosen, choose] = useState<SpotId | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { say, state, told } = props;
  return (
    <>
      {told && <Buttons {...props} told={told} chosen={chosen} choose={choose} bar={bar} />}
      <figcaption>
        {told && chosen
          ? lines(say, state, chosen, told.shown).map(({ name, says }) => (
              <p>
                <b>{say.rich(name)}</b> {says.map(say.rich)}
              </p>
            ))
          : say.t("town.caption")}
      </figcaption>
    </>
  );
}

interface Bar extends Props {
  readonly told: Told;
  readonly chosen: SpotId | null;
  readonly choose: (spot: SpotId | null) => void;
  readonly bar: RefObject<HTMLDivElement | null>;
}

/**
 * One stop for the Tab key, arrows go on from there; a touch, a pointer or the
 * focus chooses. Scrolling and all other keys stay the page's. What a button
 * says to a screen reader follows when the levers rest: the wedges come last.
 */
const Buttons = watch(
  ({ say, state, told, chosen }: Bar) => [say, state.wedges, told.places, chosen],
  ({ say, state, told, chosen, choose, bar }) => {
    const order = fromLeft(told);
    const stop = chosen ?? order[0];
    const keys = (event: KeyboardEvent) => {
      if (event.key === "Escape") choose(null);
      const next = step(event, order.indexOf(stop as SpotId), order.length - 1);
      if (next === undefined) return;
      event.preventDefault();
      bar.current?.querySelectorAll("button")[next]?.focus();
    };
    return (
      <div class="town-spots" role="toolbar" aria-label={say.plain("town.spots")} ref={bar} onKeyDown={keys}>
        {order.map((spot) => (
          <button
            type="button"
            key={spot}
            class="town-spot"
            data-spot={spot}
            style={`left:${100 * told.places[spot].x}%;top:${100 * told.places[spot].y}%`}
            tabIndex={spot === stop ? 0 : -1}
            aria-pressed={spot === chosen}
            onFocus={() => choose(spot)}
            onPointerEnter={(event) => event.pointerType === "mouse" && choose(spot)}
            onClick={() => choose(spot)}
          >
            <span class="town-said">
              {lines(say, state, spot, told.shown).map(({ name, says }) => (
                <span>
                  {say.rich(name)} {says.map(say.rich)}{" "}
                </span>
              ))}
            </span>
          </button>
        ))}
      </div>
    );
  },
);

/** The spots as the arrow keys pass them. */
function fromLeft({ places }: Told): readonly SpotId[] {
  return (Object.keys(places) as SpotId[]).sort((a, b) => places[a].x - places[b].x);
}

/** Where a key leads; undefined for the keys that are the page's. */
function step({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number, last: number): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  switch (key) {
    case "ArrowRight":
      return at === last ? 0 : at + 1;
    case "ArrowLeft":
      return at === 0 ? last : at - 1;
    case "Home":
      return 0;
    case "End":
      return last;
  }
  return undefined;
}
