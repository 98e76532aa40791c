import type { NowSector, Nowcast } from "../../model/nowcast.ts";
import { chartUnit, date, decimal, fiscalYear, percent, signed } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { key } from "../../text/say.tsx";
import { Fold } from "../../view/fold.tsx";
import { linkable } from "../../view/why.tsx";
import { useAnswer } from "./answer.ts";
import { Bar } from "./bar.tsx";
import { Chart } from "./chart.tsx";
import { Framed, Section, Waiting } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { Trials, sectorOrTotal } from "./trial.tsx";

const areas = { city: key("plan.now.city"), nation: key("plan.now.nation") } as const;

/** The fiscal year that runs, from figures of short lag, and how well that works. */
export function Now(part: PlanPart) {
  const { say, slice, tell } = part;
  const { t, rich, lang } = say;
  const { moment } = slice;
  const { answer, fresh, lost } = useAnswer(part, "nowcast", moment);
  return (
    <Section id="nowcast" title={t("plan.now.title")}>
      <p>{t("plan.now.about")}</p>
      <div class="plan-controls plan-row">
        <fieldset class="segments">
          <legend>{t("plan.peer")}</legend>
          {(["city", "nation"] as const).map((area) => (
            <label>
              <input type="radio" name="plan-area" checked={moment.area === area} onChange={() => tell({ kind: "set", set: { moment: { ...moment, area } } })} />
              <span>{t(areas[area])}</span>
            </label>
          ))}
        </fieldset>
        <label class="plan-size">
          <span>{t("plan.now.asof")}</span>
          <input
            type="date"
            min="2014-04-01"
            max="2099-12-31"
            value={moment.asOf}
            onChange={(event) => {
              const asOf = event.currentTarget.value;
              if (asOf && event.currentTarget.validity.valid) tell({ kind: "set", set: { moment: { ...moment, asOf } } });
            }}
          />
        </label>
      </div>
      {!fresh && (lost ? <p class="notice">{t("plan.now.lost")}</p> : <Waiting {...part} lost={false} />)}
      {answer && (
        <div class={fresh ? undefined : "plan-stale"} aria-busy={!fresh}>
          <p role="status" class="plan-quiet">
            {t("plan.now.of", { year: rich(fiscalYear(answer.year, lang)), day: rich(date(answer.asOf, lang)) })}
          </p>
          <Year {...part} answer={answer} />
          <Months {...part} answer={answer} />
          <Missing {...part} answer={answer} />
          <Fold class="quiet" title={t("plan.now.inputs")}>
            {() => <Inputs {...part} answer={answer} />}
          </Fold>
        </div>
      )}
      <Trials {...part} />
    </Section>
  );
}

type Of = PlanPart & { readonly answer: Nowcast };

/** Each sector's value with its interval, beside the last official one. */
function Year(part: Of) {
  const { say, answer } = part;
  const { t, lang } = say;
  const unit = chartUnit(lang);
  const rows = [...answer.sectors, answer.total];
  const most = Math.max(...answer.sectors.map(({ value }) => value ?? 0));
  const written = (kt: number | null) => (kt === null ? t("plan.none") : decimal(kt / unit.kt, unit.digits));
  return (
    <Framed id="plan-now" caption={t("plan.now.caption", { unit: t("plan.unit") })}>
      <thead>
        <tr>
          <th scope="col">{t("plan.sector")}</th>
          <td />
          <th scope="col">{t("plan.now.value", { year: String(answer.year) })}</th>
          <th scope="col">{t("plan.interval")}</th>
          <th scope="col">{t("plan.now.last")}</th>
          <th scope="col">{t("plan.now.change")}</th>
          <th scope="col" class="words">
            {t("plan.now.models")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((sector) => (
          <tr class={sector.id === "total" ? "plan-total" : undefined}>
            <th scope="row">{sectorOrTotal(part, sector.id)}</th>
            <td class="plan-bar-cell">{sector.id !== "total" && sector.value !== null && <Bar value={sector.value} most={most} class={`plan-fill-${sector.id}`} />}</td>
            <td>{written(sector.value)}</td>
            <td>{sector.low === null || sector.high === null ? "–" : `${written(sector.low)}–${written(sector.high)}`}</td>
            <td>
              {written(sector.last)} {sector.lastYear > 0 && <span class="plan-range">{say.rich(fiscalYear(sector.lastYear, lang))}</span>}
            </td>
            <td>{sector.value === null || sector.last === null ? "–" : signed(percent(100 * (sector.value / sector.last - 1), 1))}</td>
            <td class="words plan-wide">{models(part, sector)}</td>
          </tr>
        ))}
      </tbody>
    </Framed>
  );
}

