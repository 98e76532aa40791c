import { useEffect } from "preact/hooks";
import type { ScreenPart } from "../screen.ts";
import { screen } from "../screen.ts";
import { readPast } from "../share/past.ts";
import { Changes } from "./changes.tsx";
import { Downloads } from "./download.tsx";
import type { Edition } from "./edition.ts";
import { read } from "./edition.ts";
import { Facts } from "./facts.tsx";
import { Grades } from "./grades.tsx";
import { Doubts, Missing } from "./known.tsx";
import { Glossary, Limits } from "./limits.tsx";
import { Proof } from "./proof.tsx";
import type { DataDeed, DataSlice } from "./slice.ts";
import { after, start } from "./slice.ts";
import { Sources } from "./sources.tsx";

export type DataKey = keyof typeof import("../../../text/data/ja.json");
export type DataPart = ScreenPart<DataSlice, DataDeed, DataKey>;
export type EditionPart = DataPart & { readonly edition: Edition };

export default screen<DataSlice, DataDeed, DataKey>({ start, after, View });

const parts = ["facts", "grades", "sources", "missing", "doubts", "limits", "proof", "changes", "glossary", "downloads"] as const;

/** Everything behind the numbers, and what it cannot tell. */
function View(part: DataPart) {
  const { say, state, slice, tell, means } = part;
  const { t } = say;
  const { edition, lost } = slice;
  const ready = state.phase.kind === "ready";
  useEffect(() => {
    if (!means || !ready || edition || lost) return;
    Promise.all([means.file("city"), means.file("past"), means.release()]).then(
      ([city, past, release]) => {
        const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
        tell({ kind: "came", edition: read(text(city)), past: readPast(text(past)), release });
      },
      () => tell({ kind: "lost", lost: true }),
    );
  }, [means, ready, edition === null, lost]);
  return (
    <div class="data">
      <h1>{t("screen.data")}</h1>
      <p>{t("data.lead")}</p>
      {!edition && !lost && <p class="data-quiet">{state.phase.kind === "failed" ? t("levers.stopped") : t("screen.coming")}</p>}
      {lost && (
        <p class="notice">
          {t("data.lost")}{" "}
          <button type="button" class="tool" onClick={() => tell({ kind: "lost", lost: false })}>
            {t("screen.again")}
          </button>
        </p>
      )}
      {edition && <Whole {...part} edition={edition} />}
      {!edition && <Limits {...part} />}
      {!edition && <Glossary {...part} />}
    </div>
  );
}

function Whole(part: EditionPart) {
  const { t } = part.say;
  return (
    <>
      <nav class="data-parts" aria-label={part.say.plain("data.parts")}>
        <ul>
          {parts.map((id) => (
            <li>
              <button type="button" onClick={() => show(id)}>
                {t(`data.${id}.title`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <Facts {...part} />
      <Grades {...part} />
      <Sources {...part} />
      <Missing {...part} />
      <Doubts {...part} />
      <Limits {...part} />
      <Proof {...part} />
      <Changes {...part} />
      <Glossary {...part} />
      <Downloads {...part} />
    </>
  );
}

/** The fragment belongs to the scenario, so the jump is made here. */
function show(id: string): void {
  const heading = document.getElementById(`data-${id}`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
