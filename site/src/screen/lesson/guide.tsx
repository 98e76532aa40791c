import { key } from "../../text/say.tsx";
import type { LessonPart } from "./lesson.tsx";
import type { Plan } from "./plan.ts";
import { curriculum, missionNames, planNames, stepNames, steps, total } from "./plan.ts";
import { Share } from "../../view/answer.tsx";
import { Imprint } from "./sheet.tsx";

const aims = { grade6: key("lesson.aim.grade6"), junior: key("lesson.aim.junior"), high: key("lesson.aim.high") } as const;

const pupils = {
  predict: key("lesson.guide.predict"),
  try: key("lesson.guide.try"),
  explain: key("lesson.guide.explain"),
  decide: key("lesson.guide.decide"),
} as const;

const points = {
  predict: key("lesson.point.predict"),
  try: key("lesson.point.try"),
  explain: key("lesson.point.explain"),
  decide: key("lesson.point.decide"),
} as const;

/** The teacher's guide: aim, what is needed, the minutes, what to mind. */
export function Guide({ say, state, act, plan }: LessonPart & { readonly plan: Plan }) {
  const { t } = say;
  const course = curriculum[plan.id];
  return (
    <>
      <header class="lesson-paper-head">
        <h2>
          {t("lesson.paper.guide")} <span>{t(planNames[plan.id])}</span>
        </h2>
        <p>{t("lesson.minutes", { minutes: String(total(plan)) })}</p>
      </header>
      <section>
        <h3>{t("lesson.guide.aim.title")}</h3>
        <p>{t(aims[plan.id])}</p>
        <Share say={say} state={state} act={act} />
      </section>
      <section>
        <h3>{t("lesson.guide.needs.title")}</h3>
        <p>{t("lesson.guide.needs")}</p>
        <p>{t("lesson.guide.offline")}</p>
      </section>
      <section>
        <h3>{t("lesson.guide.plan.title")}</h3>
        <table class="lesson-plan-table">
          <thead>
            <tr>
              <th scope="col">{t("lesson.guide.step")}</th>
              <th scope="col">{t("lesson.guide.pupils")}</th>
              <th scope="col">{t("lesson.guide.teacher")}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <tr>
                <th scope="row">
                  {index + 1} {t(stepNames[step])}
                  <br />
                  {t("lesson.minutes", { minutes: String(plan.minutes[index]) })}
                </th>
                <td class="words">{t(pupils[step])}</td>
                <td class="words">{t(points[step])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3>{t("lesson.missions.title")}</h3>
        <ol class="lesson-list">
          {plan.missions.map(({ kind, part }) => (
            <li>{t(missionNames[kind], { part: `${part}%` })}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{t("lesson.guide.mind.title")}</h3>
        <ul class="lesson-list lesson-dots">
          <li>{t("lesson.guide.mind.neutral")}</li>
          <li>{t("lesson.guide.mind.scale")}</li>
          <li>{t("lesson.guide.mind.estimate")}</li>
          <li>{t("lesson.guide.mind.private")}</li>
          <li>{t("lesson.guide.mind.shared")}</li>
        </ul>
      </section>
      {course.length > 0 && (
        <section>
          <h3>{t("lesson.course.title")}</h3>
          <ul class="lesson-list lesson-dots">
            {course.map(({ name, address }) => (
              <li>
                {t(name)}{" "}
                <a class="lesson-address" href={address} rel="noreferrer noopener" target="_blank">
                  {address}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Imprint say={say} state={state} />
    </>
  );
}
