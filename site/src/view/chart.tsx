import type { Figures, Standing } from "../model/figures.ts";
import { baseYear, Kind, sectors, standing, targetYear } from "../model/figures.ts";
import type { Forecast } from "../model/forecast.ts";
import type { Texts } from "../model/shape.ts";
import { amount, chartUnit, decimal, era, fiscalYear, minus, percent } from "../text/number.ts";
import type { Key, Say } from "../text/say.tsx";
import { key } from "../text/say.tsx";
import { memo } from "./memo.ts";
import { apart, boxHeight, boxWidth, Scale } from "./scale.ts";
import { sectorNames } from "./sector.ts";
import { Word } from "./word.tsx";

interface Props {
  readonly say: Say;
  readonly figures: Figures;
}

interface ChartProps extends Props {
  readonly forecast: Forecast;
  /** The name of the inventory shown. */
  readonly view: Texts;
}

/** What the chart says, in one sentence. */
function summary(say: Say, figures: Figures): { readonly text: Key; readonly values: Record<string, string> } {
  const { lang } = say;
  const { total, target } = standing(figures);
  const known = figures.known();
  const values = {
    base: amount(figures.at("pathway.total", baseYear), lang),
    year: fiscalYear(known, lang),
    now: amount(figures.at("pathway.total", known), lang),
    outlook: amount(figures.at("outlook.total", targetYear), lang),
    total: amount(total, lang),
    target: amount(target, lang),
  };
  const official = figures.last(Kind.official) !== undefined;
  return { text: official ? key("chart.summary") : key("chart.summary.estimate"), values };
}

/** The pathway chart with its caption; its words and its table follow it on the page. */
export const Chart = memo(function Chart({ say, figures, forecast, view }: ChartProps) {
  const { t } = say;
  const { text, values } = summary(say, figures);
  return (
    <figure class="chart">
      <figcaption>
        <h2>{t("chart.title")}</h2>
        <p class="chart-unit">{t("chart.unit", { view: say.name(view) })}</p>
      </figcaption>
      <div class="plot">
        <svg role="img" aria-label={say.plain(text, values)} focusable="false">
          <Drawing say={say} figures={figures} forecast={forecast} standing={standing(figures)} />
        </svg>
      </div>
      <ul class="legend" aria-hidden="true">
        <li class="legend-scenario">{t("chart.scenario")}</li>
        <li class="legend-outlook">{t("chart.outlook")}</li>
        <li class="legend-band">{t("chart.band")}</li>
      </ul>
    </figure>
  );
});

/** The chart in one sentence. */
export const ChartWords = memo(function ChartWords({ say, figures }: Props) {
  const { text, values } = summary(say, figures);
  return <p class="chart-words">{say.t(text, values)}</p>;
});

interface DrawingProps {
  readonly say: Say;
  readonly figures: Figures;
  readonly forecast: Forecast;
  readonly standing: Standing;
}

