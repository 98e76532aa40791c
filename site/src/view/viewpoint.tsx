import type { Figures } from "../model/figures.ts";
import { baseYear, standing } from "../model/figures.ts";
import { atRest, option } from "../state/state.ts";
import { amount, percent } from "../text/number.ts";
import { key } from "../text/say.tsx";
import { Fold } from "./fold.tsx";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";

const reasons = [key("view.why.1"), key("view.why.2"), key("view.why.3")] as const;

/** Which inventory is shown, and why the two differ. */
export const Viewpoint = watch(
  ({ say, state }: Part) => [say, state.phase, state.description, option(state, "view")],
  (part) => (
    <Fold class="quiet viewpoint" title={part.say.t("view.why")} wait={<p>{part.say.t("fold.wait")}</p>}>
      {() => <Views {...part} />}
    </Fold>
  ),
);

function Views({ say, state, act }: Part) {
  const { t, lang } = say;
  const index = state.description.levers.findIndex(({ id }) => id === "view");
  const options = state.description.levers[index]?.choices ?? [];
  const chosen = option(state, "view").id;
  const { figures: official } = atRest(state.first, "moe");
  const { figures: plan } = atRest(state.first, "plan");
  const base = (figures: Figures, id: string) => amount(figures.at(id, baseYear), lang);
  const values = {
    goal: percent(standing(official).goal, 0),
    official: base(official, "pathway.total"),
    plan: base(plan, "pathway.total"),
    officialIndustry: base(official, "pathway.industry"),
    planIndustry: base(plan, "pathway.industry"),
  };
  return (
    <>
      <fieldset class="segments">
        <legend>{t("view.title")}</legend>
        {options.map(({ id, names }, position) => (
          <label>
            <input
              type="radio"
              name="view"
              value={id}
              checked={chosen === id}
              disabled={state.phase.kind === "arriving"}
              onChange={() => act({ kind: "move", index, position, dragging: false })}
            />
            <span>{say.name(names)}</span>
          </label>
        ))}
      </fieldset>
      {reasons.map((reason) => (
        <p>{t(reason, values)}</p>
      ))}
    </>
  );
}
