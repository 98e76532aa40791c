import { key } from "../../text/say.tsx";
import type { PlanPart } from "./plan.tsx";

const scopes = { reach: key("plan.scope.reach"), scenario: key("plan.scope.scenario") } as const;

/** Parts of a price that may be tried where no subsidy is known. */
const shares = [0, 0.1, 0.2, 0.25, 0.3, 0.5] as const;
const tenThousand = 10000;

/** How far actions go, and what a year's subsidies are. */
export function Budget({ say, slice, tell }: PlanPart) {
  const { t } = say;
  return (
    <div class="plan-controls plan-row">
      <fieldset class="segments">
        <legend>{t("plan.scope")}</legend>
        {(["reach", "scenario"] as const).map((scope) => (
          <label>
            <input type="radio" name="plan-actors-scope" checked={slice.scope === scope} onChange={() => tell({ kind: "set", set: { scope } })} />
            <span>{t(scopes[scope])}</span>
          </label>
        ))}
      </fieldset>
      <label class="plan-size">
        <span>{t("plan.budget")}</span>
        <input
          type="number"
          inputMode="numeric"
          min="0"
          max="10000000"
          step="100"
          value={slice.budget === 0 ? "" : String(slice.budget / tenThousand)}
          onChange={(event) => {
            const value = event.currentTarget.valueAsNumber;
            tell({ kind: "set", set: { budget: value > 0 && value <= 1e7 ? Math.round(value) * tenThousand : 0 } });
          }}
        />
      </label>
      <label class="plan-size">
        <span>{t("plan.budget.share")}</span>
        <select value={String(slice.share)} onChange={(event) => tell({ kind: "set", set: { share: Number(event.currentTarget.value) } })}>
          {shares.map((share) => (
            <option value={String(share)}>{share === 0 ? say.plain("plan.budget.none") : `${share * 100}%`}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
