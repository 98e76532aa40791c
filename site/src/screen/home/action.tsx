import type { HomeAction, Obstacle } from "../../model/home.ts";
import type { Group, Lever } from "../../model/shape.ts";
import { key } from "../../text/say.tsx";
import { deal, dealOf } from "./answer.ts";
import type { HomePart } from "./home.tsx";
import { kilos } from "./measure.ts";
import { Option } from "./question.tsx";

const groups = {
  home: key("group.home.title"),
  power: key("group.power.title"),
  car: key("group.car.title"),
  life: key("group.life.title"),
  new: key("group.new.title"),
} as const;

/** Why an action does not fit, in plain words; "done" is said by the answer itself. */
const obstacles = {
  detached: key("home.obstacle.detached"),
  owner: key("home.obstacle.owner"),
  car: key("home.obstacle.car"),
  pv: key("home.obstacle.pv"),
  hotwater: key("home.obstacle.hotwater"),
  ev: key("home.obstacle.ev"),
  other: key("home.obstacle.other"),
} as const satisfies Record<Exclude<Obstacle, "" | "done">, string>;

/** What a home has already and what it plans, in the groups of the city's levers. */
export function Actions(part: HomePart) {
  const { say, state } = part;
  const { levers, homeActions } = state.description;
  const mine = homeActions.flatMap((id) => levers.find((lever) => lever.id === id) ?? []);
  const names = Object.entries(groups) as [Group, (typeof groups)[keyof typeof groups]][];
  return (
    <section class="home-actions" aria-labelledby="home-actions">
      <h2 id="home-actions">{say.t("home.actions.title")}</h2>
      <p>{say.t("home.actions.about")}</p>
      {names.map(([group, name]) => {
        const all = mine.filter((lever) => lever.group === group);
        const moved = all.filter(({ id }) => dealOf(part.slice.answer, id) !== "none").length;
        return (
          all.length > 0 && (
            <details class="group">
              <summary>
                <h3>{say.t(name)}</h3>
                <span class="home-moved">{moved > 0 && say.t("home.actions.moved", { count: String(moved) })}</span>
              </summary>
              <ul class="home-list">
                {all.map((lever) => (
                  <Row {...part} lever={lever} key={lever.id} />
                ))}
              </ul>
            </details>
          )
        );
      })}
    </section>
  );
}

function Row({ lever, ...part }: HomePart & { readonly lever: Lever }) {
  const { say, slice, change } = part;
  const { t } = say;
  const { answer, home } = slice;
  const action = home?.view.actions.find((each) => each.lever === lever.id);
  const now = dealOf(answer, lever.id);
  const reason = action?.obstacle ?? "";
  const hindered = reason !== "" && reason !== "done";
  const choose = (wanted: "none" | "has" | "plan") => () => change(deal(answer, lever.id, wanted));
  return (
    <li class="home-action">
      <fieldset>
        <legend>{say.name(lever.names)}</legend>
        <p class="home-about">{say.name(lever.about)}</p>
        <div class="home-options">
          <Option name={lever.id} chosen={now === "none"} choose={choose("none")}>
            {t("home.deal.none")}
          </Option>
          <Option name={lever.id} chosen={now === "has"} choose={choose("has")}>
            {t("home.deal.has")}
          </Option>
          <Option name={lever.id} chosen={now === "plan"} disabled={hindered && now !== "plan"} choose={choose("plan")}>
            {t("home.deal.plan")}
          </Option>
        </div>
      </fieldset>
      {hindered ? (
        <p class="home-obstacle">
          {t(obstacles[reason])} {now === "plan" && t("home.obstacle.out")}
        </p>
      ) : (
        action && now !== "has" && <Alone {...part} action={action} />
      )}
    </li>
  );
}

/** What the action alone changes at this home. */
function Alone({ say, action }: HomePart & { readonly action: HomeAction }) {
  const kg = action.alone.co2;
  if (kg === null) return null;
  const value = <b>{say.rich(kilos(Math.abs(kg), say))}</b>;
  if (Math.round(kg) === 0) return <p class="effect">{say.t("home.alone.none")}</p>;
  return kg > 0 ? (
    <p class="effect effect-less">{say.t("home.alone.less", { value })}</p>
  ) : (
    <p class="effect effect-more">{say.t("home.alone.more", { value })}</p>
  );
}
