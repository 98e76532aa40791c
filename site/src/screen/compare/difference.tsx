import type { ComponentChildren } from "preact";
import { sectors, standing, targetYear } from "../../model/figures.ts";
import type { Lever } from "../../model/shape.ts";
import { defaults } from "../../state/fragment.ts";
import { chartUnit, decimal, fiscalYear, level, percent, signed } from "../../text/number.ts";
import { sectorNames } from "../../view/sector.ts";
import type { Compared } from "./compare.tsx";
import type { Drawn } from "./lines.tsx";

const milestones = [2027, 2028, 2029, 2030] as const;

/** What differs: the sectors of FY2030, the way there, and the levers. */
export function Differences({ say, all }: Drawn) {
  const { t, rich, lang } = say;
  const unit = chartUnit(lang);
  const written = (kt: number) => decimal(kt / unit.kt, unit.digits);
  const row = (head: ComponentChildren, cell: (each: Compared) => ComponentChildren) => (
    <tr>
      <th scope="row">{head}</th>
      {all.map((each) => (
        <td>{cell(each)}</td>
      ))}
    </tr>
  );
  const part = (title: ComponentChildren) => (
    <tr class="compare-part">
      <th scope="rowgroup" colSpan={all.length + 1}>
        {title}
      </th>
    </tr>
  );
  const levers = differing(all);
  return (
    <section class="compare-table" aria-labelledby="compare-table">
      <h2 id="compare-table">{t("compare.table.title")}</h2>
      <div class="table-frame" role="region" tabIndex={0} aria-label={say.plain("compare.table.about")}>
        <table>
          <caption>
            <span>{t("compare.table.about")}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("compare.table.what")}</th>
              {all.map(({ letter, name }) => (
                <th scope="col" class="compare-head">
                  <b>{letter}</b> {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part(t("compare.table.total", { year: rich(fiscalYear(targetYear, lang)) }))}
            {row(t("table.total"), ({ figures }) => (
              <b>{written(figures.at("pathway.total", targetYear))}</b>
            ))}
            {sectors.map((sector) => row(t(sectorNames[sector]), ({ figures }) => written(figures.at(`pathway.${sector}`, targetYear))))}
            {row(t("compare.table.cut"), ({ figures }) => signed(percent(-standing(figures).cut, 1)))}
            {row(t("compare.table.gap"), ({ figures }) => signed(written(standing(figures).gap)))}
          </tbody>
          <tbody>
            {part(t("compare.table.way"))}
            {milestones.map((year) => row(rich(fiscalYear(year, lang)), ({ figures }) => written(figures.at("pathway.total", year))))}
          </tbody>
          <tbody>
            {part(t("compare.table.levers"))}
            {levers.length === 0 && (
              <tr>
                <td class="words" colSpan={all.length + 1}>
                  {t("compare.table.same")}
                </td>
              </tr>
            )}
            {levers.map(({ lever, index }) =>
              row(say.name(lever.names), ({ positions }) => {
                const position = positions[index] ?? 0;
                if (lever.kind === "choice") return say.name(lever.choices?.[position]?.names ?? lever.names);
                const text = rich(level(position, lever.unit, lang));
                return position === defaults([lever])[0] ? t("compare.table.today", { value: text }) : <b>{text}</b>;
              }),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Levers that do not stand in the same place in all of them, or, for one, that were moved. */
function differing(all: readonly Compared[]): { lever: Lever; index: number }[] {
  const levers = all[0]?.of.levers ?? [];
  const rest = defaults(levers);
  return levers.flatMap((lever, index) => {
    const places = new Set(all.map(({ positions }) => positions[index]));
    if (all.length === 1) places.add(rest[index]);
    return places.size > 1 ? [{ lever, index }] : [];
  });
}