function Drawing({ say, figures, forecast, standing }: DrawingProps) {
  const { lang } = say;
  const { years } = figures;
  const scale = new Scale(figures);
  const official = figures.last(Kind.official) ?? baseYear;
  const estimate = figures.last(Kind.estimate) ?? official;
  const marked = [...new Set([baseYear, official, estimate, targetYear])];
  const unit = chartUnit(lang);
  const edges = stack(figures);
  const total = figures.row("pathway.total");
  const label = (kt: number) => decimal(kt / unit.kt, unit.digits);
  const end = years.length - 1;
  const middles = sectors.map((_, i) => ((edges[i]?.[end] ?? 0) + (edges[i + 1]?.[end] ?? 0)) / 2);
  const places = apart(
    middles.map((kt) => scale.y(kt)).reverse(),
    // Labels with readings above them need more room.
    lang === "easy" ? 11.5 : 7.8,
    97,
  ).reverse();
  const gapMiddle = (standing.total + standing.target) / 2;
  return (
    <>
      <svg viewBox={`0 0 ${boxWidth} ${boxHeight}`} preserveAspectRatio="none" class="plot-lines">
        {sectors.map((sector, i) => (
          <path class={`area area-${sector}`} d={scale.area(years, edges[i + 1] ?? [], edges[i] ?? [])} />
        ))}
        <rect class="veil veil-estimate" x={scale.x(official)} width={scale.x(estimate) - scale.x(official)} height="100" />
        <rect class="veil veil-outlook" x={scale.x(estimate)} width={boxWidth - scale.x(estimate)} height="100" />
        {scale.ticks.map((kt) => (
          <path class="grid" d={`M0,${scale.y(kt)}H${boxWidth}`} />
        ))}
        {marked.slice(1, -1).map((year) => (
          <path class="border" d={`M${scale.x(year)},0V100`} />
        ))}
        {sectors.map((sector, i) => (
          <path class={`edge edge-${sector}`} d={scale.line(years, edges[i + 1] ?? [])} />
        ))}
        <path class="band" d={scale.area(years, forecast.high, forecast.low)} />
        <path class="target-line" d={`M0,${scale.y(standing.target)}H${boxWidth}`} />
        <path class="line-outlook" d={scale.line(years, figures.row("outlook.total"))} />
        <path class="line-scenario" d={scale.line(years, total)} />
        <path class="axis" d={`M0,100H${boxWidth}`} />
      </svg>

      {scale.ticks.slice(0, -1).map((kt) => (
        <text class="tick" x="0" y={scale.down(kt)} dy="-4">
          {decimal(kt / unit.kt)}
        </text>
      ))}
      {marked.map((year) => (
        <text class="tick" x={scale.left(year)} y="100%" text-anchor={year === baseYear ? "start" : "middle"}>
          <tspan x={scale.left(year)} dy="18">
            {year}
          </tspan>
          <tspan x={scale.left(year)} dy="16">
            {era(year)}
          </tspan>
        </text>
      ))}

      <Stretch say={say} scale={scale} from={baseYear} to={official} label="official" />
      <Stretch say={say} scale={scale} from={official} to={estimate} label="estimate" />
      <Stretch say={say} scale={scale} from={estimate} to={targetYear} label="outlook" />

      <svg x="100%" width="1" height="100%" class="beside">
        {sectors.map((sector, i) => (
          <g>
            <line class={`lead edge-${sector}`} x1="4" x2="12" y1={`${scale.y(middles[i] ?? 0)}%`} y2={`${places[i]}%`} />
            <Word say={say} text={sectorNames[sector]} x="0" dx={16} y={`${places[i]}%`} dy={5} />
          </g>
        ))}
      </svg>

      <line class="gate gate-post" x1="100%" x2="100%" y1={scale.down(standing.target)} y2="100%" />
      <line class="gate" x1={scale.left(targetYear - 0.6)} x2="100%" y1={scale.down(standing.target)} y2={scale.down(standing.target)} />
      <text class="goal" x={scale.left(targetYear)} dx="-12" y={scale.down(standing.target)} dy="18" text-anchor="end">
        {say.plain("chart.target", { target: label(standing.target), cut: minus + percent(standing.goal, 0) })}
      </text>
      {standing.gap > 0 && (
        <>
          <line class="gap" x1="100%" x2="100%" y1={scale.down(standing.total)} y2={scale.down(standing.target)} />
          <text class="gap-word" x="100%" dx="-12" y={scale.down(gapMiddle)} dy="5" text-anchor="end">
            {say.plain("chart.gap", { gap: label(standing.gap) })}
          </text>
        </>
      )}
      <circle class="point" cx="0" cy={scale.down(total[0] ?? 0)} r="4" />
      <text class="value" x="0" dx="6" y={scale.down(total[0] ?? 0)} dy="20">
        {label(total[0] ?? 0)}
      </text>
      <circle class="point" cx="100%" cy={scale.down(standing.total)} r="5" />
      <text class="value" x="100%" dx="-8" y={scale.down(standing.total)} dy="-12" text-anchor="end">
        {label(standing.total)}
      </text>
    </>
  );
}

const stretches = {
  official: key("kind.official"),
  estimate: key("kind.estimate"),
  outlook: key("kind.outlook"),
} as const;

/** The name over a stretch of years: official, estimate, outlook. */
function Stretch({ say, scale, from, to, label }: {
  readonly say: Say;
  readonly scale: Scale;
  readonly from: number;
  readonly to: number;
  readonly label: keyof typeof stretches;
}) {
  if (to <= from) return null;
  return (
    <g class={`stretch stretch-${label}`}>
      <Word say={say} text={stretches[label]} x={scale.left((from + to) / 2)} y="0" dy={-8} anchor="middle" />
    </g>
  );
}

/** The sectors' running sums from the bottom: one more line than there are sectors. */
function stack(figures: Figures): Float64Array[] {
  const edges = [new Float64Array(figures.years.length)];
  for (const sector of sectors) {
    const below = edges[edges.length - 1] ?? [];
    edges.push(figures.row(`pathway.${sector}`).map((kt, index) => kt + (below[index] ?? 0)));
  }
  return edges;
}
