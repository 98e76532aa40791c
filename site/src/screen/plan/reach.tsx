import type { ComponentChildren } from "preact";
import { targetYear } from "../../model/figures.ts";
import type { Found, Wish } from "../../model/wish.ts";
import { amount, decimal, fiscalYear, level, money, percent } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { key } from "../../text/say.tsx";
import { scene, useAnswer } from "./answer.ts";
import { Bar } from "./bar.tsx";
import { Framed, Section, Waiting, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { named } from "./reason.ts";
import { actors } from "./ranking.tsx";
import type { Aim } from "./slice.ts";

const ways = { change: key("target.by.change"), cost: key("target.by.cost") } as const;
const who = { all: key("target.who.all"), ...actors } as Readonly<Record<Aim["who"], "target.who.all" | "plan.actor.resident" | "plan.actor.business" | "plan.actor.city">>;

/** What it would take to meet the target, which limits bind, and what makes the result uncertain. */
export function Reach(part: PlanPart) {
  const { say, state, slice, tell } = part;
  const { t } = say;
  const { aim } = slice;
  const wish: Wish = {
    ...scene(part),
    by: aim.by,
    free: state.description.levers.map(({ kind, actor }) => kind === "share" && (aim.who === "all" || actor === aim.who)),
  };
  const { answer, fresh, lost } = useAnswer(part, "reach", wish);
  const option = (name: string, text: ComponentChildren, wanted: Aim) => (
    <label>
      <input type="radio" name={name} checked={wanted.by === aim.by && wanted.who === aim.who} onChange={() => tell({ kind: "set", set: { aim: wanted } })} />
      <span>{text}</span>
    </label>
  );
  return (
    <Section id="reach" title={t("plan.reach.title")}>
      <p>{t("plan.reach.about")}</p>
      <div class="plan-row">
        <fieldset class="segments">
          <legend>{t("target.by")}</legend>
          {(["cost", "change"] as const).map((by) => option("plan-by", t(ways[by]), { ...aim, by }))}
        </fieldset>
        <fieldset class="segments">
          <legend>{t("target.who")}</legend>
          {(["all", "resident", "business", "city"] as const).map((each) => option("plan-who", t(who[each]), { ...aim, who: each }))}
        </fieldset>
      </div>
      {!fresh && <Waiting {...part} lost={lost} />}
      {answer && (
        <div class={fresh ? undefined : "plan-stale"} aria-busy={!fresh}>
          <div role="status">
            <Verdict {...part} found={answer} />
          </div>
          <Mix {...part} found={answer} />
          <Limits {...part} found={answer} />
        </div>
      )}
      <Spread {...part} />
    </Section>
  );
}

/** Whether the target is met, by how much it is missed, and what it costs. */
function Verdict({ say, found }: PlanPart & { readonly found: Found }) {
  const { t, rich, lang } = say;
  const used = found.levers.filter(({ role }) => role === "used");
  const unpriced = found.levers.filter(({ role, spend }) => role === "unpriced" || (role === "used" && spend === null));
  const values = {
    year: rich(fiscalYear(targetYear, lang)),
    count: String(used.length),
    total: <b>{rich(amount(found.total, lang))}</b>,
    goal: rich(amount(found.goal, lang)),
    miss: <b>{rich(amount(found.miss, lang))}</b>,
    points: decimal(found.points, 1),
    lowest: rich(amount(found.lowest, lang)),
  };
  return (
    <ul class="plan-points">
      <li>{found.met ? t("plan.reach.met", values) : t("plan.reach.missed", values)}</li>
      <li>{t("plan.reach.lowest", values)}</li>
      <li>{t("plan.cost", { spend: rich(money(found.spend, lang)), bill: rich(money(found.bill, lang)) })}</li>
      {unpriced.length > 0 && <li>{t("plan.reach.unpriced", { count: String(unpriced.length) })}</li>}
    </ul>
  );
}

/** Every lever that moves, what it costs, and what that does to the bill. */
function Mix(part: PlanPart & { readonly found: Found }) {
  const { say, state, act, found } = part;
  const { t, rich, lang } = say;
  const used = found.levers.filter(({ role }) => role === "used");
  if (used.length === 0) return null;
  const yen = (million: number | null) => (million === null ? t("plan.none") : decimal(million, Math.abs(million) < 10 ? 1 : 0));
  return (
    <Framed id="plan-mix" caption={t("plan.mix.caption")}>
      <thead>
        <tr>
          <th scope="col">{t("plan.measure")}</th>
          <th scope="col">{t("plan.way.to")}</th>
          <th scope="col" colSpan={2}>
            {t("plan.mix.share")}
          </th>
          <th scope="col">{t("plan.mix.spend")}</th>
          <th scope="col">{t("plan.mix.bill")}</th>
          <th scope="col" class="plan-ground">{t("why.title")}</th>
        </tr>
      </thead>
      <tbody>
        {used.map(({ id, from, to, share, spend, bill }) => {
          const lever = state.description.levers.find((each) => each.id === id);
          const name = named(part, id);
          return (
            <tr key={id}>
              <th scope="row">{rich(name)}</th>
              <td>
                {rich(level(from, lever?.unit ?? "", lang))} → {rich(level(to, lever?.unit ?? "", lang))}
              </td>
              <td class="plan-bar-cell">
                <Bar value={share} most={1} class="plan-weight" />
              </td>
              <td>{percent(100 * share)}</td>
              <td>{yen(spend)}</td>
              <td>{yen(bill)}</td>
              <td>{lever && <Why say={say} act={act} id={lever.explain} year={targetYear} of={strip(name)} />}</td>
            </tr>
          );
        })}
      </tbody>
    </Framed>
  );
}

/** Levers at their reach: what one more point of reach would be worth. */
function Limits(part: PlanPart & { readonly found: Found }) {
  const { say, state, found } = part;
  const { t, rich, lang } = say;
  const known = found.limits.filter(({ worth }) => worth !== null && worth > 0);
  if (known.length === 0) return null;
  const most = Math.max(...known.map(({ worth }) => worth ?? 0));
  return (
    <Framed id="plan-limits" caption={t("plan.limits.caption")}>
      <thead>
        <tr>
          <th scope="col">{t("plan.measure")}</th>
          <th scope="col">{t("plan.limits.reach")}</th>
          <th scope="col" colSpan={2}>
            {t("plan.limits.worth")}
          </th>
        </tr>
      </thead>
      <tbody>
        {known.map(({ id, reach, worth }) => (
          <tr key={id}>
            <th scope="row">{rich(named(part, id))}</th>
            <td>{rich(level(reach, state.description.levers.find((each) => each.id === id)?.unit ?? "", lang))}</td>
            <td class="plan-bar-cell">
              <Bar value={worth ?? 0} most={most} class="plan-less" />
            </td>
            <td>{decimal(worth ?? 0, 3)}</td>
          </tr>
        ))}
      </tbody>
    </Framed>
  );
}

/** So many inputs are named; the others move the result hardly at all. */
const top = 10;

/** Which uncertain inputs cause the spread of FY2030 (Sobol's indices). */
function Spread(part: PlanPart) {
  const { say, act } = part;
  const { t } = say;
  const { answer, fresh, lost } = useAnswer(part, "sensitivity", scene(part));
  const sorted = [...(answer?.doubts ?? [])].sort((a, b) => b.total - a.total).slice(0, top);
  const most = Math.max(...sorted.map(({ total }) => total));
  return (
    <>
      <h3>{t("plan.spread.title")}</h3>
      <p>{t("plan.spread.about")}</p>
      {!fresh && <Waiting {...part} lost={lost} />}
      {answer && (
        <Framed id="plan-spread" caption={t("plan.spread.caption")}>
          <thead>
            <tr>
              <th scope="col">{t("plan.spread.input")}</th>
              <th scope="col">{t("plan.spread.first")}</th>
              <th scope="col" colSpan={2}>
                {t("plan.spread.total")}
              </th>
              <th scope="col" class="plan-ground">{t("why.title")}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ id, names, first, total }) => (
              <tr key={id}>
                <th scope="row">{say.name(names)}</th>
                <td>{percent(100 * Math.max(0, first), 1)}</td>
                <td class="plan-bar-cell">
                  <Bar value={Math.max(0, total)} most={most} class="plan-weight" />
                </td>
                <td>{percent(100 * Math.max(0, total), 1)}</td>
                <td>
                  <Why say={say} act={act} id={id} year={targetYear} of={strip(names[say.lang])} />
                </td>
              </tr>
            ))}
          </tbody>
        </Framed>
      )}
    </>
  );
}
