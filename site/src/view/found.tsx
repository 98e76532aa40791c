import type { ComponentChildren } from "preact";
import { targetYear } from "../model/figures.ts";
import type { Found } from "../model/wish.ts";
import type { Aim } from "../state/search.ts";
import { decimal, fineAmount, fiscalYear, level, money } from "../text/number.ts";
import { key } from "../text/say.tsx";
import { Fold } from "./fold.tsx";
import type { Part } from "./part.ts";

const ways = { change: key("target.by.change"), cost: key("target.by.cost") } as const;
const actors = { all: key("target.who.all"), resident: key("target.who.resident") } as const;

/** Limits and levers that are named; the others are counted. */
const top = 5;

/** What was found, or by how much it misses, what binds, and what has no price. */
export function Answer({ say, state, aim, found }: Part & { readonly aim: Aim; readonly found: Found }) {
  const { t, rich, lang } = say;
  const values = {
    year: fiscalYear(targetYear, lang),
    count: String(found.levers.filter(({ role }) => role === "used").length),
    miss: <b>{rich(fineAmount(found.miss, lang))}</b>,
    points: <b>{decimal(found.points, 1)}</b>,
  };
  const names = (ids: readonly string[]) => listed(ids.map((id) => named(state, id)).map((texts) => texts && say.name(texts)), t("target.comma"));
  const unpriced = found.levers.filter(({ role, spend }) => role === "unpriced" || (role === "used" && spend === null)).map(({ id }) => id);
  return (
    <>
      <p>{found.met ? t("target.met", values) : t("target.missed", values)}</p>
      {!found.met && found.limits.length > 0 && (
        <p>{t("target.limits", { names: names(found.limits.slice(0, top).map(({ id }) => id)), count: String(found.limits.length) })}</p>
      )}
      <p>{t("target.cost", { spend: rich(money(found.spend, lang)), bill: rich(money(found.bill, lang)) })}</p>
      {unpriced.length > 0 &&
        (aim.by === "cost"
          ? <p>{t("target.unused", { count: String(unpriced.length), names: names(unpriced.slice(0, top)) })}</p>
          : <p>{t("target.unpriced", { count: String(unpriced.length), names: names(unpriced.slice(0, top)) })}</p>)}
      {state.assumption && <p>{t("target.assumed")}</p>}
    </>
  );
}

/** Every lever that was moved, from where to where. */
export function Moved({ say, state, found }: Part & { readonly found: Found }) {
  const used = found.levers.filter(({ role }) => role === "used");
  if (used.length === 0) return null;
  return (
    <Fold class="target-moved" title={say.t("target.moved", { count: String(used.length) })}>
      {() => (
        <ul>
          {used.map(({ id, from, to }) => {
            const lever = state.description.levers.find((each) => each.id === id);
            return lever && (
              <li>
                {say.name(lever.names)} {say.rich(level(from, lever.unit, say.lang))} → {say.rich(level(to, lever.unit, say.lang))}
              </li>
            );
          })}
        </ul>
      )}
    </Fold>
  );
}

/** How to search: what shall stay low, and whose levers may move. A new choice searches at once. */
export function Choices({ say, state, act, aim }: Part & { readonly aim: Aim }) {
  const { t } = say;
  const still = state.phase.kind !== "ready" || state.search?.stage.kind === "searching";
  const option = (name: string, text: ComponentChildren, chosen: boolean, wanted: Aim) => (
    <label>
      <input type="radio" name={name} checked={chosen} disabled={still} onChange={() => act({ kind: "seek", aim: wanted })} />
      <span>{text}</span>
    </label>
  );
  return (
    <div class="target-choices">
      <fieldset class="segments">
        <legend>{t("target.by")}</legend>
        {(["change", "cost"] as const).map((by) => option("target-by", t(ways[by]), aim.by === by, { ...aim, by }))}
      </fieldset>
      <fieldset class="segments">
        <legend>{t("target.who")}</legend>
        {(["all", "resident"] as const).map((who) => option("target-who", t(actors[who]), aim.who === who, { ...aim, who }))}
      </fieldset>
    </div>
  );
}

function named({ description }: Part["state"], id: string) {
  return description.levers.find((lever) => lever.id === id)?.names;
}

function listed(items: readonly ComponentChildren[], comma: ComponentChildren): ComponentChildren {
  return items.map((item, index) => (
    <>
      {index > 0 && comma}
      {item}
    </>
  ));
}
