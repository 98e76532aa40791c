import type { ComponentChildren } from "preact";
import { targetYear } from "../model/figures.ts";
import { firstAim, stands } from "../state/search.ts";
import { all, ready } from "../state/state.ts";
import { level } from "../text/number.ts";
import { strip } from "../text/ruby.ts";
import type { Part } from "./part.ts";
import { Target } from "./target.tsx";

/** Ready scenarios: nothing new, those of the edition, everything within reach. */
export function Presets({ say, state, act }: Part) {
  const { t } = say;
  const { presets, levers } = state.description;
  const same = (wanted: readonly number[]) => wanted.every((position, index) => position === state.positions[index]);
  const alive = state.phase.kind === "ready";
  const today = all(state, "today");
  const reach = all(state, "reach");
  const button = (name: ComponentChildren, positions: readonly number[]) => (
    <button type="button" class="preset" aria-pressed={same(positions)} disabled={!alive} onClick={() => act({ kind: "take", positions })}>
      {name}
    </button>
  );
  const chosen = presets.find((preset) => same(ready(state, preset)));
  return (
    <div class="presets" role="group" aria-label={say.plain("presets.title")}>
      {button(t("presets.today"), today)}
      {presets.map((preset) => button(say.name(preset.names), ready(state, preset)))}
      <button
        type="button"
        class="preset"
        aria-pressed={state.search !== null && stands(state.search, state.positions)}
        disabled={!alive || state.search?.stage.kind === "searching"}
        onClick={() => act({ kind: "seek", aim: state.search?.aim ?? firstAim })}
      >
        {t("target.title")}
      </button>
      {button(t("presets.reach"), reach)}
      <Target say={say} state={state} act={act} />
      {chosen && (
        <div class="presets-about">
          <p>{say.name(chosen.about)}</p>
          <ul>
            {levers.flatMap((lever) => {
              const value = chosen.levers[lever.id];
              if (value === undefined) return [];
              return (
                <li>
                  <button
                    type="button"
                    class="why"
                    aria-label={say.plain("card.why.of", { name: strip(lever.names[say.lang]) })}
                    disabled={!alive}
                    onClick={() => act({ kind: "ask", id: `preset.${chosen.id}.${lever.id}`, year: targetYear })}
                  >
                    {say.name(lever.names)} {say.rich(level(value, lever.unit, say.lang))}
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {!chosen && same(reach) && <p class="presets-about">{t("presets.reach.about")}</p>}
    </div>
  );
}
