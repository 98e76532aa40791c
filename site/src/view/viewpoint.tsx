import { baseYear, Figures } from "../model/figures.ts";
import { choice } from "../state/state.ts";
import { amount } from "../text/number.ts";
import { key } from "../text/say.tsx";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";

const reasons = [key("view.why.1"), key("view.why.2"), key("view.why.3")] as const;

/** Which inventory is shown, and why the two differ. */
export const Viewpoint = watch(({ say, state }: Part) => [say, state.phase, state.description, choice(state, "view").option], draw);

function draw({ say, state, act }: Part) {
  const { t, lang } = say;
  const { index, option } = choice(state, "view");
  const options = state.description.levers[index]?.choices ?? [];
  const at = (view: string, id: string): string => {
    const scenario = state.first.scenarios[view];
    return scenario ? amount(Figures.of(state.first.description, scenario).at(id, baseYear), lang) : "";
  };
  const values = {
    official: at("moe", "pathway.total"),
    plan: at("plan", "pathway.total"),
    officialIndustry: at("moe", "pathway.industry"),
    planIndustry: at("plan", "pathway.industry"),
  };
  return (
    <div class="viewpoint">
      <fieldset class="segments">
        <legend>{t("view.title")}</legend>
        {options.map(({ id, names }, position) => (
          <label>
            <input
              type="radio"
              name="view"
              value={id}
              checked={option === id}
              disabled={state.phase.kind === "arriving"}
              onChange={() => act({ kind: "move", index, position, dragging: false })}
            />
            <span>{say.name(names)}</span>
          </label>
        ))}
      </fieldset>
      <details class="quiet">
        <summary>{t("view.why")}</summary>
        {reasons.map((reason) => (
          <p>{t(reason, values)}</p>
        ))}
      </details>
    </div>
  );
}
