import type { Trial } from "../../model/nowcast.ts";
import { percent } from "../../text/number.ts";
import { sectorNames } from "../../view/sector.ts";
import { useAnswer } from "./answer.ts";
import { Framed, Waiting } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";

/** A sector's name, or that of their sum. */
export const sectorOrTotal = ({ say }: PlanPart, id: string) => (id === "total" ? say.t("table.total") : say.t(sectorNames[id as keyof typeof sectorNames]));

/** The same method on the past, against carrying forward and a straight line. */
export function Trials(part: PlanPart) {
  const { say, slice } = part;
  const { t } = say;
  const { answer, fresh, lost } = useAnswer(part, "trials", slice.moment);
  return (
    <>
      <h3>{t("plan.trial.title")}</h3>
      <p>{t("plan.trial.about")}</p>
      {!fresh && !lost && <Waiting {...part} lost={false} />}
      {answer?.map((trial) => (
        <Proof {...part} key={trial.id} trial={trial} />
      ))}
    </>
  );
}

function Proof(part: PlanPart & { readonly trial: Trial }) {
  const { say, trial } = part;
  const { t } = say;
  const error = (value: number | null) => (value === null ? "–" : percent(100 * value, 2));
  return (
    <>
      <Framed id={`plan-${trial.id.replaceAll(".", "-")}`} caption={say.name(trial.names)}>
        <thead>
          <tr>
            <th scope="col">{t("plan.sector")}</th>
            <th scope="col">{t("plan.trial.error")}</th>
            <th scope="col">{t("plan.trial.carry")}</th>
            <th scope="col">{t("plan.trial.trend")}</th>
            <th scope="col">{t("plan.trial.sign")}</th>
            <th scope="col">{t("plan.trial.inside")}</th>
            <th scope="col">{t("plan.trial.beats")}</th>
          </tr>
        </thead>
        <tbody>
          {trial.scores.map((score) => (
            <tr class={score.sector === "total" ? "plan-total" : undefined}>
              <th scope="row">{sectorOrTotal(part, score.sector)}</th>
              <td>{error(score.mape)}</td>
              <td>{error(score.carry)}</td>
              <td>{error(score.trend)}</td>
              <td>
                {score.right}/{score.signs}
              </td>
              <td>
                {score.inside}/{score.intervals}
              </td>
              <td>{score.beats ? t("plan.trial.yes") : t("plan.trial.no")}</td>
            </tr>
          ))}
        </tbody>
      </Framed>
      <p>
        {say.name(trial.verdict)} ({error(trial.total)} / {error(trial.goal)})
      </p>
      <ul class="plan-points">
        {trial.scores.flatMap(({ sector, reasons }) =>
          reasons.map((reason) => (
            <li>
              {sectorOrTotal(part, sector)}: {say.name(reason)}
            </li>
          )),
        )}
      </ul>
    </>
  );
}
