import { useEffect, useRef } from "preact/hooks";
import type { Explanation, Grade, Source } from "../model/shape.ts";
import { amount, figure, fiscalYear, quantity } from "../text/number.ts";
import { key } from "../text/say.tsx";
import type { Say } from "../text/say.tsx";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";
import { Try } from "./try.tsx";

const grades = {
  published: key("grade.published"),
  derived: key("grade.derived"),
  estimated: key("grade.estimated"),
  assumed: key("grade.assumed"),
  chosen: key("grade.chosen"),
} as const;

/** The answer to "why this number?": formula, inputs, ranges and sources, down to the facts. */
export const WhyDialog = watch(({ say, state }: Part) => [say, state.why], (part) => <Dialog {...part} />);

function Dialog({ say, state, act }: Part) {
  const { t, plain } = say;
  const frame = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { why } = state;
  const top = why?.trail.at(-1);
  useEffect(() => {
    const dialog = frame.current;
    if (!dialog) return;
    if (why && !dialog.open) dialog.showModal();
    if (!why && dialog.open) dialog.close();
  }, [why === null]);
  useEffect(() => {
    // A drill-down is a new page for the reader: it begins at its heading.
    frame.current?.scrollTo(0, 0);
    heading.current?.focus();
  }, [top]);
  return (
    <dialog class="why-dialog" ref={frame} aria-labelledby="why-title" onClose={() => act({ kind: "close" })}>
      <div class="why-bar">
        {(why?.trail.length ?? 0) > 1 ? (
          <button type="button" class="tool" onClick={() => act({ kind: "back" })}>
            {t("why.back")}
          </button>
        ) : (
          <span class="why-kind">{t("why.title")}</span>
        )}
        <button type="button" class="tool" aria-label={plain("why.close.of")} onClick={() => frame.current?.close()}>
          {t("why.close")}
        </button>
      </div>
      <h2 id="why-title" tabIndex={-1} ref={heading}>
        {top ? say.rich(top.label) : t("why.title")}
      </h2>
      {why?.unknown && <p class="notice">{t("why.unknown")}</p>}
      {top && <Body say={say} top={top} ask={(id, year) => act({ kind: "ask", id, year })} />}
      {top && <Try say={say} fact={top} act={act} />}
    </dialog>
  );
}

interface BodyProps {
  readonly say: Say;
  readonly top: Explanation;
  readonly ask: (id: string, year: number) => void;
}

function Body({ say, top, ask }: BodyProps) {
  const { t, rich, lang } = say;
  const { source } = top;
  const others = top.sources.filter(({ id }) => id !== source?.id);
  return (
    <>
      <p class="why-value">
        <b>{rich(quantity(top.value, top.unit, top.unitName, lang))}</b>
        {top.fy > 0 && <span class="why-year"> {rich(fiscalYear(top.fy, lang))}</span>} <Tag say={say} grade={top.grade} />
      </p>
      {top.unit === "kt-CO2" && top.value !== null && lang !== "en" && <p class="why-year">= {rich(amount(top.value, lang))}</p>}
      {top.low !== undefined && top.high !== undefined && (
        <p>{t("why.range", { low: figure(top.low), high: figure(top.high), unit: top.unitName })}</p>
      )}
      {top.formula && (
        <>
          <h3>{t("why.formula.title")}</h3>
          <p class="formula">{rich(top.formula)}</p>
        </>
      )}
      {top.note && <p>{rich(top.note)}</p>}
      {top.inputs.length > 0 && (
        <>
          <h3>{t("why.inputs.title")}</h3>
          <ul class="inputs">
            {top.inputs.map((input) => (
              <li>
                <button type="button" class="input" onClick={() => ask(input.id, input.fy || top.fy)}>
                  <span class="input-name">{rich(input.label)}</span>
                  <span>
                    {rich(quantity(input.value, input.unit, input.unitName, lang))}
                    {input.fy > 0 && input.unit !== "FY" && (
                      <span class="why-year"> {rich(fiscalYear(input.fy, lang))}</span>
                    )}
                  </span>
                  <Tag say={say} grade={input.grade} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {source && (
        <>
          <h3>{t("why.source.title")}</h3>
          <ul class="sources">
            <SourceLine source={source} />
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{t("why.sources.title")}</h3>
          <ul class="sources">
            {others.map((each) => (
              <SourceLine source={each} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Tag({ say, grade }: { readonly say: Say; readonly grade: Grade }) {
  return <span class={`grade grade-${grade}`}>{say.t(grades[grade])}</span>;
}

function SourceLine({ source }: { readonly source: Source }) {
  const line = [source.publisher, source.date].filter(Boolean).join(" · ");
  return (
    <li>
      {linkable(source.address) ? (
        <a href={source.address} rel="noreferrer noopener" target="_blank">
          {source.title}
        </a>
      ) : (
        source.title
      )}
      {line && <span class="source-line">{line}</span>}
    </li>
  );
}

/** Only addresses of the web become links, whatever the edition says. */
export function linkable(address: string): boolean {
  return /^https?:\/\/[^\s/]+(\/\S*)?$/i.test(address);
}
