import { Fragment } from "preact";
import type { Agenda } from "../../model/agenda.ts";
import type { Four } from "../../model/priority.ts";
import { chartUnit, decimal, fiscalYear } from "../../text/number.ts";
import { Actions, planYears, sectorName } from "./action.tsx";
import { scene, useAnswer } from "./answer.ts";
import { Bar } from "./bar.tsx";
import { Budget } from "./budget.tsx";
import { Curve } from "./curve.tsx";
import { Framed, Section, Waiting } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { actors } from "./ranking.tsx";
import { Sinks, Technologies } from "./sinks.tsx";

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
