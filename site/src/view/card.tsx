import type { Lever } from "../model/shape.ts";
import { targetYear } from "../model/figures.ts";
import type { Act } from "../state/deed.ts";
import { pressed, slid } from "../state/lever.ts";
import { amount, decimal, level } from "../text/number.ts";
import { strip } from "../text/ruby.ts";
import type { Say } from "../text/say.tsx";
import type { Told } from "./advice.tsx";
import { Hint } from "./advice.tsx";
import { memo } from "./memo.ts";

interface Props {
  readonly say: Say;
  readonly act: Act;
  readonly lever: Lever;
  readonly index: number;
  readonly position: number;
  /** The lever's own reduction in FY2030, in kt; NaN while it is counted. */
  readonly effect: number;
  readonly alive: boolean;
  /** What it says for one home; left out where the card stands for something else. */
  readonly advice?: Told;
}

/** One lever: what it is, where it stands, how far it can go, what it does, and why. */
export const Card = memo(function Card({ say, act, lever, index, position, effect, alive, advice }: Props) {
  const { t, plain } = say;
  const name = strip(lever.names[say.lang]);
  const id = `lever-${lever.id}`;
  const written = (value: number) => level(value, lever.unit, say.lang);
  const move = (value: number, dragging: boolean) => act({ kind: "move", index, position: value, dragging });
  const press = (direction: 1 | -1) => move(pressed(lever, position, direction), false);
  return (
    <li class="card">
      <div class="card-head">
        <h4 id={`${id}-name`}>{say.name(lever.names)}</h4>
        <span class="card-value">{say.rich(written(position))}</span>
      </div>
      <p class="card-about">{say.name(lever.about)}</p>
      <div class="card-row">
        <button
          type="button"
          class="step"
          aria-label={plain("card.down", { name })}
          disabled={!alive || position <= lever.min}
          onClick={() => press(-1)}
        >
          −
        </button>
        <div class="slide">
          <Track lever={lever} position={position} />
          <input
            type="range"
            id={id}
            min={lever.min}
            max={lever.max}
            step={lever.step}
            value={position}
            disabled={!alive}
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-marks`}
            aria-valuetext={strip(written(position))}
            onInput={(event) => move(slid(lever, event.currentTarget.valueAsNumber), true)}
            onChange={() => act({ kind: "release" })}
          />
        </div>
        <button
          type="button"
          class="step"
          aria-label={plain("card.up", { name })}
          disabled={!alive || position >= lever.max}
          onClick={() => press(1)}
        >
          ＋
        </button>
      </div>
      <Marks say={say} lever={lever} id={`${id}-marks`} over={position > lever.reach} />
      <div class="card-foot">
        <Effect say={say} kt={effect} still={position === lever.today} />
        <button
          type="button"
          class="why"
          aria-label={plain("card.why.of", { name })}
          disabled={!alive}
          onClick={() => act({ kind: "ask", id: lever.explain, year: targetYear })}
        >
          {t("card.why")}
        </button>
      </div>
      {advice !== undefined && <Hint say={say} act={act} lever={lever} advice={advice} />}
    </li>
  );
});

/**
 * What is counted, where it stands today and how far it reaches. Above that, the
 * warning takes the same place: nothing moves below a finger.
 */
const Marks = memo(function Marks({ say, lever, id, over }: Pick<Props, "say" | "lever"> & { readonly id: string; readonly over: boolean }) {
  const { t } = say;
  const today = level(lever.today, lever.unit, say.lang);
  const reach = level(lever.reach, lever.unit, say.lang);
  const marks = lever.indicator[say.lang] && t("card.marks", { indicator: say.name(lever.indicator), today, reach });
  if (!over) return <p class="card-marks" id={id}>{marks}</p>;
  return (
    <p class="card-marks card-beyond" id={id}>
      <span class="card-room">{marks}</span>
      <span class="card-over">{t("card.over", { value: reach })}</span>
    </p>
  );
});

/** The way from nothing to everything: reachable part, today's mark, the part moved. */
function Track({ lever, position }: { readonly lever: Lever; readonly position: number }) {
  const at = (value: number) => (100 * (value - lever.min)) / (lever.max - lever.min);
  const percentOf = (value: number) => `${value.toFixed(2)}%`;
  const low = Math.min(at(lever.today), at(position));
  const high = Math.max(at(lever.today), at(position));
  const reached = at(lever.reach);
  return (
    <svg class="track" aria-hidden="true" focusable="false">
      <line class="track-beyond" x1={percentOf(reached)} x2="100%" y1="22" y2="22" />
      <line class="track-reach" x1="0" x2={percentOf(reached)} y1="22" y2="22" />
      <line class="track-moved" x1={percentOf(low)} x2={percentOf(Math.min(high, reached))} y1="22" y2="22" />
      <line class="track-today" x1={percentOf(at(lever.today))} x2={percentOf(at(lever.today))} y1="10" y2="34" />
      <line class="track-end" x1={percentOf(reached)} x2={percentOf(reached)} y1="14" y2="30" />
    </svg>
  );
}

/** What the lever does to FY2030's emissions, with sign and word. */
export function Effect({ say, kt, still }: { readonly say: Say; readonly kt: number; readonly still: boolean }) {
  const { t, lang } = say;
  if (Number.isNaN(kt) && !still) return <p class="effect">{t("card.counting")}</p>;
  const none = !(Number(decimal(Math.abs(kt), 3)) > 0);
  const value = <b>{say.rich(amount(Math.abs(kt), lang))}</b>;
  if (none) return <p class="effect">{still ? t("card.still") : t("card.none")}</p>;
  return (
    <p class={kt > 0 ? "effect effect-less" : "effect effect-more"}>
      {kt > 0 ? t("card.less", { value }) : t("card.more", { value })}
    </p>
  );
}
