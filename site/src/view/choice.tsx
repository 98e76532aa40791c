import type { Lever } from "../model/shape.ts";
import { targetYear } from "../model/figures.ts";
import type { Act } from "../state/deed.ts";
import { strip } from "../text/ruby.ts";
import type { Say } from "../text/say.tsx";
import { Effect } from "./card.tsx";
import { memo } from "./memo.ts";

interface Props {
  readonly say: Say;
  readonly act: Act;
  readonly lever: Lever;
  readonly index: number;
  readonly position: number;
  readonly effect: number;
  readonly alive: boolean;
}

/** A lever with named options instead of a slider. */
export const Choice = memo(function Choice({ say, act, lever, index, position, effect, alive }: Props) {
  const name = strip(lever.names[say.lang]);
  return (
    <li class="card">
      <fieldset class="options">
        <legend>
          <h4>{say.name(lever.names)}</h4>
        </legend>
        <p class="card-about">{say.name(lever.about)}</p>
        {(lever.choices ?? []).map(({ id, names }, at) => (
          <label>
            <input
              type="radio"
              name={lever.id}
              value={id}
              checked={at === position}
              disabled={!alive}
              onChange={() => act({ kind: "move", index, position: at, dragging: false })}
            />
            <span>{say.name(names)}</span>
          </label>
        ))}
      </fieldset>
      <div class="card-foot">
        {lever.group === "setting" ? <p class="effect" /> : <Effect say={say} kt={effect} still={position === 0} />}
        <button
          type="button"
          class="why"
          aria-label={say.plain("card.why.of", { name })}
          disabled={!alive}
          onClick={() => act({ kind: "ask", id: lever.explain, year: targetYear })}
        >
          {say.t("card.why")}
        </button>
      </div>
    </li>
  );
});
