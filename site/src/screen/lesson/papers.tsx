import { useEffect, useRef } from "preact/hooks";
import { key } from "../../text/say.tsx";
import { Answers } from "./answers.tsx";
import { Guide } from "./guide.tsx";
import type { LessonPart } from "./lesson.tsx";
import type { Plan } from "./plan.ts";
import { Sheet } from "./sheet.tsx";
import type { Paper } from "./slice.ts";

const papers = ["sheet", "guide", "answers"] as const;

export const paperNames = {
  sheet: key("lesson.paper.sheet"),
  guide: key("lesson.paper.guide"),
  answers: key("lesson.paper.answers"),
} as const satisfies Record<Paper, string>;

const sheets = { sheet: Sheet, guide: Guide, answers: Answers } as const;

/** The pages to print; one of them is looked at here as it will be printed. */
export function Papers(part: LessonPart & { readonly plan: Plan }) {
  const { say, slice, tell } = part;
  const { t } = say;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!slice.paper) return;
    scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  }, [slice.paper]);
  if (slice.paper) {
    const Page = sheets[slice.paper];
    const forPupils = slice.paper === "sheet";
    return (
      <>
        <div class="lesson-tools lesson-screen">
          <button type="button" class="tool" onClick={() => tell({ kind: "paper", paper: null })}>
            {t("lesson.paper.back")}
          </button>
          <button type="button" class="lesson-main" onClick={() => print()}>
            {t("lesson.paper.print")}
          </button>
        </div>
        <article class={forPupils ? "lesson-paper" : "lesson-paper lesson-plain"} tabIndex={-1} ref={place} aria-label={say.plain(paperNames[slice.paper])}>
          <Page {...part} say={forPupils ? say : part.teacher} />
        </article>
      </>
    );
  }
  return (
    <section class="lesson-papers" aria-labelledby="papers">
      <h2 id="papers">{t("lesson.papers.title")}</h2>
      <div class="lesson-tools">
        {papers.map((paper) => (
          <button type="button" class="tool" onClick={() => tell({ kind: "paper", paper })}>
            {t(paperNames[paper])}
          </button>
        ))}
      </div>
    </section>
  );
}
