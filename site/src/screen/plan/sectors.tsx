import { Fragment } from "preact";
import type { Sectors as Answer } from "../../model/sectors.ts";
import type { SectorCharacter } from "../../model/sectors.ts";
import { amount, chartUnit, decimal, fiscalYear, percent } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { key } from "../../text/say.tsx";
import { Fold } from "../../view/fold.tsx";
import { scene, useAnswer } from "./answer.ts";
import { Chart } from "./chart.tsx";
import { Drivers } from "./drivers.tsx";
import { Framed, Section, Waiting, Why } from "./part.tsx";
import { Peers } from "./peers.tsx";
import type { PlanPart } from "./plan.tsx";

export const kinds = [key("plan.kind.official"), key("plan.kind.estimate"), key("plan.kind.outlook")] as const;

/** What marks each sector: trend, share, drivers, prefecture and nation. */
export function Sectors(part: PlanPart) {
  const { say, state, slice, tell } = part;
  const { t } = say;
  const { answer, fresh, lost } = useAnswer(part, "sectors", scene(part));
  return (
    <Section id="sectors" title={t("plan.sectors.title")}>
      <p>{t("plan.sectors.about")}</p>
      {!fresh && <Waiting {...part} lost={lost} />}
      {answer && (
        <>
          <p class="plan-quiet">
            {t("plan.provider", { name: say.name(answer.provider) })}
            {state.assumption && ` ${say.plain("plan.assumed")}`}
          </p>
          <Shares {...part} answer={answer} />
          {slice.part !== "all" && (
            <fieldset class="segments plan-choice">
              <legend>{t("plan.sector.choose")}</legend>
              {answer.sectors.map(({ names }, index) => (
                <label>
                  <input type="radio" name="plan-sector" checked={slice.sector === index} onChange={() => tell({ kind: "set", set: { sector: index } })} />
                  <span>{say.name(names)}</span>
                </label>
              ))}
            </fieldset>
          )}
          {answer.sectors.filter((_, index) => slice.part === "all" || slice.sector === index).map((sector) => (
            <Portrait {...part} key={sector.id} answer={answer} sector={sector} />
          ))}
        </>
      )}
    </Section>
  );
}

type Of = PlanPart & { readonly answer: Answer };

/** The five sectors beside each other. */
function Shares({ say, answer }: Of) {
  const { t, rich, lang } = say;
  const unit = chartUnit(lang);
  const years = [answer.base, answer.official, answer.carried];
  const at = (sector: SectorCharacter, year: number) => sector.years.find((point) => point.year === year);
  return (
    <Framed id="plan-shares" caption={t("plan.shares.caption", { unit: t("plan.unit") })}>
      <thead>
        <tr>
          <th scope="col">{t("plan.sector")}</th>
          {years.map((year) => (
            <Fragment key={year}>
              <th scope="col">{rich(fiscalYear(year, lang))}</th>
              <th scope="col">{t("plan.share")}</th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.sectors.map((sector) => (
          <tr key={sector.id}>
            <th scope="row">{say.name(sector.names)}</th>
            {years.map((year) => (
              <Fragment key={year}>
                <td>{decimal((at(sector, year)?.value ?? NaN) / unit.kt, unit.digits)}</td>
                <td>{percent(100 * (at(sector, year)?.share ?? NaN), 1)}</td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </Framed>
  );
}

function Portrait(part: Of & { readonly sector: SectorCharacter }) {
  const { say, act, sector, answer } = part;
  const { t, lang } = say;
  const title = `plan-sector-${sector.id}`;
  const name = strip(sector.names[lang]);
  return (
    <article class={`plan-sector plan-of-${sector.id}`} aria-labelledby={title}>
      <div class="plan-head">
        <h3 id={title}>{say.name(sector.names)}</h3>
        <Why say={say} act={act} id={`outlook.${sector.id}`} year={answer.carried} of={name} />
      </div>
      <div class="plan-columns">
        <div>
          <Trend {...part} />
          <ul class="plan-points">
            {sector.sentences.map((texts) => (
              <li>{say.name(texts)}</li>
            ))}
          </ul>
        </div>
        <div>
          <Peers {...part} />
          {sector.changes.map((change) => (
            <Drivers key={change.id} say={say} act={act} change={change} />
          ))}
          {sector.changes.length === 0 && <p class="plan-quiet">{t("plan.drivers.none")}</p>}
        </div>
      </div>
    </article>
  );
}

/** From the base year over the carried ones to the outlook. */
function Trend({ say, sector, answer }: Of & { readonly sector: SectorCharacter }) {
  const { t, rich, lang } = say;
  const unit = chartUnit(lang);
  const { years, outlook } = sector;
  const official = years.filter(({ kind }) => kind === 0);
  const estimated = years.filter(({ kind, year }) => kind === 1 || year === official.at(-1)?.year);
  const last = years.at(-1);
  const written = (kt: number) => decimal(kt / unit.kt, unit.digits);
  const points = (all: typeof years) => all.map(({ year, value }) => [year, value] as const);
  const marks = [...years.filter(({ year }) => year === answer.base || year === answer.official || year === answer.carried), outlook];
  const label = marks.map(({ year, value }) => `${strip(fiscalYear(year, lang))} ${strip(amount(value, lang))}`).join(", ");
  return (
    <figure>
      <figcaption class="plan-caption">{t("plan.trend.caption", { unit: t("plan.unit") })}</figcaption>
      <Chart
        label={`${strip(sector.names[lang])}: ${label}`}
        from={answer.base}
        to={outlook.year}
        years={marks.map(({ year }) => year)}
        unit={unit.kt}
        lines={[
          { class: "plan-line plan-official", points: points(official) },
          { class: "plan-line plan-estimate", points: points(estimated) },
          { class: "plan-line plan-outlook", points: [...(last ? points([last]) : []), ...points([outlook])] },
        ].filter((line) => line.points.length > 1)}
        band={years.flatMap(({ year, low, high }) => (low === null || high === null ? [] : [[year, low, high] as const]))}
        marks={marks.map(({ year, value }) => ({ class: "plan-mark", x: year, y: value, text: written(value) }))}
      />
      <p class="plan-legend">{t("plan.trend.legend")}</p>
      <Fold class="quiet" title={t("table.open")}>
        {() => (
          <Framed id={`plan-years-${sector.id}`} caption={t("plan.trend.table", { name: say.name(sector.names), unit: t("plan.unit") })}>
            <thead>
              <tr>
                <th scope="col">{t("table.year")}</th>
                <th scope="col">{t("table.kind")}</th>
                <th scope="col">{t("plan.value")}</th>
                <th scope="col">{t("plan.interval")}</th>
                <th scope="col">{t("plan.share")}</th>
              </tr>
            </thead>
            <tbody>
              {[...years, outlook].map((point) => (
                <tr>
                  <th scope="row">{rich(fiscalYear(point.year, lang))}</th>
                  <td class="words">{t(kinds[point.kind] ?? kinds[2])}</td>
                  <td>{written(point.value)}</td>
                  <td>{point.low === null || point.high === null ? "–" : `${written(point.low)}–${written(point.high)}`}</td>
                  <td>{percent(100 * point.share, 1)}</td>
                </tr>
              ))}
            </tbody>
          </Framed>
        )}
      </Fold>
    </figure>
  );
}
