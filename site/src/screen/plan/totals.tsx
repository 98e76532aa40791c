import { decimal, fiscalYear, percent, signed } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { scene, useAnswer } from "./answer.ts";
import { Framed, Section, Waiting, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { named } from "./reason.ts";

/** Published totals of who does what, by round; none are at hand until the city publishes some. */
export function Totals(part: PlanPart) {
  const { say, act } = part;
  const { t, rich, lang } = say;
  const moved = (values: Readonly<Record<string, string>>, distinguished: boolean) => (distinguished ? t("plan.totals.moved", values) : t("plan.totals.chance", values));
  const { answer, lost } = useAnswer(part, "adoption", scene(part));
  return (
    <Section id="totals" title={t("plan.totals.title")}>
      <p>{t("plan.totals.about")}</p>
      {!answer && <Waiting {...part} lost={lost} />}
      {answer && answer.length === 0 && <p class="plan-empty">{t("plan.totals.none")}</p>}
      {answer && answer.length > 0 && (
        <Framed id="plan-totals-table" caption={t("plan.totals.caption")}>
          <thead>
            <tr>
              <th scope="col">{t("plan.measure")}</th>
              <th scope="col">{t("table.year")}</th>
              <th scope="col">{t("plan.totals.now")}</th>
              <th scope="col">{t("plan.interval")}</th>
              <th scope="col">{t("plan.totals.intended")}</th>
              <th scope="col">{t("plan.totals.answers")}</th>
              <th scope="col">{t("plan.totals.change")}</th>
              <th scope="col">{t("plan.totals.today")}</th>
              <th scope="col" class="plan-ground">{t("why.title")}</th>
            </tr>
          </thead>
          <tbody>
            {answer.flatMap(({ id, today, rounds }) =>
              rounds.map(({ year, now, low, high, intended, answers, change, changeLow, changeHigh, distinguished }) => (
                <tr>
                  <th scope="row">{rich(named(part, id))}</th>
                  <td>{rich(fiscalYear(year, lang))}</td>
                  <td>{percent(now, 1)}</td>
                  <td>
                    {percent(low, 1)}–{percent(high, 1)}
                  </td>
                  <td>{intended === null ? "–" : percent(intended, 1)}</td>
                  <td>{decimal(answers)}</td>
                  <td>
                    {change === undefined || changeLow === undefined || changeHigh === undefined
                      ? "–"
                      : moved({ change: signed(decimal(change, 1)), low: signed(decimal(changeLow, 1)), high: signed(decimal(changeHigh, 1)) }, distinguished === true)}
                  </td>
                  <td>{percent(today, 1)}</td>
                  <td>
                    <Why say={say} act={act} id={`adoption.${id}.now`} year={year} of={strip(named(part, id))} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </Framed>
      )}
    </Section>
  );
}
