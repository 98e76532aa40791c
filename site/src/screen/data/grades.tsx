import { decimal } from "../../text/number.ts";
import { key } from "../../text/say.tsx";
import type { EditionPart } from "./data.tsx";
import { counted, grades } from "./filter.ts";
import { Section } from "./part.tsx";

export const gradeNames = {
  published: key("grade.published"),
  derived: key("grade.derived"),
  estimated: key("grade.estimated"),
  assumed: key("grade.assumed"),
  chosen: key("grade.chosen"),
} as const;

const meanings = {
  published: key("data.grade.published"),
  derived: key("data.grade.derived"),
  estimated: key("data.grade.estimated"),
  assumed: key("data.grade.assumed"),
} as const;

/** What the grades mean, and how many facts are of each. */
export function Grades({ say, edition }: EditionPart) {
  const { t } = say;
  const counts = counted(edition);
  const all = grades.reduce((sum, grade) => sum + counts[grade], 0);
  return (
    <Section id="grades" title={t("data.grades.title")}>
      <p>{t("data.grades.about", { all: decimal(all) })}</p>
      <dl class="data-terms">
        {grades.map((grade) => (
          <div>
            <dt>
              {t(gradeNames[grade])} {t("data.grades.count", { count: decimal(counts[grade]) })}
            </dt>
            <dd>{t(meanings[grade])}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
