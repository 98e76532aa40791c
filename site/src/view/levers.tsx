import type { Group, Lever } from "../model/shape.ts";
import type { State } from "../state/state.ts";
import { atDefault } from "../state/state.ts";
import { key } from "../text/say.tsx";
import { Card } from "./card.tsx";
import { Choice } from "./choice.tsx";
import { Fold } from "./fold.tsx";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";
import { Presets } from "./presets.tsx";

const open = ["home", "power", "car", "life"] as const;
const closed = ["business", "city", "sink", "new", "grid", "setting"] as const;

const groupNames = {
  home: key("group.home.title"),
  power: key("group.power.title"),
  car: key("group.car.title"),
  life: key("group.life.title"),
  business: key("group.business.title"),
  city: key("group.city.title"),
  sink: key("group.sink.title"),
  new: key("group.new.title"),
  grid: key("group.grid.title"),
  setting: key("group.setting.title"),
} as const;

const hints = {
  arriving: key("levers.arriving"),
  ready: key("levers.hint"),
  failed: key("levers.stopped"),
} as const;

/** All levers: what residents move first, then others' matters, closed; in each group the less common ones closed too. */
export const Levers = watch(
  ({ say, state }: Part) => [say, state.phase, state.positions, state.wedges, state.past, state.description, state.search, state.advice],
  draw,
);

function draw(part: Part) {
  const { say, state, act } = part;
  const { t } = say;
  return (
    <section class={state.phase.kind === "arriving" ? "levers levers-arriving" : "levers"} aria-labelledby="levers" tabIndex={-1} id="levers-section">
      <div class="levers-head">
        <h2 id="levers">{t("levers.title")}</h2>
        <p class="levers-hint">{t(hints[state.phase.kind])}</p>
        <div class="levers-tools">
          <button type="button" class="tool" disabled={state.past.length === 0} onClick={() => act({ kind: "undo" })}>
            {t("levers.undo")}
          </button>
          <button type="button" class="tool" disabled={atDefault(state)} onClick={() => act({ kind: "reset" })}>
            {t("levers.reset")}
          </button>
        </div>
      </div>
      <Presets {...part} />
      {open.map((group) => (
        <section class="group" aria-labelledby={`group-${group}`}>
          <h3 id={`group-${group}`}>{t(groupNames[group])}</h3>
          <Cards {...part} group={group} />
        </section>
      ))}
      {closed.map((group) => (
        <Fold class="group" title={<h3>{t(groupNames[group])}</h3>}>
          {() => <Cards {...part} group={group} />}
        </Fold>
      ))}
    </section>
  );
}

interface Grouped extends Part {
  readonly group: Group;
}

/** The view has its own switch beside the chart. */
const leversOf = ({ description }: State, group: Group) => description.levers.filter((lever) => lever.group === group && lever.id !== "view");

const Cards = watch(
  ({ say, state, group }: Grouped) => {
    const { phase, description, advice, positions, wedges } = state;
    const indices = leversOf(state, group).map((lever) => description.levers.indexOf(lever));
    return [say, phase, description, advice, ...indices.flatMap((index) => [positions[index], wedges[index]])];
  },
  ({ group, ...part }) => {
    const all = leversOf(part.state, group);
    const first = all.filter(({ place, kind }) => place === "main" || kind === "choice");
    const others = all.filter((lever) => !first.includes(lever));
    if (first.length === 0 || others.length === 0) return <List {...part} levers={all} />;
    return (
      <>
        <List {...part} levers={first} />
        <Fold class="others" title={part.say.t("group.others", { count: String(others.length) })}>
          {() => <List {...part} levers={others} />}
        </Fold>
      </>
    );
  },
);

function List({ say, state, act, levers }: Part & { readonly levers: readonly Lever[] }) {
  const alive = state.phase.kind === "ready";
  return (
    <ul class="cards">
      {levers.map((lever) => {
        const index = state.description.levers.indexOf(lever);
        const place = { say, act, lever, index, alive, position: state.positions[index] ?? 0, effect: state.wedges[index] ?? 0 };
        if (lever.kind === "choice") return <Choice key={lever.id} {...place} />;
        return <Card key={lever.id} {...place} advice={state.advice} />;
      })}
    </ul>
  );
}
