import { targetYear } from "../../model/figures.ts";
import { key } from "../../text/say.tsx";
import type { LessonPart } from "./lesson.tsx";

/** Facts that are worth a debate, by id; each has its sources and, where it is known, its range. */
const facts = [
  { id: "window.saving", name: key("lesson.doubt.window") },
  { id: "ecodrive.litre", name: key("lesson.doubt.ecodrive") },
  { id: "pv.yield", name: key("lesson.doubt.pv") },
] as const;

/** The assumption editor of high school: a fact opens with its sources, and another value of it can be tried there. */
export function Doubts({ say, state, act }: LessonPart) {
  const { t } = say;
  return (
    <section aria-labelledby="doubts">
      <h3 id="doubts">{t("lesson.doubt.title")}</h3>
      <p>{t("lesson.doubt.how")}</p>
      <div class="lesson-tools">
        {facts.map(({ id, name }) => (
          <button type="button" class="tool" disabled={state.phase.kind !== "ready"} onClick={() => act({ kind: "ask", id, year: targetYear })}>
            {t(name)}
          </button>
        ))}
      </div>
    </section>
  );
}
