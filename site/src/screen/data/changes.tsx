import { amount, date } from "../../text/number.ts";
import { key } from "../../text/say.tsx";
import type { EditionPart } from "./data.tsx";
import { Section } from "./part.tsx";

/** The scenarios without further action of which the log is shown. */
const views = { moe: key("data.changes.moe"), plan: key("data.changes.plan") } as const;

/** What each edition changed for people, and which published numbers moved. */
export function Changes({ say, slice, edition }: EditionPart) {
  const { t, rich, lang } = say;
  const moved = slice.past.flatMap((past) => (past.scenario === "moe" || past.scenario === "plan" ? [{ ...past, view: views[past.scenario] }] : []));
  return (
    <Section id="changes" title={t("data.changes.title")}>
      {edition.changes.map(({ edition: day, lines }) => (
        <>
          <h3>{t("data.changes.edition", { date: rich(date(day, lang)) })}</h3>
          <ul class="data-points">
            {lines.map((texts) => (
              <li>{say.name(texts)}</li>
            ))}
          </ul>
        </>
      ))}
      <div class="table-frame" role="region" aria-labelledby="data-moved" tabIndex={0}>
        <table>
          <caption id="data-moved">{t("data.changes.moved")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("data.proof.edition")}</th>
              <th scope="col">{t("data.proof.engine")}</th>
              <th scope="col">{t("data.changes.view")}</th>
              <th scope="col">{t("data.changes.total")}</th>
              <th scope="col">{t("data.changes.target")}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map((past) => (
              <tr>
                <th scope="row">{past.edition}</th>
                <td>{past.engine}</td>
                <td class="words">{t(past.view)}</td>
                <td>{rich(amount(past.total, lang))}</td>
                <td>{rich(amount(past.target, lang))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
