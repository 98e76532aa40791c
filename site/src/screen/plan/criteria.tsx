import { percent } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { Bar } from "./bar.tsx";
import { Framed, Why } from "./part.tsx";
import { criteria, pairs } from "./slice.ts";
import type { Weighed } from "./weights.tsx";
import { times } from "./weights.tsx";

/** Every criterion: its weight, what it means, and what its points stand for. */
export function Criteria({ say, act, slice, answer, judgement }: Weighed) {
  const { t } = say;
  if (!answer) return null;
  const matrix = slice.way === "edition" ? judgement?.matrix : undefined;
  const names = new Map(answer.criteria.map((each) => [each.id, each.names]));
  const called = (id: string) => names.get(id)?.[say.lang] ?? id;
  const most = Math.max(...answer.weights);
  return (
    <>
      <Framed id="plan-criteria" caption={t("plan.criteria.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("plan.criterion")}</th>
            <td />
            <th scope="col">{t("plan.weight")}</th>
            <th scope="col" class="words">
              {t("plan.meaning")}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.criteria.map(({ id, names, about, more }, index) => (
            <tr>
              <th scope="row">{say.name(names)}</th>
              <td class="plan-bar-cell">
                <Bar value={answer.weights[index] ?? 0} most={most} class="plan-weight" />
              </td>
              <td>{percent(100 * (answer.weights[index] ?? 0), 1)}</td>
              <td class="words plan-wide">
                {say.name(about)} ({more ? t("plan.more") : t("plan.less")}) {id === "cost" && <Why say={say} act={act} id="criterion.cost.bound" year={2030} of={strip(names[say.lang])} />}
              </td>
            </tr>
          ))}
        </tbody>
      </Framed>
      {matrix && (
        <Framed id="plan-comparisons" caption={t("plan.compare.caption")}>
          <thead>
            <tr>
              <th scope="col">{t("plan.compare.pair")}</th>
              <th scope="col">{t("plan.compare.ratio")}</th>
              <th scope="col" class="plan-ground">
                {t("why.title")}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(([a, b]) => (
              <tr>
                <th scope="row" class="plan-wide">
                  {say.rich(called(a))} ⇔ {say.rich(called(b))}
                </th>
                <td>{times(matrix[criteria.indexOf(a)]?.[criteria.indexOf(b)] ?? 1)}</td>
                <td>
                  <Why say={say} act={act} id={`criterion.compare.${a}.${b}`} year={2030} of={`${strip(called(a))} ${strip(called(b))}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </Framed>
      )}
      {answer.criteria
        .filter(({ levels }) => levels.length > 0)
        .map(({ names, levels }) => (
          <>
            <h3>{say.name(names)}</h3>
            <ol class="plan-levels" start={0}>
              {levels.map((level, points) => (
                <li>
                  {t("plan.level", { points: String(points) })} {say.name(level)}
                </li>
              ))}
            </ol>
          </>
        ))}
    </>
  );
}
