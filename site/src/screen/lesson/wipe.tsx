import { useEffect, useRef, useState } from "preact/hooks";
import type { LessonPart } from "./lesson.tsx";

/** For shared devices: clears everything of the last pupil, after a second press. */
export function Wipe({ say, act }: LessonPart) {
  const { t } = say;
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) sure.current?.focus();
  }, [asked]);
  return (
    <section class="lesson-wipe lesson-screen" aria-labelledby="wipe">
      <h2 id="wipe">{t("lesson.wipe.title")}</h2>
      <p>{t("lesson.wipe.what")}</p>
      {asked ? (
        <div class="lesson-tools">
          <button
            type="button"
            class="lesson-main"
            ref={sure}
            onClick={() => {
              setAsked(false);
              setDone(true);
              act({ kind: "forget" });
              scrollTo(0, 0);
            }}
          >
            {t("lesson.wipe.sure")}
          </button>
          <button type="button" class="tool" onClick={() => setAsked(false)}>
            {t("lesson.wipe.no")}
          </button>
        </div>
      ) : (
        <button type="button" class="tool" onClick={() => setAsked(true)}>
          {t("lesson.wipe")}
        </button>
      )}
      {done && !asked && <p>{t("lesson.wipe.done")}</p>}
    </section>
  );
}
