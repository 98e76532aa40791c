import type { ComponentChildren } from "preact";
import type { Home, HomeYear } from "../../model/home.ts";
import { signed } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { key } from "../../text/say.tsx";
import type { HomePart } from "./home.tsx";
import { hours, kilos, years, yen } from "./measure.ts";
import { payback } from "./slice.ts";

const lines = [
  { field: "co2", id: "my.co2", name: key("home.result.co2"), unit: "kg" },
  { field: "household", id: "my.co2.home", name: key("home.result.household"), unit: "kg" },
  { field: "car", id: "my.co2.car", name: key("home.result.car"), unit: "kg" },
  { field: "kwh", id: "my.kwh.bought", name: key("home.result.kwh"), unit: "kWh" },
  { field: "yen", id: "my.yen", name: key("home.result.yen"), unit: "yen" },
] as const satisfies readonly { field: keyof HomeYear; id: string; name: string; unit: string }[];

/** One year of the home, as it is and after its plans, with a reason for each number. */
export function Result({ home, ...part }: HomePart & { readonly home: Home }) {
  const { say, slice, why } = part;
  const { t, rich, plain } = say;
  const { before, after, unpriced } = home.view;
  const planned = slice.answer.plans.length > 0;
  const written = (unit: "kg" | "kWh" | "yen", value: number) =>
    unit === "kg" ? kilos(value, say) : unit === "kWh" ? hours(value) : yen(value, say);
  const price = after.price;
  const back = unpriced.length === 0 ? payback(price, before.yen !== null && after.yen !== null ? before.yen - after.yen : null) : undefined;
  return (
    <section class="home-result" aria-labelledby="home-result">
      <h2 id="home-result">{t("home.result.title")}</h2>
      <table class="home-table">
        <caption>{t("home.result.about")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("home.result.what")}</th>
            <th scope="col">{t("home.result.before")}</th>
            <th scope="col">{t("home.result.after")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, id, name, unit }) => {
            const [was, is] = [before[field], after[field]];
            return (
              <tr>
                <th scope="row">{t(name)}</th>
                <td>
                  <Number {...part} label={plain("home.why.before", { name: strip(say.raw(name)) })} ask={() => why(id, [])}>
                    {was === null ? t("home.nodata") : rich(written(unit, was))}
                  </Number>
                </td>
                <td>
                  <Number {...part} label={plain("home.why.after", { name: strip(say.raw(name)) })} ask={() => why(id)}>
                    {is === null ? t("home.nodata") : rich(written(unit, is))}
                  </Number>
                  {was !== null && is !== null && planned && (
                    <span class={was - is >= 0 ? "home-less" : "home-more"}>
                      {t("home.result.change", { value: rich(signed(written(unit, is - was))) })}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!planned && <p>{t("home.result.none")}</p>}
      {planned && price !== null && (
        <p class="home-price">
          {t("home.result.price", { value: <b>{rich(yen(price, say))}</b> })}{" "}
          <button type="button" class="why" aria-label={plain("home.why.price")} onClick={() => why("my.price")}>
            {t("card.why")}
          </button>
        </p>
      )}
      {unpriced.length > 0 && (
        <p>
          {t("home.result.unpriced", {
            names: unpriced.map((id, index) => (
              <>
                {index > 0 && t("home.comma")}
                {say.name(state(part, id))}
              </>
            )),
          })}
        </p>
      )}
      {back !== undefined && price !== null && price > 0 && <p>{t("home.result.payback", { years: <b>{rich(years(back, say))}</b> })}</p>}
    </section>
  );
}

function state({ state }: HomePart, id: string) {
  return state.description.levers.find((lever) => lever.id === id)?.names ?? { ja: id, easy: id, en: id };
}

interface Told extends HomePart {
  readonly label: string;
  readonly ask: () => void;
  readonly children: ComponentChildren;
}

/** A number that answers why when it is pressed. */
function Number({ state, label, ask, children }: Told) {
  return (
    <button type="button" class="home-number" disabled={state.phase.kind !== "ready"} onClick={ask}>
      <b>{children}</b>
      <span class="home-hidden"> {label}</span>
    </button>
  );
}
