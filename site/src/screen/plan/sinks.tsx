import { targetYear } from "../../model/figures.ts";
import type { Agenda } from "../../model/agenda.ts";
import { chartUnit, decimal, fiscalYear, level } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { planYears, present } from "./action.tsx";
import { Framed, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { named } from "./reason.ts";

type Of = PlanPart & { readonly answer: Agenda };

/** What takes carbon up: apart from the sectors, and negative. */
export function Sinks(part: Of) {
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
export function Technologies(part: Of) {
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
