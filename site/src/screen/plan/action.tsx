import { targetYear } from "../../model/figures.ts";
import type { Action, Agenda, Indicator } from "../../model/agenda.ts";
import { chartUnit, decimal, fiscalYear, level } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { key } from "../../text/say.tsx";
import { sectorNames } from "../../view/sector.ts";
import { Framed, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { actors } from "./ranking.tsx";
import { named } from "./reason.ts";

export const planYears = [2027, 2028, 2029, 2030] as const;

export const sectorName = (id: string) => sectorNames[id as keyof typeof sectorNames];

const grades: Readonly<Record<string, "grade.published" | "grade.derived" | "grade.estimated" | "grade.assumed">> = {
  published: key("grade.published"),
  derived: key("grade.derived"),
  estimated: key("grade.estimated"),
  assumed: key("grade.assumed"),
};

/** One actor's actions in a sector: first what shows that they happen, then what they save and cost. */
export function Actions(part: PlanPart & { readonly answer: Agenda; readonly actor: string; readonly sector: Agenda["actors"][number]["sectors"][number] }) {
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
export function present({ say }: PlanPart, { known, present: value, unit, year, grade }: Indicator) {
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
