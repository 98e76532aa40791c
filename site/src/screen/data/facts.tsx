import type { ComponentChildren } from "preact";
import { decimal, figure, fiscalYear } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { Fold } from "../../view/fold.tsx";
import { watch } from "../../view/memo.ts";
import type { EditionPart } from "./data.tsx";
import type { Fact, Series } from "./edition.ts";
import { noted } from "./edition.ts";
import type { Filter } from "./filter.ts";
import { everything, grades, matching } from "./filter.ts";
import { gradeNames } from "./grades.tsx";
import { Section } from "./part.tsx";
import { Cited } from "./sources.tsx";

/** All facts: searched, filtered, and a few at a time. */
export function Facts(part: EditionPart) {
  const { say, slice, tell, edition } = part;
  const { t, plain } = say;
  const { filter, shown } = slice;
  const found = matching(edition, filter);
  const count = found.reduce((sum, { facts }) => sum + facts.length, 0);
  const set = (more: Partial<Filter>) => tell({ kind: "filter", filter: { ...filter, ...more } });
  const named = [...edition.units].filter(([unit]) => edition.series.some((each) => each.unit === unit));
  const options = (all: readonly (readonly [string, string])[]) => all.map(([value, text]) => <option value={value}>{text}</option>);
  return (
    <Section id="facts" title={t("data.facts.title")}>
      <p>{t("data.facts.about")}</p>
      <form class="data-filter" role="search" onSubmit={(event) => event.preventDefault()}>
        <label class="data-words">
          <span>{t("data.words")}</span>
          <input type="search" value={filter.words} autocomplete="off" spellcheck={false} onInput={(event) => set({ words: event.currentTarget.value })} />
        </label>
        <Choose label={t("data.grade")} value={filter.grade} all={plain("data.all")} choose={(value) => set({ grade: value as Filter["grade"] })}>
          {options(grades.map((grade) => [grade, plain(gradeNames[grade])]))}
        </Choose>
        <Choose label={t("data.unit")} value={filter.unit} all={plain("data.all")} choose={(unit) => set({ unit })}>
          {options(named.map(([unit, names]) => [unit, strip(names[say.lang])]))}
        </Choose>
        <Choose label={t("data.source")} value={filter.source} all={plain("data.all")} choose={(source) => set({ source })}>
          {options([...edition.sources.values()].map(({ id, title }) => [id, title]))}
        </Choose>
        <button type="button" class="tool" disabled={filter === everything} onClick={() => tell({ kind: "filter", filter: everything })}>
          {t("data.clear")}
        </button>
      </form>
      <p role="status" class="data-count">
        {found.length === 0 ? t("data.none") : t("data.count", { series: decimal(found.length), facts: decimal(count) })}
      </p>
      <ul class="data-list">
        {found.slice(0, shown).map((series) => (
          <Entry {...part} series={series} key={series.id} />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="tool" onClick={() => tell({ kind: "more", list: "shown" })}>
          {t("data.more", { count: String(found.length - shown) })}
        </button>
      )}
    </Section>
  );
}

interface Chosen {
  readonly label: ComponentChildren;
  readonly value: string;
  readonly all: string;
  readonly choose: (value: string) => void;
  readonly children: ComponentChildren;
}

function Choose({ label, value, all, choose, children }: Chosen) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{all}</option>
        {children}
      </select>
    </label>
  );
}

type EntryPart = EditionPart & { readonly series: Series };

/** One fact, or one series with its latest year in sight. Not drawn again for other entries' sake. */
const Entry = watch(({ say, state, series }: EntryPart) => [say, state.phase, series], draw);

function draw(part: EntryPart) {
  const { say, state, act, series } = part;
  const { t, plain } = say;
  const [latest, ...others] = series.facts;
  if (!latest) return null;
  const name = strip(series.names[say.lang]);
  const levers = series.levers.flatMap((id) => state.description.levers.find((lever) => lever.id === id) ?? []);
  return (
    <li class="data-entry">
      <div class="data-head">
        <h3>{say.name(series.names)}</h3>
        <button
          type="button"
          class="why"
          aria-label={plain("card.why.of", { name })}
          disabled={state.phase.kind !== "ready"}
          onClick={() => act({ kind: "ask", id: series.id, year: latest.year })}
        >
          {t("card.why")}
        </button>
      </div>
      <One {...part} fact={latest} />
      <Cited {...part} id={latest.source} />
      {levers.length > 0 && (
        <p class="data-quiet">
          {t("data.feeds")}{" "}
          {levers.map((lever, index) => (
            <>
              {index > 0 && t("data.comma")}
              {say.name(lever.names)}
            </>
          ))}
        </p>
      )}
      <p class="data-quiet">
        <code>{series.id}</code>
      </p>
      {others.length > 0 && (
        <Fold class="data-years" title={t("data.years", { count: String(others.length) })}>
          {() => (
            <ul>
              {others.map((fact) => (
                <li>
                  <One {...part} fact={fact} />
                  {fact.source !== latest.source && <Cited {...part} id={fact.source} />}
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
    </li>
  );
}

/** A value with its year, its range, its grade and its note. */
function One({ say, edition, series, fact }: EntryPart & { readonly fact: Fact }) {
  const { t, lang } = say;
  const unit = edition.units.get(series.unit);
  const note = noted(fact.note, lang);
  const year = series.unit === "FY";
  return (
    <>
      <p class="data-value">
        <b>{year ? fact.value : figure(Number(fact.value))}</b> {unit && say.name(unit)}
        {fact.year > 0 && <span> {say.rich(fiscalYear(fact.year, lang))}</span>} <span class="grade">{t(gradeNames[fact.grade])}</span>
      </p>
      {fact.low !== "" && <p class="data-quiet">{t("data.range", { low: figure(Number(fact.low)), high: figure(Number(fact.high)) })}</p>}
      {note && <p class="data-quiet">{note}</p>}
    </>
  );
}
