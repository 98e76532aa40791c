import { Fragment } from "preact";
import { targetYear } from "../../model/figures.ts";
import type { Action, Agenda, Four, Indicator } from "../../model/plan.ts";
import { chartUnit, decimal, fiscalYear, level } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { key } from "../../text/say.tsx";
import { sectorNames } from "../../view/sector.ts";
import { scene, useAnswer } from "./answer.ts";
import { Bar } from "./bar.tsx";
import { Budget } from "./budget.tsx";
import { Curve } from "./curve.tsx";
import { Framed, Section, Waiting, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { actors } from "./ranking.tsx";
import { named } from "./reason.ts";

export const planYears = [2027, 2028, 2029, 2030] as const;

const grades: Readonly<Record<string, "grade.published" | "grade.derived" | "grade.estimated" | "grade.assumed">> = {
  published: key("grade.published"),
  derived: key("grade.derived"),
  estimated: key("grade.estimated"),
  assumed: key("grade.assumed"),
};

/** Who does what: actions by actor and sector, indicators with milestones, subsidies, costs, sinks, new technologies. */
export function Actors(part: PlanPart) {
  const { say, slice } = part;
  const { t } = say;
  const { answer, fresh, lost } = useAnswer(part, "agenda", { ...scene(part), reach: slice.scope === "reach", budget: slice.budget, share: slice.share });
  return (
    <Section id="actors" title={t("plan.actors.title")}>
      <p>{t("plan.actors.about")}</p>
      <Budget {...part} />
      {!fresh && <Waiting {...part} lost={lost} />}
      {answer && (
        <div class={fresh ? undefined : "plan-stale"} aria-busy={!fresh}>
          {answer.actors.every(({ sectors }) => sectors.length === 0) ? (
            <p class="plan-empty">{t("plan.actors.none")}</p>
          ) : (
            <>
              <Sums {...part} answer={answer} />
              {answer.sampled && <p class="plan-quiet">{t("plan.actors.sampled")}</p>}
              {answer.actors.map((actor) => (
                <Fragment key={actor.id}>
                  <h3>{actors[actor.id] && t(actors[actor.id] as "plan.actor.city")}</h3>
                  {actor.sectors.map((sector) => (
                    <Actions {...part} key={sector.id} answer={answer} actor={actor.id} sector={sector} />
                  ))}
                  {actor.sectors.length === 0 && <p class="plan-quiet">{t("plan.actors.still")}</p>}
                </Fragment>
              ))}
              <Curve {...part} answer={answer} />
            </>
          )}
          <Sinks {...part} answer={answer} />
          <Technologies {...part} answer={answer} />
        </div>
      )}
    </Section>
  );
}

type Of = PlanPart & { readonly answer: Agenda };

const sectorName = (id: string) => sectorNames[id as keyof typeof sectorNames];

/** Savings by actor and sector in FY2030, and by year. */
function Sums({ say, answer }: Of) {
  const { t, rich, lang } = say;
  const unit = chartUnit(lang);
  const written = (kt: number | null | undefined) => decimal((kt ?? 0) / unit.kt, unit.digits + 1);
  const most = Math.max(...answer.actors.map(({ total }) => total[3] ?? 0));
  const row = (name: unknown, sectors: readonly Four[], total: Four, sum = false) => (
    <tr class={sum ? "plan-total" : undefined}>
      <th scope="row">{name as never}</th>
      {sectors.map((four) => (
        <td>{written(four[3])}</td>
      ))}
      <td class="plan-bar-cell">{!sum && <Bar value={total[3] ?? 0} most={most} class="plan-less" />}</td>
      {total.map((kt) => (
        <td>{written(kt)}</td>
      ))}
    </tr>
  );
  return (
    <Framed id="plan-sums" caption={t("plan.sums.caption", { unit: t("plan.unit") })}>
      <thead>
        <tr>
          <th scope="col">{t("plan.actor")}</th>
          {answer.sectors.map((id) => (
            <th scope="col">{t(sectorName(id))}</th>
          ))}
          <td />
          {planYears.map((year) => (
            <th scope="col">{rich(fiscalYear(year, lang))}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.actors.map(({ id, bySector, total }) => row(actors[id] && t(actors[id] as "plan.actor.city"), bySector, total))}
        {row(t("table.total"), answer.bySector, answer.total, true)}
      </tbody>
    </Framed>
  );
}

/** One actor's actions in a sector: first what shows that they happen, then what they save and cost. */
function Actions(part: Of & { readonly actor: string; readonly sector: Agenda["actors"][number]["sectors"][number] }) {
  const { say, act, state, answer, actor, sector } = part;
  const { t, rich, lang } = say;
  const unit = chartUnit(lang);
  const written = (kt: number | null) => (kt === null ? t("plan.none") : decimal(kt / unit.kt, unit.digits + 2));
  const budget = answer.budget > 0;
  const years = planYears.map((year) => <th scope="col">{year}</th>);
  const id = `plan-actions-${actor}-${sector.id}`;
  const of = { actor: actors[actor] && t(actors[actor] as "plan.actor.city"), sector: t(sectorName(sector.id)) };
  return (
    <>
      <h4>{t("plan.actions.title", { sector: t(sectorName(sector.id)) })}</h4>
      <Framed id={`${id}-indicator`} caption={t("plan.actions.indicators", of)}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t("plan.measure")}
            </th>
            <th scope="col" rowSpan={2} class="words">
              {t("plan.indicator")}
            </th>
            <th scope="col" rowSpan={2}>
              {t("plan.present")}
            </th>
            <th scope="colgroup" colSpan={4}>
              {t("plan.milestones")}
            </th>
            <th scope="col" rowSpan={2} class="plan-ground">
              {t("why.title")}
            </th>
          </tr>
          <tr>{years}</tr>
        </thead>
        <tbody>
          {sector.actions.map(({ id: measure, indicator }) => {
            const lever = state.description.levers.find((each) => each.id === measure);
            const name = named(part, measure);
            return (
              <tr key={measure}>
                <th scope="row">{rich(name)}</th>
                <td class="words plan-wide">{say.name(indicator.definition)}</td>
                <td>{present(part, indicator)}</td>
                {indicator.milestones.map((value) => (
                  <td>{value === null ? "–" : rich(level(value, indicator.unit, lang))}</td>
                ))}
                <td>{lever && <Why say={say} act={act} id={lever.explain} year={targetYear} of={strip(name)} />}</td>
              </tr>
            );
          })}
        </tbody>
      </Framed>
      <Framed id={`${id}-effect`} caption={t("plan.actions.effects", { ...of, unit: t("plan.unit") })}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t("plan.measure")}
            </th>
            <th scope="colgroup" colSpan={4}>
              {t("plan.cuts")}
            </th>
            <th scope="col" rowSpan={2}>
              {t("plan.cost.per")}
            </th>
            <th scope="col" rowSpan={2}>
              {t("plan.subsidy.per")}
            </th>
            {budget && (
              <th scope="col" rowSpan={2}>
                {t("plan.subsidy.units")}
              </th>
            )}
            <th scope="col" rowSpan={2}>
              {t("plan.subsidy.needed")}
            </th>
          </tr>
          <tr>{years}</tr>
        </thead>
        <tbody>
          {sector.actions.map((action) => (
            <tr key={action.id}>
              <th scope="row">{rich(named(part, action.id))}</th>
              {action.saved.map((kt) => (
                <td>{written(kt)}</td>
              ))}
              <td>{action.cost === undefined ? t("plan.none") : decimal(action.cost)}</td>
              <td>{perUnit(part, action)}</td>
              {budget && <td>{units(part, action)}</td>}
              <td>{action.subsidy.needed === null ? "–" : decimal(action.subsidy.needed / 1e6, 1)}</td>
            </tr>
          ))}
          <tr class="plan-total">
            <th scope="row">{t("plan.drivers.sum")}</th>
            {sector.total.map((kt) => (
              <td>{written(kt)}</td>
            ))}
            <td colSpan={budget ? 4 : 3} />
          </tr>
        </tbody>
      </Framed>
    </>
  );
}

/** The present value with its year and grade; where nobody knows it, that. */
function present({ say }: PlanPart, { known, present: value, unit, year, grade }: Indicator) {
  if (!known || value === null) return say.t("plan.none");
  const of = grades[grade];
  return (
    <>
      {say.rich(level(value, unit, say.lang))}
      <span class="plan-range">
        {year > 0 && say.rich(fiscalYear(year, say.lang))} {of && say.t(of)}
      </span>
    </>
  );
}

const origins = { given: key("plan.origin.given"), edition: key("plan.origin.edition"), share: key("plan.origin.share") } as const;

function perUnit({ say }: PlanPart, { subsidy: { unit, per, origin } }: Action) {
  if (unit === "") return "–";
  if (per === null || origin === "") return say.t("plan.none");
  return (
    <>
      {decimal(per)}
      <span class="plan-range">{say.t(origins[origin])}</span>
    </>
  );
}

/** What the budget of one year would buy, if all of it went here. */
function units({ say }: PlanPart, { subsidy: { unit, units: count, points, saved } }: Action) {
  if (unit === "") return "–";
  if (count === null || points === null) return say.t("plan.none");
  return (
    <>
      {unit === "kW" ? `${decimal(count)} kW` : say.t("plan.subsidy.homes", { count: decimal(count) })}
      <span class="plan-range">
        {say.t("plan.subsidy.points", { points: decimal(points, 2) })} {saved === null ? say.t("plan.subsidy.beyond") : say.t("plan.subsidy.saves", { kt: decimal(saved, 3) })}
      </span>
    </>
  );
}

/** What takes carbon up: apart from the sectors, and negative. */
function Sinks(part: Of) {
  const { say, act, state, answer } = part;
  const { t, rich, lang } = say;
  return (
    <>
      <h3>{t("plan.sinks.title")}</h3>
      <p>{t("plan.sinks.about")}</p>
      <Framed id="plan-sinks" caption={t("plan.sinks.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("plan.measure")}</th>
            <th scope="col">{t("plan.present")}</th>
            <th scope="col">{t("plan.milestone", { year: "2030" })}</th>
            {planYears.map((year) => (
              <th scope="col">{rich(fiscalYear(year, lang))}</th>
            ))}
            <th scope="col" class="plan-ground">{t("why.title")}</th>
          </tr>
        </thead>
        <tbody>
          {answer.sinks.map(({ id, uptake, indicator }) => {
            const lever = state.description.levers.find((each) => each.id === id);
            return (
              <tr>
                <th scope="row">{rich(named(part, id))}</th>
                <td>{present(part, indicator)}</td>
                <td>{rich(level(indicator.milestones[3] ?? 0, indicator.unit, lang))}</td>
                {uptake.map((kt) => (
                  <td>{kt === null ? t("plan.none") : decimal(kt, 3)}</td>
                ))}
                <td>{lever && <Why say={say} act={act} id={lever.explain} year={targetYear} of={strip(named(part, id))} />}</td>
              </tr>
            );
          })}
          <tr class="plan-total">
            <th scope="row">{t("plan.drivers.sum")}</th>
            <td colSpan={2} />
            {answer.sinkSum.map((kt) => (
              <td>{decimal(kt ?? 0, 3)}</td>
            ))}
            <td />
          </tr>
        </tbody>
      </Framed>
    </>
  );
}

/** New technologies with the evidence that there is. */
function Technologies(part: Of) {
  const { say, act, answer } = part;
  const { t, rich, lang } = say;
  const unit = chartUnit(lang);
  return (
    <>
      <h3>{t("plan.new.title")}</h3>
      <ul class="plan-points">
        {answer.technologies.map(({ id, in: takes, saved, noData, evidence }) => (
          <li>
            {rich(named(part, id))}: {takes ? t("plan.new.saves", { kt: `${decimal((saved[3] ?? 0) / unit.kt, unit.digits + 2)} ${say.plain("plan.unit")}` }) : t("plan.new.still")}{" "}
            {noData && t("plan.new.nodata")}
            <div class="plan-grounds">
              {evidence.map(({ fact, year, title }) => (
                <button type="button" class="why" title={title} onClick={() => act({ kind: "ask", id: fact, year: year || targetYear })}>
                  {fact}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
