import { standing, targetYear } from "../../model/figures.ts";
import type { Origin, State } from "../../state/state.ts";
import { option } from "../../state/state.ts";
import { amount, chartUnit, date, decimal, signed } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import type { Key, Say } from "../../text/say.tsx";
import { key } from "../../text/say.tsx";
import { take } from "./link.ts";
import type { Bar, Past } from "./past.ts";
import { waterfall, way } from "./past.ts";
import type { ShareKey, SharePart } from "./share.tsx";

/** What changed since a link was made; nothing for one that is of today. */
export function ThenNow({ say, state, slice }: SharePart) {
  const { origin } = state;
  const { edition, engine } = state.description;
  if (!origin || (origin.edition === edition && origin.engine === engine)) return null;
  return <Change say={say} state={state} origin={origin} log={slice.past ?? []} />;
}

interface Props {
  readonly say: Say<Key | ShareKey>;
  readonly state: Pick<State, "description" | "positions" | "figures">;
  readonly origin: Origin;
  readonly log: readonly Past[];
}

const names = {
  then: key("share.then.then"),
  model: key("share.then.model"),
  data: key("share.then.data"),
  choices: key("share.then.choices"),
  now: key("share.then.now"),
} as const;

function equal(a: readonly number[] | undefined, b: readonly number[]): boolean {
  return a?.every((position, index) => position === b[index]) ?? false;
}

/** The waterfall from then to now, and the same in a table. */
export function Change({ say, state, origin, log }: Props) {
  const { t, rich, lang } = say;
  const { description, figures } = state;
  // A published link has its own totals in the log; for others the scenario
  // without further action stands in, in the same way of counting.
  const link = log.find(({ scenario }) => scenario.startsWith("#") && equal(take(scenario, description)?.positions, origin.positions));
  const published = link && way(log, origin, link.scenario);
  const standard = way(log, origin, option(state as State, "view").id);
  const found = published ?? standard;
  const values = { edition: date(origin.edition, lang), engine: origin.engine, now: date(description.edition, lang), rules: description.engine };
  if (!found) {
    return (
      <section class="share-then" aria-labelledby="share-then">
        <h2 id="share-then">{t("share.then.title")}</h2>
        <p>{t("share.then.made", { ...values, edition: rich(values.edition), now: rich(values.now) })}</p>
        <p>{t("share.then.unknown")}</p>
      </section>
    );
  }
  const bars = waterfall(found, standing(figures).total);
  const unit = chartUnit(lang);
  const written = (bar: Bar) =>
    bar.kind === "then" || bar.kind === "now"
      ? decimal(bar.to / unit.kt, unit.digits + 1)
      : signed(decimal((bar.to - bar.from) / unit.kt, unit.digits + 1));
  const ends = bars.flatMap(({ kind, from, to }) => (kind === "then" || kind === "now" ? [to] : [from, to]));
  const [least, largest] = [Math.min(...ends), Math.max(...ends)];
  const floor = Math.max(0, least - Math.max(largest - least, largest * 0.02));
  const along = (kt: number) => (100 * (kt - floor)) / (largest - floor);
  return (
    <section class="share-then" aria-labelledby="share-then">
      <h2 id="share-then">{t("share.then.title")}</h2>
      <p>{t("share.then.made", { ...values, edition: rich(values.edition), now: rich(values.now) })}</p>
      <p>{published ? t("share.then.published") : t("share.then.standard")}</p>
      <table class="share-water">
        <caption>{t("share.then.about", { year: String(targetYear) })}</caption>
        <tbody>
          {bars.map((bar) => {
            const start = bar.kind === "then" || bar.kind === "now" ? floor : Math.min(bar.from, bar.to);
            const end = bar.kind === "then" || bar.kind === "now" ? bar.to : Math.max(bar.from, bar.to);
            const way = bar.kind === "then" || bar.kind === "now" ? "whole" : bar.to > bar.from ? "more" : "less";
            return (
              <tr>
                <th scope="row">{t(names[bar.kind])}</th>
                <td class={`share-bar share-bar-${way}`}>
                  <svg aria-hidden="true" focusable="false">
                    <rect x={`${along(start).toFixed(2)}%`} width={`${Math.max(0.5, along(end) - along(start)).toFixed(2)}%`} height="20" rx="3" />
                  </svg>
                </td>
                <td>{written(bar)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        {t("share.then.sum", {
          then: rich(amount(found.from.total, lang)),
          now: rich(amount(standing(figures).total, lang)),
        })}
      </p>
      {strip(values.edition) === strip(values.now) && <p>{t("share.then.rules")}</p>}
    </section>
  );
}
