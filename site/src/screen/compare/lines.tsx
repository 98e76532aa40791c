import { standing, targetYear } from "../../model/figures.ts";
import { amount, bothYears, chartUnit, decimal, era, fiscalYear, percent } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import type { Key, Say } from "../../text/say.tsx";
import { apart } from "../../view/scale.ts";
import type { Compared, CompareKey } from "./compare.tsx";
import { placeOf } from "./compare.tsx";
import { Mark } from "./mark.tsx";
import { Plot } from "./plot.ts";

export interface Drawn {
  readonly say: Say<Key | CompareKey>;
  readonly all: readonly Compared[];
}

/** All pathways over one another, each with its dash, its mark and its letter at the end. */
export function Lines({ say, all }: Drawn) {
  const { t, rich, lang } = say;
  const plot = new Plot(all.map(({ figures }) => figures));
  const unit = chartUnit(lang);
  const written = (kt: number) => decimal(kt / unit.kt, unit.digits);
  const targets = [...new Set(all.map(({ figures }) => figures.at("target", targetYear)))];
  const sorted = [...all].sort((a, b) => total(b) - total(a));
  const places = apart(sorted.map((each) => plot.y(total(each))), 7.5, 99);
  const words = sorted.map(({ letter, name, figures }) => {
    const { total, cut } = standing(figures);
    return say.plain("compare.line", { letter, name, total: strip(amount(total, lang)), cut: percent(cut, 1) });
  });
  const outlook = all[0]?.figures;
  return (
    <section class="compare-chart" aria-labelledby="compare-chart">
      <figure>
        <figcaption>
          <h2 id="compare-chart">{t("compare.chart.title", { from: rich(fiscalYear(plot.from, lang)), to: rich(bothYears(targetYear, lang)) })}</h2>
          <p class="compare-note">{t("compare.chart.unit")}</p>
        </figcaption>
        <div class="compare-plot">
          <svg role="img" aria-label={words.join(" ")} focusable="false">
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" class="compare-lines">
              {plot.ticks.map((kt) => (
                <path class="compare-grid" d={`M0,${plot.y(kt)}H100`} />
              ))}
              {outlook && <path class="compare-outlook" d={plot.line(outlook, "outlook.total")} />}
              {all.map(({ letter, figures }) => (
                <path class={`compare-line compare-line-${letter}`} d={plot.line(figures, "pathway.total")} />
              ))}
            </svg>
            {plot.ticks.map((kt) => (
              <text x="0" dx="-6" y={`${plot.y(kt)}%`} dy="5" text-anchor="end">
                {decimal(kt / unit.kt)}
              </text>
            ))}
            {plot.years
              .filter((year) => (targetYear - year) % 2 === 0)
              .map((year) => (
                <text x={`${plot.x(year)}%`} y="100%" text-anchor="middle">
                  <tspan x={`${plot.x(year)}%`} dy="20">
                    {year}
                  </tspan>
                  <tspan x={`${plot.x(year)}%`} dy="16">
                    {era(year)}
                  </tspan>
                </text>
              ))}
            {targets.map((kt) => (
              <>
                <line class="compare-gate" x1={`${plot.x(targetYear - 1)}%`} x2="100%" y1={`${plot.y(kt)}%`} y2={`${plot.y(kt)}%`} />
                <line class="compare-gate" x1="100%" x2="100%" y1={`${plot.y(kt)}%`} y2="100%" />
                <text class="compare-goal" x={`${plot.x(targetYear - 1)}%`} dx="-6" y={`${plot.y(kt)}%`} dy="5" text-anchor="end">
                  {say.plain("compare.target", { value: written(kt) })}
                </text>
              </>
            ))}
            {sorted.map(({ letter, figures }, index) => (
              <>
                {[2026, 2028].filter((year) => year >= plot.from).map((year) => (
                  <Mark place={placeOf(letter)} letter={letter} x={`${plot.x(year)}%`} y={`${plot.y(figures.at("pathway.total", year))}%`} />
                ))}
                <Mark place={placeOf(letter)} letter={letter} x="100%" y={`${plot.y(figures.at("pathway.total", targetYear))}%`} />
                <text class={`compare-end compare-fill-${letter}`} x="100%" dx="14" y={`${places[index]}%`} dy="5">
                  {letter} {written(figures.at("pathway.total", targetYear))}
                </text>
              </>
            ))}
          </svg>
        </div>
      </figure>
      <p class="compare-note">{t("compare.chart.outlook")}</p>
      <ul class="compare-words">
        {words.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {targets.length > 1 && <p class="notice">{t("compare.chart.views")}</p>}
    </section>
  );
}

function total({ figures }: Compared): number {
  return figures.at("pathway.total", targetYear);
}
