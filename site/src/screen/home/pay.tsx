import type { Home, HomeAction } from "../../model/home.ts";
import { strip } from "../../text/ruby.ts";
import { deal } from "./answer.ts";
import type { HomePart } from "./home.tsx";
import { kilos, years, yen } from "./measure.ts";
import { payback } from "./slice.ts";

/** So many stand in sight. */
const first = 5;

/** Each fitting action alone, sorted, and all planned ones together. */
export function Pay({ home, ...part }: HomePart & { readonly home: Home }) {
  const { say, slice, tell } = part;
  const { t, rich } = say;
  const { order, answer } = slice;
  const fitting = home.view.actions
    .filter(({ obstacle, alone }) => obstacle === "" && alone.co2 !== null)
    .sort((a, b) => (order === "kg" ? (b.alone.co2 ?? 0) - (a.alone.co2 ?? 0) : soonest(a) - soonest(b)));
  const { before, after } = home.view;
  const alone = home.view.actions.filter(({ lever, obstacle }) => obstacle === "" && answer.plans.includes(lever));
  const sum = alone.reduce((total, each) => total + (each.alone.co2 ?? 0), 0);
  return (
    <section class="home-pay" aria-labelledby="home-pay">
      <h2 id="home-pay">{t("home.pay.title")}</h2>
      <p>{t("home.pay.about")}</p>
      <div class="home-tools" role="group" aria-label={say.plain("home.pay.order")}>
        <button type="button" class="tool" aria-pressed={order === "kg"} onClick={() => tell({ kind: "sort", order: "kg" })}>
          {t("home.pay.bykg")}
        </button>
        <button type="button" class="tool" aria-pressed={order === "yen"} onClick={() => tell({ kind: "sort", order: "yen" })}>
          {t("home.pay.byyen")}
        </button>
      </div>
      <ol class="home-list">
        {fitting.slice(0, first).map((action) => (
          <Row {...part} action={action} key={action.lever} />
        ))}
      </ol>
      {fitting.length > first && (
        <details class="quiet">
          <summary>{t("home.pay.others", { count: String(fitting.length - first) })}</summary>
          <ol class="home-list" start={first + 1}>
            {fitting.slice(first).map((action) => (
              <Row {...part} action={action} key={action.lever} />
            ))}
          </ol>
        </details>
      )}
      {alone.length > 1 && before.co2 !== null && after.co2 !== null && (
        <p class="home-together">
          {Math.abs(sum - before.co2 + after.co2) < 0.01 * Math.abs(sum)
            ? t("home.pay.sum", { all: <b>{rich(kilos(before.co2 - after.co2, say))}</b> })
            : t("home.pay.together", { sum: rich(kilos(sum, say)), all: <b>{rich(kilos(before.co2 - after.co2, say))}</b> })}
        </p>
      )}
    </section>
  );
}

/** What pays back soonest comes first: nothing to buy, then by years, then what is unknown or never. */
function soonest({ priced, alone }: HomeAction): number {
  const back = priced && alone.price !== null ? payback(-alone.price, alone.yen) : undefined;
  return back ?? (alone.yen !== null && alone.yen > 0 ? 1e6 : 1e7 - (alone.yen ?? 0) / 1e6);
}

function Row({ action, ...part }: HomePart & { readonly action: HomeAction }) {
  const { say, state, slice, change, why } = part;
  const { t, rich, plain } = say;
  const { lever, priced, alone } = action;
  const names = state.description.levers.find(({ id }) => id === lever)?.names;
  if (!names) return null;
  const planned = slice.answer.plans.includes(lever);
  const price = alone.price === null ? null : -alone.price;
  const back = priced ? payback(price, alone.yen) : undefined;
  return (
    <li class="home-pays">
      <span class="home-name">{say.name(names)}</span>
      <button
        type="button"
        class="why"
        aria-label={plain("card.why.of", { name: strip(names[say.lang]) })}
        disabled={state.phase.kind !== "ready"}
        onClick={() => why("my.co2", [lever])}
      >
        {t("card.why")}
      </button>
      <label class="home-check home-planned">
        <input type="checkbox" checked={planned} onChange={() => change(deal(slice.answer, lever, planned ? "none" : "plan"))} />
        <span>{t("home.deal.plan")}</span>
        <span class="home-hidden">{say.name(names)}</span>
      </label>
      <span class="home-facts">
        {alone.co2 !== null && (
          <span class={alone.co2 >= 0 ? "home-less" : "home-more"}>
            {alone.co2 >= 0
              ? t("home.pay.less", { value: rich(kilos(alone.co2, say)) })
              : t("home.pay.more", { value: rich(kilos(-alone.co2, say)) })}
          </span>
        )}
        {alone.yen !== null && (
          <span>
            {alone.yen >= 0
              ? t("home.pay.saves", { value: rich(yen(alone.yen, say)) })
              : t("home.pay.costs", { value: rich(yen(-alone.yen, say)) })}
          </span>
        )}
        <span>
          {!priced || price === null
            ? t("home.pay.unpriced")
            : price === 0
              ? t("home.pay.free")
              : t("home.pay.price", { value: rich(yen(price, say)) })}
        </span>
        {back !== undefined && price !== null && price > 0 && <span>{t("home.pay.back", { years: rich(years(back, say)) })}</span>}
        {priced && price !== null && price > 0 && back === undefined && <span>{t("home.pay.never")}</span>}
      </span>
    </li>
  );
}