function models({ say }: PlanPart, { parts }: NowSector) {
  return [...new Set(parts.flatMap((each) => each.models.map(({ names }) => strip(names[say.lang]))))].join(say.plain("target.comma"));
}

/** The total's months: those that a figure is known of, and the others. */
function Months(part: Of) {
  const { say, answer } = part;
  const { t, lang } = say;
  const { months } = answer.total;
  if (months.length === 0) return null;
  const unit = chartUnit(lang);
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const known = months.filter(({ observed }) => observed);
  const first = number(months[0]?.month ?? "");
  const years = answer.total.years.flatMap(({ year, value }) => (value === null ? [] : [[year, value] as const]));
  const { low, high, value } = answer.total;
  const points = (all: typeof months) => all.map((each) => [number(each.month) - first + 4, each.value] as const);
  const open = months.slice(Math.max(0, known.length - 1));
  return (
    <div class="plan-columns">
      <figure>
        <figcaption class="plan-caption">{t("plan.now.years", { unit: t("plan.unit") })}</figcaption>
        {years.length > 1 && (
          <Chart
            label={years.map(([year, kt]) => `${year}: ${decimal(kt / unit.kt, unit.digits)}`).join(", ")}
            from={years[0]?.[0] ?? 0}
            to={answer.year}
            years={years.map(([year]) => year).filter((year, index, all) => index % 2 === 0 || year === all.at(-1))}
            unit={unit.kt}
            lines={[{ class: "plan-line plan-estimate", points: years }]}
            band={value === null || low === null || high === null ? [] : [[answer.year - 0.5, value, value], [answer.year, low, high]]}
            marks={value === null ? [] : [{ class: "plan-mark", x: answer.year, y: value, text: decimal(value / unit.kt, unit.digits) }]}
          />
        )}
      </figure>
      <figure>
        <figcaption class="plan-caption">{t("plan.now.months", { unit: t("plan.unit") })}</figcaption>
        <Chart
          label={months.map(({ month, value: kt }) => `${month}: ${decimal(kt / unit.kt, unit.digits)}`).join(", ")}
          from={4}
          to={15}
          years={[4, 7, 10, 13]}
          unit={unit.kt}
          write={(month) => say.plain("plan.now.month", { month: String(((month - 1) % 12) + 1) })}
          lines={[
            { class: "plan-line", points: points(known) },
            { class: "plan-line plan-outlook", points: points(open) },
          ].filter((line) => line.points.length > 1)}
          marks={[]}
        />
        <p class="plan-legend">{t("plan.now.legend")}</p>
      </figure>
    </div>
  );
}

/** What is not at hand, each reason once, with its sectors. */
function Missing(part: Of) {
  const { say, answer } = part;
  const { t } = say;
  return (
    <>
      <h3>{t("plan.now.missing")}</h3>
      <ul class="plan-points">
        {answer.sectors.flatMap(({ id, reasons }) =>
          reasons.map((reason) => (
            <li>
              {sectorOrTotal(part, id)}: {say.name(reason)}
            </li>
          )),
        )}
      </ul>
    </>
  );
}

function Inputs({ say, answer }: Of) {
  const { t } = say;
  return (
    <Framed id="plan-inputs" caption={t("plan.now.inputs")}>
      <thead>
        <tr>
          <th scope="col">{t("plan.now.series")}</th>
          <th scope="col">{t("plan.now.known")}</th>
          <th scope="col" class="words">
            {t("why.source.title")}
          </th>
        </tr>
      </thead>
      <tbody>
        {answer.inputs.map(({ names, last, title, publisher, address }) => (
          <tr>
            <th scope="row" class="plan-wide">
              {say.name(names)}
            </th>
            <td>{last || t("plan.none")}</td>
            <td class="words plan-wide">
              {address !== undefined && linkable(address) ? (
                <a href={address} rel="noreferrer noopener" target="_blank">
                  {title}
                </a>
              ) : (
                title
              )}{" "}
              <span class="plan-quiet">{publisher}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Framed>
  );
}
