import { useRef, useState } from "preact/hooks";
import type { SpotId, Told } from "../../town/spot.ts";
import type { State } from "../state/state.ts";
import type { Say } from "../text/say.tsx";
import { lines } from "../town/lines.ts";

interface Props {
  readonly say: Say;
  readonly state: State;
  readonly told: Told | null;
}

/**
 * The labels over the town: a button at each place that the picture explains,
 * and below the picture what the chosen one says. One stop for the Tab key,
 * arrows go on from there; a touch, a pointer or the focus chooses. Scrolling
 * and all other keys stay the page's.
 */
export function Spots({ say, state, told }: Props) {
  const { t, plain, rich } = say;
  const [chosen, choose] = useState<SpotId | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  // From left to right, as the arrows go.
  const order = told
    ? (Object.keys(told.places) as SpotId[]).sort((a, b) => told.places[a].x - told.places[b].x)
    : [];
  const stop = chosen ?? order[0];

  const go = (event: KeyboardEvent) => {
    const at = order.indexOf(stop as SpotId);
    const last = order.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (event.key === "Escape") choose(null);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    bar.current?.querySelectorAll("button")[next]?.focus();
  };

  return (
    <>
      {told && (
        <div class="town-spots" role="toolbar" aria-label={plain("town.spots")} ref={bar} onKeyDown={go}>
          {order.map((spot) => {
            const said = lines(say, state, spot, told.shown);
            return (
              <button
                type="button"
                key={spot}
                class="town-spot"
                style={`left:${100 * told.places[spot].x}%;top:${100 * told.places[spot].y}%`}
                tabIndex={spot === stop ? 0 : -1}
                aria-pressed={spot === chosen}
                onFocus={() => choose(spot)}
                onPointerEnter={(event) => event.pointerType === "mouse" && choose(spot)}
                onClick={() => choose(spot)}
              >
                <span class="town-said">
                  {said.map(({ name, says }) => (
                    <span>
                      {rich(name)} {says.map(rich)}{" "}
                    </span>
                  ))}
                </span>
              </button>
            );
          })}
        </div>
      )}
      <figcaption>
        {told && chosen
          ? lines(say, state, chosen, told.shown).map(({ name, says }) => (
              <p>
                <b>{rich(name)}</b> {says.map(rich)}
              </p>
            ))
          : t("town.caption")}
      </figcaption>
    </>
  );
}
