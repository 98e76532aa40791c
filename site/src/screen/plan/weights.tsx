import type { Judgement, Priority } from "../../model/priority.ts";
import { decimal, percent } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { key } from "../../text/say.tsx";
import { Fold } from "../../view/fold.tsx";
import { Criteria } from "./criteria.tsx";
import type { PlanPart } from "./plan.tsx";
import type { PlanSlice } from "./slice.ts";
import { criteria, mostPoints, mostSteps, pairs, sizes } from "./slice.ts";

const ways = { edition: key("plan.way.edition"), points: key("plan.way.points"), pairs: key("plan.way.pairs") } as const;
const scopes = { reach: key("plan.scope.reach"), scenario: key("plan.scope.scenario") } as const;

export type Weighed = PlanPart & { readonly answer: Priority | null; readonly judgement: Judgement | null };

/** A step of a comparison as the ratio that it stands for. */
export function ratio(step: number): number {
  return step >= 0 ? step + 1 : 1 / (1 - step);
}

function step(ratio: number): number {
  const size = Math.min(mostSteps, Math.round(ratio >= 1 ? ratio : 1 / ratio) - 1);
  return ratio >= 1 ? size : -size;
}

/** Another way to weigh begins where the present one stands. */
function turned({ slice, answer }: Weighed, way: PlanSlice["way"]): Partial<PlanSlice> {
  const weights = answer?.weights ?? [];
  const most = Math.max(...weights);
  if (slice.way !== "edition" || weights.length !== criteria.length) return { way };
  if (way === "points") return { way, points: weights.map((weight) => Math.round((mostPoints * weight) / most)) };
  const matrix = answer?.judgement?.matrix;
  if (!matrix) return { way };
  return { way, steps: pairs.map(([a, b]) => step(matrix[criteria.indexOf(a)]?.[criteria.indexOf(b)] ?? 1)) };
}

/** How the criteria are weighed, what is ranked, and how many shall be chosen. */
export function Weights(part: Weighed) {
  const { say, slice, tell, answer, judgement } = part;
  const { t } = say;
  const names = new Map(answer?.criteria.map(({ id, names }) => [id, names]));
  const named = (id: string) => names.get(id)?.[say.lang] ?? id;
  return (
    <div class="plan-controls">
      <fieldset class="segments">
        <legend>{t("plan.way")}</legend>
        {(["edition", "points", "pairs"] as const).map((way) => (
          <label>
            <input type="radio" name="plan-way" checked={slice.way === way} onChange={() => tell({ kind: "set", set: turned(part, way) })} />
            <span>{t(ways[way])}</span>
          </label>
        ))}
      </fieldset>
      {slice.way === "edition" && <p>{t("plan.way.about")}</p>}
      {slice.way === "points" && <Points {...part} named={named} />}
      {slice.way === "pairs" && <Pairs {...part} named={named} />}
      {judgement && <Consistency {...part} judgement={judgement} named={named} />}
      <div class="plan-row">
        <fieldset class="segments">
          <legend>{t("plan.scope")}</legend>
          {(["reach", "scenario"] as const).map((scope) => (
            <label>
              <input type="radio" name="plan-scope" checked={slice.scope === scope} onChange={() => tell({ kind: "set", set: { scope } })} />
              <span>{t(scopes[scope])}</span>
            </label>
          ))}
        </fieldset>
        <label class="plan-size">
          <span>{t("plan.size")}</span>
          <select value={String(slice.size)} onChange={(event) => tell({ kind: "set", set: { size: Number(event.currentTarget.value) } })}>
            {sizes.map((size) => (
              <option value={String(size)}>{size}</option>
            ))}
          </select>
        </label>
      </div>
      <Fold class="quiet" title={t("plan.criteria.open")}>
        {() => <Criteria {...part} />}
      </Fold>
    </div>
  );
}

type Named = Weighed & { readonly named: (id: string) => string };

function Points({ say, slice, tell, answer, named }: Named) {
  const sum = slice.points.reduce((total, each) => total + each, 0);
  return (
    <ul class="plan-sliders">
      {criteria.map((id, index) => {
        const points = slice.points[index] ?? 0;
        return (
          <li>
            <label for={`plan-w-${id}`}>{say.rich(named(id))}</label>
            <input
              id={`plan-w-${id}`}
              type="range"
              min="0"
              max={String(mostPoints)}
              step="1"
              value={String(points)}
              aria-valuetext={say.plain("plan.points.value", { points: String(points), share: percent(sum ? (100 * points) / sum : 0, 1) })}
              disabled={!answer}
              onInput={(event) => tell({ kind: "point", index, value: Number(event.currentTarget.value) })}
            />
            <output for={`plan-w-${id}`} aria-live="off">
              {say.t("plan.points.value", { points: String(points), share: percent(sum ? (100 * points) / sum : 0, 1) })}
            </output>
          </li>
        );
      })}
    </ul>
  );
}

function Pairs({ say, slice, tell, answer, named }: Named) {
  return (
    <ul class="plan-sliders plan-pairs">
      {pairs.map(([a, b], index) => {
        const at = slice.steps[index] ?? 0;
        const values = { name: named(at >= 0 ? a : b), times: String(Math.abs(at) + 1) };
        const said = at === 0 ? say.plain("plan.pair.equal") : say.plain("plan.pair.value", { name: strip(values.name), times: values.times });
        return (
          <li>
            <label for={`plan-p-${index}`}>
              {say.rich(named(a))} <span aria-hidden="true">⇔</span> {say.rich(named(b))}
            </label>
            <input
              id={`plan-p-${index}`}
              type="range"
              // The first of the pair stands left: to the left is more of it.
              min={String(-mostSteps)}
              max={String(mostSteps)}
              step="1"
              value={String(-at)}
              aria-valuetext={said}
              disabled={!answer}
              onInput={(event) => tell({ kind: "step", index, value: -Number(event.currentTarget.value) })}
            />
            <output for={`plan-p-${index}`} aria-live="off">
              {at === 0 ? say.t("plan.pair.equal") : say.t("plan.pair.value", { name: say.rich(values.name), times: values.times })}
            </output>
          </li>
        );
      })}
    </ul>
  );
}

/** How many times as important: below one as a fraction. */
export function times(value: number): string {
  return value >= 1 ? decimal(value, 1) : `1/${decimal(1 / value, 1)}`;
}

/** Whether the comparisons agree with one another, and which of them does least. */
function Consistency({ say, judgement, named }: Named & { readonly judgement: Judgement }) {
  const { t, rich } = say;
  const { ratio: found, tolerable, consistent, lambda, random, table, worst } = judgement;
  const values = { ratio: <b>{decimal(found, 3)}</b>, tolerable: decimal(tolerable, 1) };
  return (
    <div class={consistent ? "plan-consistent" : "notice"}>
      <p>
        {consistent ? t("plan.consistent", values) : t("plan.inconsistent", values)}
      </p>
      {!consistent && worst && (
        <p>{t("plan.worst", { a: rich(named(worst.a)), b: rich(named(worst.b)), ratio: times(worst.ratio), fitting: times(worst.fitting) })}</p>
      )}
      <p class="plan-quiet">{t("plan.random", { lambda: decimal(lambda, 3), random: decimal(random, 2), table })}</p>
    </div>
  );
}
