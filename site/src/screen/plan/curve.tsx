import type { Agenda } from "../../model/agenda.ts";
import { decimal } from "../../text/number.ts";
import { Framed } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { named } from "./reason.ts";

/** Steps narrower than this part of the whole have no number in the drawing; those below the second have none on a phone. */
const narrow = 0.025;
const thin = 0.085;

/** Where the axis ends: a few costs far beyond all others would flatten the rest, so they are cut off. */
function top(costs: readonly number[]): number {
  const sorted = costs.filter((cost) => cost > 0).sort((a, b) => b - a);
  const far = sorted.findIndex((cost, index) => cost <= 3 * (sorted[index + 1] ?? cost));
  return sorted[Math.max(0, far)] ?? 0;
}

/** The abatement cost curve of FY2030: what each action saves, cheapest first. */
export function Curve(part: PlanPart & { readonly answer: Agenda }) {
  const { say, answer } = part;
  const { t, rich } = say;
  const { steps, unpriced, negative } = answer.curve;
  const last = steps.at(-1);
  if (!last) return <p class="plan-quiet">{t("plan.curve.none")}</p>;
  const whole = last.from + last.width;
  const high = top(steps.map(({ cost }) => cost));
  const cut = steps.flatMap(({ cost }, index) => (cost > high ? [String(index + 1)] : []));
  const low = Math.min(0, ...steps.map(({ cost }) => cost));
  const y = (cost: number) => (100 * (high - Math.min(high, cost))) / (high - low || 1);
  const x = (kt: number) => (100 * kt) / whole;
  const written = (cost: number) => decimal(cost);
  return (
    <>
      <h3>{t("plan.curve.title")}</h3>
      <p>{t("plan.curve.about", { negative: decimal(negative, 1), unpriced: decimal(unpriced, 1) })}</p>
      <figure>
        <figcaption class="plan-caption">{t("plan.curve.caption")}</figcaption>
        <div class="plan-plot plan-curve">
          <svg role="img" aria-label={say.plain("plan.curve.label", { count: String(steps.length), whole: decimal(whole, 1), low: written(low), high: written(last.cost) })} focusable="false">
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" class="plan-lines">
              {steps.map(({ id, cost, width, from }) => (
                <rect key={id} class={cost < 0 ? "plan-step plan-pays" : "plan-step plan-costs"} x={x(from).toFixed(3)} y={Math.min(y(0), y(cost)).toFixed(2)} width={x(width).toFixed(3)} height={Math.abs(y(cost) - y(0)).toFixed(2)} />
              ))}
              <path class="plan-axis" d={`M0,${y(0).toFixed(2)}H100`} />
            </svg>
            {[...new Set([high, 0, low])].map((cost) => (
              <text x="0" dx="-8" y={`${y(cost).toFixed(2)}%`} dy="5" text-anchor="end">
                {written(cost)}
              </text>
            ))}
            {steps.map(({ from, width, cost }, index) =>
              width / whole < narrow ? null : (
                <text class={width / whole < thin ? "plan-thin" : undefined} x={`${x(from + width / 2).toFixed(2)}%`} y={`${y(0).toFixed(2)}%`} dy={cost < 0 ? -6 : 18} text-anchor="middle">
                  {index + 1}
                </text>
              ),
            )}
            <text x="100%" y="100%" dy="20" text-anchor="end">
              {decimal(whole, 1)} kt
            </text>
          </svg>
        </div>
        {cut.length > 0 && <p class="plan-legend">{t("plan.curve.cut", { numbers: cut.join(", ") })}</p>}
      </figure>
      <Framed id="plan-curve" caption={t("plan.curve.table")}>
        <thead>
          <tr>
            <th scope="col">{t("plan.measure")}</th>
            <th scope="col">{t("plan.curve.number")}</th>
            <th scope="col">{t("plan.cost.per")}</th>
            <th scope="col">{t("plan.curve.width")}</th>
            <th scope="col">{t("plan.curve.up")}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ id, cost, width, from }, index) => (
            <tr key={id}>
              <th scope="row">{rich(named(part, id))}</th>
              <td>{index + 1}</td>
              <td>{written(cost)}</td>
              <td>{decimal(width, 2)}</td>
              <td>{decimal(from + width, 2)}</td>
            </tr>
          ))}
        </tbody>
      </Framed>
    </>
  );
}
