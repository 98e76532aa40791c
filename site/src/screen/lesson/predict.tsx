import { useEffect, useRef, useState } from "preact/hooks";
import { standing, targetYear } from "../../model/figures.ts";
import type { Lang } from "../../model/shape.ts";
import { amount, chartUnit, decimal, fiscalYear } from "../../text/number.ts";
import { complete, filled, guessYears, lastKnown } from "./guess.ts";
import type { LessonPart } from "./lesson.tsx";
import type { Line } from "./lines.tsx";
import { Lines } from "./lines.tsx";

/** The lines of a guess and, once it is revealed, of the outlook. */
export function guessLines({ say, state, slice }: LessonPart): Line[] {
  const { figures } = state;
  const guess: Line = {
    name: say.plain("lesson.predict.mine"),
    look: "guess",
    values: filled(slice.guess, figures.at("pathway.total", lastKnown(figures))),
  };
  if (!slice.revealed) return [guess];
  const outlook = guessYears(figures).map((year) => figures.at("outlook.total", year));
  return [guess, { name: say.plain("lesson.predict.outlook"), look: "outlook", values: outlook }];
}

/** 予想する: pupils draw the way to the target year, then the outlook is shown beside it. */
export function Predict(part: LessonPart) {
  const { say, state, slice, tell } = part;
  const { t, rich, lang } = say;
  const { figures } = state;
  const known = lastKnown(figures);
  const years = guessYears(figures);
  const result = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (slice.revealed) result.current?.focus();
  }, [slice.revealed]);
  const done = complete(slice.guess);
  return (
    <>
      <p>
        {t("lesson.predict.how", {
          known: fiscalYear(known, lang),
          now: amount(figures.at("pathway.total", known), lang),
          year: fiscalYear(targetYear, lang),
        })}
      </p>
      <Lines
        say={say}
        figures={figures}
        lines={guessLines(part)}
        label={say.plain("lesson.predict.label", { known: fiscalYear(known, lang), year: fiscalYear(targetYear, lang) })}
        {...(slice.revealed ? {} : { draw: (from, to) => tell({ kind: "draw", from, to }) })}
      />
      <details class="quiet">
        <summary>{t("lesson.predict.numbers")}</summary>
        <div class="lesson-numbers">
          {years.map((year, index) => (
            <label>
              <span>{rich(fiscalYear(year, lang))}</span>
              <Field
                kt={slice.guess[index] ?? null}
                lang={lang}
                disabled={slice.revealed}
                write={(kt) => tell({ kind: "write", index, kt })}
              />
              <span>{t("lesson.predict.unit")}</span>
            </label>
          ))}
        </div>
      </details>
      <div class="lesson-tools">
        <button type="button" class="tool" onClick={() => tell({ kind: "wipe" })}>
          {t("lesson.predict.wipe")}
        </button>
        <button type="button" class="lesson-main" disabled={!done || slice.revealed} onClick={() => tell({ kind: "reveal" })}>
          {t("lesson.predict.reveal")}
        </button>
      </div>
      {!done && <p class="lesson-quiet">{t("lesson.predict.first", { year: rich(fiscalYear(targetYear, lang)) })}</p>}
      {slice.revealed && done && (
        <section class="lesson-result">
          <h3 tabIndex={-1} ref={result}>
            {t("lesson.predict.result.title")}
          </h3>
          <Difference {...part} />
          <GuessTable {...part} />
        </section>
      )}
    </>
  );
}

interface FieldProps {
  readonly kt: number | null;
  readonly lang: Lang;
  readonly disabled: boolean;
  readonly write: (kt: number | null) => void;
}

/** One value in the unit of the charts. While it is typed, it stays as it is typed. */
function Field({ kt, lang, disabled, write }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const unit = chartUnit(lang);
  return (
    <input
      type="number"
      min={0}
      step="any"
      disabled={disabled}
      value={typed ?? (kt === null ? "" : (kt / unit.kt).toFixed(unit.digits))}
      onInput={({ currentTarget }) => {
        const value = currentTarget.valueAsNumber;
        setTyped(currentTarget.value);
        write(Number.isFinite(value) && value >= 0 ? value * unit.kt : null);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** Guess, outlook and target in words. */
export function Difference({ say, state, slice }: LessonPart) {
  const { t, lang } = say;
  const { figures } = state;
  const guess = slice.guess.at(-1) ?? 0;
  const outlook = figures.at("outlook.total", targetYear);
  const { target } = standing(figures);
  const apart = guess - outlook;
  const same = Math.abs(apart) < chartUnit(lang).kt / 2;
  const value = <b>{say.rich(amount(Math.abs(apart), lang))}</b>;
  return (
    <>
      <p>{t("lesson.predict.result", { guess: amount(guess, lang), outlook: amount(outlook, lang) })}</p>
      <p>
        {same && t("lesson.predict.same")}
        {!same && apart > 0 && t("lesson.predict.more", { value })}
        {!same && apart < 0 && t("lesson.predict.less", { value })}
      </p>
      <p>{t("lesson.predict.target", { target: amount(target, lang), gap: amount(outlook - target, lang) })}</p>
    </>
  );
}

function GuessTable({ say, state, slice }: LessonPart) {
  const { t, rich, lang } = say;
  const { figures } = state;
  const unit = chartUnit(lang);
  const values = filled(slice.guess, figures.at("pathway.total", lastKnown(figures)));
  const cell = (kt: number) => decimal(kt / unit.kt, unit.digits);
  return (
    <div class="table-frame" role="region" tabIndex={0} aria-label={say.plain("lesson.predict.table")}>
      <table>
        <caption>
          <span>{t("lesson.predict.table")}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("table.year")}</th>
            <th scope="col">{t("lesson.predict.mine")}</th>
            <th scope="col">{t("lesson.predict.outlook")}</th>
            <th scope="col">{t("lesson.predict.apart")}</th>
          </tr>
        </thead>
        <tbody>
          {guessYears(figures).map((year, index) => {
            const guess = values[index] ?? 0;
            const outlook = figures.at("outlook.total", year);
            return (
              <tr>
                <th scope="row">{rich(fiscalYear(year, lang))}</th>
                <td>{cell(guess)}</td>
                <td>{cell(outlook)}</td>
                <td>{cell(guess - outlook)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
