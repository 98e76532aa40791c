import type { ComponentChildren } from "preact";
import { standing, targetYear } from "../../model/figures.ts";
import type { Home } from "../../model/home.ts";
import { amount, fiscalYear, level, percent } from "../../text/number.ts";
import type { HomePart } from "./home.tsx";
import { homes, kilos } from "./measure.ts";
import { spread } from "./slice.ts";

/** From one home to the city and back. */
export function Ladder({ home, ...part }: HomePart & { readonly home: Home }) {
  const { say, state, slice, change, why } = part;
  const { t, rich, lang } = say;
  const { view, rungs } = home;
  const { answer } = slice;
  const saves = (rungs[0]?.kt ?? 0) > 0;
  const share = (wanted: number) => change({ ...answer, share: Math.min(100, Math.max(0, wanted)) });
  const [one, ten, many] = rungs;
  const explain = (id: string, label: string) => (
    <button type="button" class="why" aria-label={label} disabled={state.phase.kind !== "ready"} onClick={() => why(id)}>
      {t("card.why")}
    </button>
  );
  if (view.similar === null || view.gap === null) return <p>{t("home.nodata")}</p>;
  return (
    <section class="home-ladder" aria-labelledby="home-ladder">
      <h2 id="home-ladder">{t("home.ladder.title")}</h2>
      <p>
        {t("home.ladder.gap", { year: rich(fiscalYear(targetYear, lang)), gap: <b>{rich(amount(view.gap, lang))}</b> })}{" "}
        {explain("outlook.gap", say.plain("home.why.gap"))}
      </p>
      {!saves && <p class="home-hint">{t("home.ladder.none")}</p>}
      <ol class="home-rungs">
        <Step name={t("home.ladder.one")} part={one?.part}>
          {rich(kilos((one?.kt ?? 0) * 1e6, say))}
        </Step>
        <Step name={t("home.ladder.ten")} part={ten?.part}>
          {rich(kilos((ten?.kt ?? 0) * 1e6, say))}
        </Step>
        <Step
          name={t("home.ladder.many", { share: percent(answer.share), homes: rich(homes(many?.homes ?? 0, say)) })}
          part={many?.part}
          after={
            <p>
              {t("home.ladder.part", {
                part: <b>{many?.part == null ? t("home.nodata") : percent(100 * many.part, Math.abs(many.part) < 0.0995 ? 2 : 1)}</b>,
              })}
            </p>
          }
        >
          {rich(amount(many?.kt ?? 0, lang))}
        </Step>
      </ol>
      <div class="card-row home-slide">
        <button type="button" class="step" aria-label={say.plain("home.ladder.fewer")} disabled={answer.share <= 0} onClick={() => share(answer.share - 5)}>
          −
        </button>
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          value={answer.share}
          aria-label={say.plain("home.ladder.share")}
          aria-valuetext={percent(answer.share)}
          onInput={(event) => share(event.currentTarget.valueAsNumber)}
        />
        <button type="button" class="step" aria-label={say.plain("home.ladder.more")} disabled={answer.share >= 100} onClick={() => share(answer.share + 5)}>
          ＋
        </button>
      </div>
      <p>
        {t("home.ladder.similar", { homes: <b>{rich(homes(view.similar, say))}</b> })} {explain("my.similar", say.plain("home.why.similar"))}
      </p>
      {view.onePercent !== null && (
        <p class="home-back">
          {t("home.ladder.back", { homes: <b>{rich(homes(view.onePercent, say))}</b> })}
          {view.onePercent > view.similar && <> {t("home.ladder.beyond")}</>}
        </p>
      )}
      <p class="home-about">{t("home.ladder.honest")}</p>
      {saves && <City {...part} home={home} />}
    </section>
  );
}

interface Rung {
  readonly name: ComponentChildren;
  readonly part: number | null | undefined;
  readonly after?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One rung, with the part of the gap that it closes drawn to scale: mostly very little, and that is the truth. */
function Step({ name, part, after, children }: Rung) {
  const width = Math.min(100, Math.max(0, 100 * (part ?? 0)));
  return (
    <li>
      <span>{name}</span> <b class="home-kt">{children}</b>
      <svg class="home-meter" aria-hidden="true" focusable="false">
        <rect class="home-rail" width="100%" height="8" rx="4" />
        <rect class="home-filled" width={`${width.toFixed(3)}%`} height="8" />
      </svg>
      {after}
    </li>
  );
}

/** The city's levers, moved as if the chosen share of homes did the same. */
function City({ home, ...part }: HomePart & { readonly home: Home }) {
  const { say, state, act, slice, tell } = part;
  const { t, rich, lang } = say;
  const clipped = home.moves.filter(({ wanted, position }) => wanted !== null && position !== null && wanted > position + 0.005);
  const { gap, cut } = standing(state.figures);
  const lever = (id: string) => state.description.levers.find((each) => each.id === id);
  const move = () => {
    tell({ kind: "spread", before: slice.before ?? state.positions });
    act({ kind: "take", positions: spread(state, home) });
  };
  return (
    <div class="home-city">
      <h3>{t("home.city.title")}</h3>
      <p>{t("home.city.about")}</p>
      <ul class="home-moves">
        {home.moves.map(({ lever: id, position }) => {
          const found = lever(id);
          return (
            found &&
            position !== null && (
              <li>
                {t("home.city.move", {
                  name: say.name(found.names),
                  today: rich(level(found.today, found.unit, lang)),
                  position: <b>{rich(level(position, found.unit, lang))}</b>,
                })}
              </li>
            )
          );
        })}
      </ul>
      {clipped.map(({ lever: id, wanted, position }) => {
        const found = lever(id);
        return (
          found && (
            <p class="home-clipped">
              {t("home.city.clipped", {
                name: say.name(found.names),
                wanted: rich(level(wanted ?? 0, found.unit, lang)),
                reach: rich(level(position ?? 0, found.unit, lang)),
              })}
            </p>
          )
        );
      })}
      <div class="home-tools">
        <button type="button" class="tool" disabled={state.phase.kind !== "ready"} onClick={move}>
          {t("home.city.apply")}
        </button>
        {slice.before && (
          <button
            type="button"
            class="tool"
            onClick={() => {
              act({ kind: "take", positions: slice.before ?? state.positions });
              tell({ kind: "spread", before: null });
            }}
          >
            {t("home.city.back")}
          </button>
        )}
      </div>
      {slice.before && (
        <>
          <p class={gap > 0 ? "verdict verdict-missed" : "verdict verdict-met"}>
            {gap > 0
              ? t("home.city.missed", { cut: percent(cut, 1), gap: rich(amount(gap, lang)) })
              : t("home.city.met", { cut: percent(cut, 1), gap: rich(amount(-gap, lang)) })}
          </p>
          <p>
            {t("home.city.differs")}{" "}
            <button type="button" class="tool" onClick={() => act({ kind: "go", mode: "explore" })}>
              {t("home.city.explore")}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
