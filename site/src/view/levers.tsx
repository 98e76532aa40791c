import type { Description, Group, Lever } from "../model/shape.ts";
import type { State } from "../state/state.ts";
import { contribution } from "../state/state.ts";
import { key } from "../text/say.tsx";
import { Back } from "./back.tsx";
import { Card } from "./card.tsx";
import { Choice } from "./choice.tsx";
import { Fold } from "./fold.tsx";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";
import { Presets } from "./presets.tsx";
import { Soon } from "./soon.tsx";

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
  return (
    <section class="levers" aria-labelledby="levers" tabIndex={-1} id="levers-section">
      <Whole {...part} />
      {open.map((group) => <Open {...part} group={group} />)}
      {closed.map((group) => <Closed {...part} group={group} />)}
    </section>
  );
}

/** What moves all levers at once; it follows when a dragged lever is let go. */
const Whole = watch(
  ({ say, state }: Part) => (state.held === null ? [say, state.phase, state.positions, state.past, state.description, state.search] : null),
  (part) => {
    const { say, state, act } = part;
    const { t } = say;
    return (
      <>
        <div class="levers-head">
          <h2 id="levers">{t("levers.title")}</h2>
          <p class="levers-hint">{t(hints[state.phase.kind])}</p>
          <div class="levers-tools">
            <Back say={say} state={state} act={act} />
          </div>
        </div>
        <Presets {...part} />
      </>
    );
  },
);

interface Grouped extends Part {
  readonly group: Group;
}

interface Placed {
  readonly lever: Lever;
  readonly index: number;
}

/** Read once from each description: the page asks with every step of a lever. */
const groups = new WeakMap<Description, Map<Group, readonly Placed[]>>();

function leversOf({ description }: State, group: Group): readonly Placed[] {
  const known = groups.get(description) ?? new Map<Group, readonly Placed[]>();
  groups.set(description, known);
  // The view has its own switch beside the chart.
  const own = known.get(group) ?? description.levers.map((lever, index) => ({ lever, index })).filter(({ lever }) => lever.group === group && lever.id !== "view");
  known.set(group, own);
  return own;
}

/** What a group is drawn from: a dragged lever draws its own group again and no other. */
function read({ say, state, group }: Grouped): readonly unknown[] {
  const { phase, description, advice, positions } = state;
  return [say, phase, description, advice, ...leversOf(state, group).flatMap(({ index }) => [positions[index], contribution(state, index)])];
}

/** The first group is printed; of the others the names of what they show, which take a phone less time. */
const Open = watch(read, (part) => {
  const { say, state, group } = part;
  const names = () => leversOf(state, group).flatMap(({ lever }) => (lever.place === "main" ? [lever.names[say.lang]] : []));
  return (
    <section class="group" aria-labelledby={`group-${group}`}>
      <h3 id={`group-${group}`}>{say.t(groupNames[group])}</h3>
      <Soon wanted={group === open[0] || state.phase.kind !== "arriving"} instead={<p>{say.rich(names().join(say.lang === "en" ? ", " : "、"))}</p>}>
        {() => <Cards {...part} />}
      </Soon>
    </section>
  );
});

const Closed = watch(read, (part) => (
  <Fold class="group" title={<h3>{part.say.t(groupNames[part.group])}</h3>}>
    {() => <Cards {...part} />}
  </Fold>
));

function Cards({ group, ...part }: Grouped) {
  const all = leversOf(part.state, group);
  const first = all.filter(({ lever: { place, kind } }) => place === "main" || kind === "choice");
  const others = all.filter((placed) => !first.includes(placed));
  if (first.length === 0 || others.length === 0) return <List {...part} levers={all} />;
  return (
    <>
      <List {...part} levers={first} />
      <Fold class="others" title={part.say.t("group.others", { count: String(others.length) })}>
        {() => <List {...part} levers={others} />}
      </Fold>
    </>
  );
}

function List({ say, state, act, levers }: Part & { readonly levers: readonly Placed[] }) {
  const alive = state.phase.kind === "ready";
  return (
    <ul class="cards">
      {levers.map(({ lever, index }) => {
        const place = { say, act, lever, index, alive, position: state.positions[index] ?? 0, effect: contribution(state, index) };
        if (lever.kind === "choice") return <Choice key={lever.id} {...place} />;
        return <Card key={lever.id} {...place} advice={state.advice} />;
      })}
    </ul>
  );
}
