import { amount, level } from "../../text/number.ts";
import type { LessonPart } from "./lesson.tsx";
import { visible } from "./mission.ts";

interface Props extends Pick<LessonPart, "say" | "state"> {
  /** Empty rows to write into when nothing is moved. */
  readonly blanks?: number;
}

/** What the scenario moves: from today, to where, and what it does. */
export function Moved({ say, state, blanks = 0 }: Props) {
  const { t, rich, lang } = say;
  const { levers } = state.description;
  const moved = levers.flatMap((lever, index) => {
    const position = state.positions[index] ?? 0;
    const rest = lever.kind === "choice" ? 0 : lever.today;
    return position === rest ? [] : [{ lever, position, kt: state.wedges[index] ?? 0 }];
  });
  if (moved.length === 0 && blanks === 0) return <p>{t("lesson.moved.none")}</p>;
  return (
    <div class="table-frame" role="region" tabIndex={0} aria-label={say.plain("lesson.moved.title")}>
      <table class="lesson-moved">
        <caption>
          <span>{t("lesson.moved.title")}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("lesson.moved.lever")}</th>
            <th scope="col">{t("lesson.moved.today")}</th>
            <th scope="col">{t("lesson.moved.now")}</th>
            <th scope="col">{t("lesson.moved.effect")}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ lever, position, kt }) => (
            <tr>
              <th scope="row">{say.name(lever.names)}</th>
              <td>{lever.kind === "choice" ? option(say, lever.choices?.[0]) : rich(level(lever.today, lever.unit, lang))}</td>
              <td>{lever.kind === "choice" ? option(say, lever.choices?.[position]) : rich(level(position, lever.unit, lang))}</td>
              <td>
                {lever.group === "setting" ? "–" : written(say, kt)}
              </td>
            </tr>
          ))}
          {moved.length === 0 &&
            Array.from({ length: blanks }, () => (
              <tr class="lesson-blank">
                <th scope="row">{"\u00a0"}</th>
                <td />
                <td />
                <td />
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

/** A contribution in words; none at all is said, too. */
export function written({ t, lang }: LessonPart["say"], kt: number) {
  if (Math.abs(kt) < visible) return t("card.none");
  return kt < 0 ? t("wedges.more", { value: amount(-kt, lang) }) : t("wedges.less", { value: amount(kt, lang) });
}

function option(say: LessonPart["say"], choice: { readonly names: Parameters<LessonPart["say"]["name"]>[0] } | undefined) {
  return choice ? say.name(choice.names) : "";
}
