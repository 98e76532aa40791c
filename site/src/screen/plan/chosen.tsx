import { targetYear } from "../../model/figures.ts";
import type { Priority } from "../../model/priority.ts";
import { chartUnit, decimal, level, percent } from "../../text/number.ts";
import { Framed, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { fourYears, named, reason } from "./reason.ts";
import { strip } from "../../text/ruby.ts";

/** The chosen set, each with its reason, and what the specification asks for. */
export function Chosen(part: PlanPart & { readonly answer: Priority }) {
  const { say, act, state, answer } = part;
  const { t, rich, lang } = say;
  const unit = chartUnit(lang);
  const written = (kt: number) => decimal(kt / unit.kt, unit.digits + 1);
  return (
    <>
      <h3>{t("plan.chosen.title", { count: String(answer.set.members.length) })}</h3>
      <ul class="plan-demands">
        {answer.demands.map(({ names, source, by }) => {
          const found = answer.candidates[by];
          const values = { name: say.name(names), clause: source };
          return <li>{found ? t("plan.demand.met", { ...values, by: rich(named(part, found.id)) }) : t("plan.demand.open", values)}</li>;
        })}
      </ul>
      <Framed id="plan-chosen" caption={t("plan.chosen.caption", { unit: t("plan.unit") })}>
        <thead>
          <tr>
            <th scope="col">{t("plan.measure")}</th>
            <th scope="col">{t("plan.rank")}</th>
            <th scope="col">{t("plan.way.to")}</th>
            <th scope="col">{t("plan.four")}</th>
            <th scope="col">{t("plan.acceptable")}</th>
            <th scope="col" class="words">
              {t("plan.reason")}
            </th>
            <th scope="col" class="plan-ground">{t("why.title")}</th>
          </tr>
        </thead>
        <tbody>
          {answer.set.members.map((index) => {
            const candidate = answer.candidates[index];
            const lever = state.description.levers.find(({ id }) => id === candidate?.id);
            if (!candidate) return null;
            const { rank, from, to, unit: of, acceptability } = candidate;
            const name = named(part, candidate.id);
            return (
              <tr>
                <th scope="row">{rich(name)}</th>
                <td>{rank}</td>
                <td>
                  {rich(level(from, of, lang))} → {rich(level(to, of, lang))}
                </td>
                <td>{written(fourYears(candidate))}</td>
                <td>{acceptability.both === null ? "–" : percent(100 * acceptability.both, 1)}</td>
                <td class="words plan-wide">{reason(part, answer, candidate)}</td>
                <td>{lever && <Why say={say} act={act} id={lever.explain} year={targetYear} of={strip(name)} />}</td>
              </tr>
            );
          })}
        </tbody>
      </Framed>
    </>
  );
}
