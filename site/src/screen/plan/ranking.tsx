import { targetYear } from "../../model/figures.ts";
import type { Candidate, Criterion, Priority } from "../../model/priority.ts";
import { Stand } from "../../model/priority.ts";
import { chartUnit, decimal, percent } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { key } from "../../text/say.tsx";
import { Bar } from "./bar.tsx";
import { Framed, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { named, reason } from "./reason.ts";

export const actors: Readonly<Record<string, "plan.actor.resident" | "plan.actor.business" | "plan.actor.city">> = {
  resident: key("plan.actor.resident"),
  business: key("plan.actor.business"),
  city: key("plan.actor.city"),
};

/** So many rows stand in the table before all are asked for. */
const first = 15;

/** All candidates by rank: closeness to the ideal, acceptability, criteria, and why in or out. */
export function Ranking(part: PlanPart & { readonly answer: Priority }) {
  const { say, act, slice, tell, answer } = part;
  const { t, rich } = say;
  const shown = slice.long || slice.part === "all" ? answer.order : answer.order.slice(0, first);
  const top = answer.candidates[answer.order[0] ?? 0]?.closeness ?? 1;
  return (
    <>
      <h3>{t("plan.ranking.title")}</h3>
      <p>{t("plan.ranking.about", { size: String(answer.size) })}</p>
      <Framed id="plan-ranking" caption={t("plan.ranking.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("plan.measure")}</th>
            <th scope="col">{t("plan.rank")}</th>
            <th scope="col">{t("plan.in")}</th>
            <th scope="col" colSpan={2}>
              {t("plan.closeness")}
            </th>
            <th scope="col" colSpan={2}>
              {t("plan.acceptable")}
            </th>
            <th scope="col">{t("plan.first")}</th>
            <th scope="col">{t("plan.ranks")}</th>
            <th scope="col" class="words">
              {t("plan.reason")}
            </th>
            <th scope="col" class="words">
              {t("plan.actor")}
            </th>
            {answer.criteria.map((criterion) => (
              <th scope="col">
                {say.name(criterion.names)} {heading(part, criterion)}
              </th>
            ))}
            <th scope="col" class="plan-ground">{t("why.title")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((index) => {
            const candidate = answer.candidates[index];
            if (!candidate) return null;
            const { acceptability, decision } = candidate;
            const name = named(part, candidate.id);
            const share = (value: number | null) => (value === null ? "–" : percent(100 * value, 1));
            return (
              <tr class={decision.in ? "plan-in" : undefined} key={candidate.id}>
                <th scope="row">{rich(name)}</th>
                <td>{candidate.rank}</td>
                <td>{decision.in ? t("plan.in.yes") : t("plan.in.no")}</td>
                <td class="plan-bar-cell">
                  <Bar value={candidate.closeness} most={top} class="plan-close" />
                </td>
                <td>{decimal(candidate.closeness, 3)}</td>
                <td class="plan-bar-cell">
                  <Bar value={acceptability.both ?? 0} most={1} class="plan-accept" />
                </td>
                <td>{share(acceptability.both)}</td>
                <td>{share(acceptability.first)}</td>
                <td>{candidate.bestRank === candidate.worstRank ? "–" : `${candidate.bestRank}–${candidate.worstRank}`}</td>
                <td class="words plan-wide">{reason(part, answer, candidate)}</td>
                <td class="words">{actors[candidate.actor] && t(actors[candidate.actor] as "plan.actor.city")}</td>
                {candidate.values.map((_, criterion) => (
                  <td>{value(part, answer.criteria[criterion], candidate, criterion)}</td>
                ))}
                <td>
                  <Grounds say={say} act={act} part={part} candidate={candidate} name={strip(name)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </Framed>
      {slice.part !== "all" && (
        <button type="button" class="tool" aria-expanded={slice.long} onClick={() => tell({ kind: "set", set: { long: !slice.long } })}>
          {slice.long ? t("plan.short") : t("plan.long", { count: String(answer.order.length) })}
        </button>
      )}
      {answer.apart.length > 0 && (
        <p class="plan-quiet">{t("plan.apart", { names: answer.apart.map(({ id }) => strip(named(part, id))).join(say.plain("target.comma")) })}</p>
      )}
      <p class="plan-quiet">{t("plan.ranking.missing")}</p>
    </>
  );
}

function heading({ say }: PlanPart, { unit }: Criterion) {
  if (unit === "kt-CO2") return <span class="plan-of">({say.t("plan.unit.short")})</span>;
  if (unit === "JPY/t-CO2") return <span class="plan-of">({say.t("plan.unit.yen")})</span>;
  return <span class="plan-of">(0–3)</span>;
}

/** A value with its range; what is not known is said. */
function value({ say }: PlanPart, criterion: Criterion | undefined, candidate: Candidate, place: number) {
  const cell = candidate.values[place];
  if (!cell || !criterion) return null;
  if (cell.state === Stand.nothing) return say.t("plan.value.nothing");
  if (cell.state === Stand.missing || cell.value === null) return say.t("plan.none");
  const unit = chartUnit(say.lang);
  const written = (x: number) => (criterion.unit === "kt-CO2" ? decimal(x / unit.kt, unit.digits + 1) : decimal(x, criterion.unit === "point" && !Number.isInteger(x) ? 1 : 0));
  return (
    <>
      {written(cell.value)}
      {cell.low !== null && cell.high !== null && (
        <span class="plan-range">
          {written(cell.low)}–{written(cell.high)}
        </span>
      )}
    </>
  );
}

/** Why the numbers of a row are what they are: the measure itself and each score. */
function Grounds({ say, act, part, candidate, name }: Pick<PlanPart, "say" | "act"> & { readonly part: PlanPart; readonly candidate: Candidate; readonly name: string }) {
  const lever = part.state.description.levers.find(({ id }) => id === candidate.id);
  return (
    <div class="plan-grounds">
      {lever && <Why say={say} act={act} id={lever.explain} year={targetYear} of={name} />}
      {candidate.values.map(({ fact }, index) => {
        const criterion = part.slice.told.priority?.answer;
        const names = (criterion as Priority | undefined)?.criteria[index]?.names[say.lang];
        return (
          fact !== undefined &&
          names !== undefined && (
            <button type="button" class="why" aria-label={say.plain("plan.why.of", { of: `${name} ${strip(names)}` })} onClick={() => act({ kind: "ask", id: fact, year: targetYear })}>
              {say.rich(names)}
            </button>
          )
        );
      })}
    </div>
  );
}
