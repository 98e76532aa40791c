import type { Priority, Turn, TurnPoint } from "../../model/priority.ts";
import { percent, signed } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { Framed } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { named } from "./reason.ts";

/** How far each weight may move before the chosen set is another one. */
export function Turns(part: PlanPart & { readonly answer: Priority }) {
  const { say, answer } = part;
  const { t } = say;
  const firm = [...answer.setTurns].flatMap(({ up, down }) => [up.change, down.change]).filter((change): change is number => change !== null);
  return (
    <>
      <h3>{t("plan.turns.title")}</h3>
      <p>{firm.length === 0 ? t("plan.turns.firm") : t("plan.turns.about", { least: percent(100 * Math.min(...firm.map(Math.abs)), 1) })}</p>
      <Framed id="plan-turns" caption={t("plan.turns.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("plan.criterion")}</th>
            <th scope="col">{t("plan.weight")}</th>
            <th scope="col" class="words">
              {t("plan.turns.up")}
            </th>
            <th scope="col" class="words">
              {t("plan.turns.down")}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.setTurns.map((turn: Turn) => (
            <tr>
              <th scope="row">{say.name(answer.criteria[turn.criterion]?.names ?? { ja: "", easy: "", en: "" })}</th>
              <td>{percent(100 * (answer.weights[turn.criterion] ?? 0), 1)}</td>
              <td class="words plan-wide">{side(part, answer, turn.up)}</td>
              <td class="words plan-wide">{side(part, answer, turn.down)}</td>
            </tr>
          ))}
        </tbody>
      </Framed>
    </>
  );
}

function side(part: PlanPart, answer: Priority, { weight, change, in: come, out }: TurnPoint) {
  const { say } = part;
  if (weight === null || change === null) return say.t("plan.turns.never");
  const names = (all: readonly number[]) => all.map((index) => strip(named(part, answer.candidates[index]?.id ?? ""))).join(say.plain("target.comma"));
  return say.t("plan.turns.at", { weight: percent(100 * weight, 1), change: signed(percent(100 * change, 1)), come: names(come) || "–", out: names(out) || "–" });
}
