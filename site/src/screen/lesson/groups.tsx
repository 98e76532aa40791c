import { useEffect, useRef, useState } from "preact/hooks";
import { Figures, standing } from "../../model/figures.ts";
import { amount, chartUnit, decimal, level, percent, signed } from "../../text/number.ts";
import { key } from "../../text/say.tsx";
import type { Column } from "./csv.ts";
import { csv, save } from "./csv.ts";
import type { Group } from "./group.ts";
import { longestLabel, most } from "./group.ts";
import { guessYears } from "./guess.ts";
import type { LessonPart } from "./lesson.tsx";
import { Lines } from "./lines.tsx";

const reasons = { link: key("lesson.groups.refused.link"), damaged: key("lesson.groups.refused.damaged"), full: key("lesson.groups.refused.full") } as const;

/** A group's scenario with its result. */
interface Shown extends Group {
  readonly figures: Figures;
}

/** The results of the groups, run on this device. */
function useResults({ state, slice, means }: LessonPart): readonly Shown[] {
  const { description, phase } = state;
  const [shown, setShown] = useState<readonly Shown[]>([]);
  useEffect(() => {
    if (phase.kind !== "ready" || !means) return;
    let current = true;
    const { groups } = slice;
    means.call("pathways", { all: groups.map(({ positions }) => positions) }).then((blocks) => {
      if (!current) return;
      setShown(groups.flatMap((group, index) => {
        const block = blocks[index];
        return block ? [{ ...group, figures: new Figures(description, block) }] : [];
      }));
    }, console.warn);
    return () => {
      current = false;
    };
  }, [slice.groups, phase.kind, description]);
  return shown;
}

/** The groups' scenarios beside each other, on the teacher's device, from pasted links. */
export function Groups(part: LessonPart) {
  const { say, state, slice, tell } = part;
  const { t, plain } = say;
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useResults(part);
  const name = ({ label, number }: Group) => label || plain("lesson.groups.name", { number: String(number) });
  return (
    <section class="lesson-groups" aria-labelledby="groups">
      <h3 id="groups">{t("lesson.groups.title")}</h3>
      <p id="groups-how">{t("lesson.groups.how", { most: String(most) })}</p>
      <label class="lesson-paste">
        <span>{t("lesson.groups.links")}</span>
        <textarea ref={field} rows={4} aria-describedby="groups-how" spellcheck={false} autocomplete="off" />
      </label>
      <button
        type="button"
        class="tool"
        onClick={() => {
          if (!field.current) return;
          tell({ kind: "paste", text: field.current.value });
          field.current.value = "";
        }}
      >
        {t("lesson.groups.add")}
      </button>
      {slice.refused.length > 0 && (
        <ul class="notice">
          {slice.refused.map(({ line, reason }) => (
            <li>{t(reasons[reason], { line: String(line), most: String(most) })}</li>
          ))}
        </ul>
      )}
      {slice.groups.length > 0 && (
        <>
          <ul class="lesson-labels">
            {slice.groups.map((group) => (
              <li key={group.number}>
                <label>
                  <span>{t("lesson.groups.label", { number: String(group.number) })}</span>
                  <input
                    type="text"
                    maxLength={longestLabel}
                    value={group.label}
                    placeholder={name(group)}
                    autocomplete="off"
                    onInput={({ currentTarget }) => tell({ kind: "label", number: group.number, label: currentTarget.value })}
                  />
                </label>
                <button
                  type="button"
                  class="tool"
                  aria-label={plain("lesson.groups.remove.of", { name: name(group) })}
                  onClick={() => tell({ kind: "remove", number: group.number })}
                >
                  {t("lesson.groups.remove")}
                </button>
                {group.unread.length > 0 && <p class="notice">{t("notice.unread", { parts: <code>{group.unread.slice(0, 5).join("  ")}</code> })}</p>}
              </li>
            ))}
          </ul>
          <p class="lesson-quiet">{t("lesson.groups.kept")}</p>
          <Comparison say={say} state={state} shown={shown} name={name} />
          <button
            type="button"
            class="tool"
            onClick={() => {
              const columns = shown.map((group): Column => ({ name: name(group), figures: group.figures, positions: group.positions }));
              save(`fujisawa2030-${state.description.edition}-groups.csv`, csv(state.description, columns, []));
            }}
          >
            {t("lesson.groups.csv")}
          </button>
        </>
      )}
    </section>
  );
}

interface ComparisonProps extends Pick<LessonPart, "say" | "state"> {
  readonly shown: readonly Shown[];
  readonly name: (group: Group) => string;
}

/** One chart and one table; a label that changes is seen in both. */
function Comparison({ say, state, shown, name }: ComparisonProps) {
  const { t, rich, lang } = say;
  const { levers } = state.description;
  const years = guessYears(state.figures);
  const unit = chartUnit(lang);
  const first = shown[0];
  if (!first) return null;
  const lines = shown.map((group, index) => ({
    name: String(group.number),
    look: `group-${index}` as const,
    values: years.map((year) => group.figures.at("pathway.total", year)),
  }));
  return (
    <>
      <Lines say={say} figures={first.figures} lines={lines} label={say.plain("lesson.groups.chart")} near />
      <p class="lesson-quiet">{t("lesson.groups.axis")}</p>
      <div class="table-frame" role="region" tabIndex={0} aria-label={say.plain("lesson.groups.table")}>
        <table>
          <caption>
            <span>{t("lesson.groups.table")}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("lesson.groups.group")}</th>
              <th scope="col">{t("lesson.groups.total")}</th>
              <th scope="col">{t("lesson.groups.cut")}</th>
              <th scope="col">{t("lesson.groups.gap")}</th>
              <th scope="col">{t("lesson.groups.first")}</th>
              <th scope="col">{t("lesson.groups.moved")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((group) => {
              const { total, cut, gap } = standing(group.figures);
              const moved = levers.flatMap((lever, index) => {
                const position = group.positions[index] ?? 0;
                if (lever.kind === "choice") return position === 0 ? [] : [say.name(lever.choices?.[position]?.names ?? lever.names)];
                return position === lever.today ? [] : [<>{say.name(lever.names)} {rich(level(position, lever.unit, lang))}</>];
              });
              return (
                <tr>
                  <th scope="row">
                    {group.number} {name(group)}
                  </th>
                  <td>{decimal(total / unit.kt, unit.digits)}</td>
                  <td>{signed(percent(-cut, 1))}</td>
                  <td>{rich(amount(gap, lang))}</td>
                  <td>{rich(signed(amount(total - standing(first.figures).total, lang)))}</td>
                  <td class="words lesson-wide">{moved.length === 0 ? "–" : moved.map((each, index) => (index === 0 ? each : <>、{each}</>))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
