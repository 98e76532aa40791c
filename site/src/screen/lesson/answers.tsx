import { useEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { baseYear, standing, targetYear } from "../../model/figures.ts";
import { amount, fiscalYear, level, percent } from "../../text/number.ts";
import type { LessonPart } from "./lesson.tsx";
import { written } from "./moved.tsx";
import { closed, visible, wholeGap } from "./mission.ts";
import type { MissionKind, Plan } from "./plan.ts";
import { missionNames, planNames } from "./plan.ts";
import { Imprint } from "./sheet.tsx";
import type { Solution } from "./solution.ts";
import { solve } from "./solution.ts";

/** The answer key: every number in it is a run of the model on this device. */
export function Answers({ say, state, means, plan }: LessonPart & { readonly plan: Plan }) {
  const { t } = say;
  const [solution, setSolution] = useState<Solution | null>(null);
  const ready = state.phase.kind === "ready";
  useEffect(() => {
    if (ready && means) solve(means.call, state.description, plan).then(setSolution, console.warn);
  }, [ready, plan, state.description]);
  return (
    <>
      <header class="lesson-paper-head">
        <h2>
          {t("lesson.paper.answers")} <span>{t(planNames[plan.id])}</span>
        </h2>
      </header>
      <p>{t("lesson.answers.lead")}</p>
      {!solution && <p>{state.phase.kind === "failed" ? t("levers.stopped") : t("levers.arriving")}</p>}
      {solution &&
        plan.missions.map(({ kind, part }) => (
          <section>
            <h3>{t(missionNames[kind], { part: `${part}%` })}</h3>
            <Solved say={say} kind={kind} plan={plan} solution={solution} />
          </section>
        ))}
      {solution && <Singles say={say} solution={solution} />}
      <Imprint say={say} state={state} />
    </>
  );
}

interface SolvedProps extends Pick<LessonPart, "say"> {
  readonly kind: MissionKind;
  readonly plan: Plan;
  readonly solution: Solution;
}

function Solved({ say, kind, plan, solution }: SolvedProps) {
  const { t, lang } = say;
  const { rest, homes, residents, all, singles, pairs, choices, count } = solution;
  const year = fiscalYear(targetYear, lang);
  const saved = (kt: number) => amount(kt, lang);
  const share = (part: number) => percent(part, 0);
  switch (kind) {
    case "close":
      return (
        <p>
          {t("lesson.answer.close", { count: String(plan.homes.length), saved: saved(wholeGap(rest) - standing(homes).gap), share: share(closed(homes)), gap: saved(wholeGap(rest)) })}
        </p>
      );
    case "idle":
      return <p>{t("lesson.answer.idle", { levers: list(say, singles.filter(({ kt }) => Math.abs(kt) < visible).map(({ lever }) => say.name(lever.names))) })}</p>;
    case "raise": {
      const raising = singles.filter(({ kt }) => kt < -visible);
      return (
        <p>
          {t("lesson.answer.raise", { levers: list(say, raising.map(({ lever, kt }) => t("lesson.answer.raising", { lever: say.name(lever.names), value: saved(-kt) }))) })}
        </p>
      );
    }
    case "overlap":
      return (
        <>
          <p>{t("lesson.answer.overlap")}</p>
          <ul class="lesson-list lesson-dots">
            {pairs.slice(0, 3).map(({ levers: [a, b], kt }) => (
              <li>{t("lesson.answer.pair", { first: say.name(a.names), second: say.name(b.names), value: saved(kt) })}</li>
            ))}
          </ul>
        </>
      );
    case "limit": {
      const known = rest.known();
      const part = (100 * rest.at("pathway.household", known)) / rest.at("pathway.total", known);
      return (
        <p>
          {t("lesson.answer.limit", { year, count: String(count), share: share(closed(residents)), gap: saved(standing(residents).gap), known: fiscalYear(known, lang), part: share(part) })}
        </p>
      );
    }
    case "others":
      return <p>{t("lesson.answer.others", { count: String(plan.homes.length + plan.others.length), share: share(closed(all)), gap: saved(standing(all).gap) })}</p>;
    case "grid": {
      const frozen = choices.get("grid.frozen") ?? rest;
      return <p>{t("lesson.answer.grid", { year, value: saved(standing(frozen).total - standing(rest).total) })}</p>;
    }
    case "view": {
      const other = choices.get("view.plan") ?? rest;
      return (
        <p>
          {t("lesson.answer.view", {
            official: saved(rest.at("pathway.total", baseYear)),
            plan: saved(other.at("pathway.total", baseYear)),
            officialGap: saved(standing(rest).gap),
            planGap: saved(standing(other).gap),
          })}
        </p>
      );
    }
  }
}

/** Several things with the comma of the language; with none a dash. */
function list({ lang }: LessonPart["say"], all: readonly ComponentChildren[]): ComponentChildren {
  if (all.length === 0) return "–";
  return all.map((each, index) => (index === 0 ? each : <>{lang === "en" ? ", " : "、"}{each}</>));
}

/** What each lever of the lesson does alone at its reach. */
function Singles({ say, solution }: Pick<LessonPart, "say"> & { readonly solution: Solution }) {
  const { t, rich, lang } = say;
  return (
    <section>
      <table>
        <caption>
          <span>{t("lesson.answers.singles")}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("lesson.moved.lever")}</th>
            <th scope="col">{t("lesson.moved.today")}</th>
            <th scope="col">{t("lesson.answers.reach")}</th>
            <th scope="col">{t("lesson.moved.effect")}</th>
          </tr>
        </thead>
        <tbody>
          {solution.singles.map(({ lever, kt }) => (
            <tr>
              <th scope="row">{say.name(lever.names)}</th>
              <td>{rich(level(lever.today, lever.unit, lang))}</td>
              <td>{rich(level(lever.reach, lever.unit, lang))}</td>
              <td>{written(say, kt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
