import { useMemo, useRef } from "preact/hooks";
import type { Figures, Sector } from "../model/figures.ts";
import { baseYear, Kind, sectors, standing, targetYear } from "../model/figures.ts";
import type { Forecast } from "../model/forecast.ts";
import { chartUnit, decimal, minus, percent } from "../text/number.ts";
import type { Say } from "../text/say.tsx";
import { key } from "../text/say.tsx";
import { Heights, Years } from "./labels.tsx";
import { memo } from "./memo.ts";
import { apart, boxHeight, boxWidth, Scale } from "./scale.ts";
import { sectorNames } from "./sector.ts";
import { useSight } from "./sight.ts";
import { Word } from "./word.tsx";

// The pathway chart's picture, in parts that are drawn again only when what they
// show has changed: a dragged lever moves lines and marks, and leaves the rest.

interface Props {
  readonly say: Say;
  readonly figures: Figures;
  readonly forecast: Forecast;
  /** What the picture says, for those who do not see it. */
  readonly label: (say: Say, figures: Figures) => string;
}

/** What stays while levers move: the height in kt, the last official year and the last estimated one. */
interface Still {
  readonly top: number;
  readonly official: number;
  readonly estimate: number;
}

export function Drawing({ say, label, ...now }: Props) {
  const place = useRef<SVGSVGElement>(null);
  // On a phone the chart is out of sight while most levers are moved.
  const drawn = useRef(now);
  if (useSight(place)) drawn.current = now;
  const { figures, forecast } = drawn.current;
  const spoken = useMemo(() => label(say, figures), [say, figures]);
  const { top } = Scale.of(figures);
  const official = figures.last(Kind.official) ?? baseYear;
  const still = { top, official, estimate: figures.last(Kind.estimate) ?? official };
  return (
    <svg role="img" aria-label={spoken} focusable="false" ref={place}>
      <svg viewBox={`0 0 ${boxWidth} ${boxHeight}`} preserveAspectRatio="none" class="plot-lines">
        <Areas figures={figures} />
        <Ground {...still} />
        <Edges figures={figures} />
        <Band top={top} years={figures.years} forecast={forecast} />
        <Lines figures={figures} />
        <path class="axis" d={`M0,100H${boxWidth}`} />
      </svg>
      <Axes say={say} {...still} />
      <Marks say={say} figures={figures} />
    </svg>
  );
}

interface OfFigures {
  readonly figures: Figures;
}

const Areas = memo(function Areas({ figures }: OfFigures) {
  const scale = Scale.of(figures);
  const edges = stack(figures);
  return sectors.map((sector, i) => (
    <path class={`area area-${sector}`} d={scale.area(figures.years, edges[i + 1] ?? [], edges[i] ?? [])} />
  ));
});

/** Behind the lines: what is estimated and what is outlook, and the heights. */
const Ground = memo(function Ground({ top, official, estimate }: Still) {
  const scale = new Scale(top);
  return (
    <>
      <rect class="veil veil-estimate" x={scale.x(official)} width={scale.x(estimate) - scale.x(official)} height="100" />
      <rect class="veil veil-outlook" x={scale.x(estimate)} width={boxWidth - scale.x(estimate)} height="100" />
      {scale.ticks.map((kt) => (
        <path class="grid" d={`M0,${scale.y(kt)}H${boxWidth}`} />
      ))}
      {marked(official, estimate).slice(1, -1).map((year) => (
        <path class="border" d={`M${scale.x(year)},0V100`} />
      ))}
    </>
  );
});

const Edges = memo(function Edges({ figures }: OfFigures) {
  const scale = Scale.of(figures);
  const edges = stack(figures);
  return sectors.map((sector, i) => <path class={`edge edge-${sector}`} d={scale.line(figures.years, edges[i + 1] ?? [])} />);
});

const Band = memo(function Band({ top, years, forecast }: Pick<Still, "top"> & Pick<Figures, "years"> & { readonly forecast: Forecast }) {
  return <path class="band" d={new Scale(top).area(years, forecast.high, forecast.low)} />;
});

const Lines = memo(function Lines({ figures }: OfFigures) {
  const scale = Scale.of(figures);
  const { years } = figures;
  return (
    <>
      <path class="target-line" d={`M0,${scale.y(standing(figures).target)}H${boxWidth}`} />
      <path class="line-outlook" d={scale.line(years, figures.row("outlook.total"))} />
      <path class="line-scenario" d={scale.line(years, figures.row("pathway.total"))} />
    </>
  );
});

/** Heights, years, and what the stretches of years are. */
const Axes = memo(function Axes({ say, top, official, estimate }: Still & { readonly say: Say }) {
  const scale = new Scale(top);
  return (
    <>
      <Heights place={scale} ticks={scale.ticks.slice(0, -1)} kt={chartUnit(say.lang).kt} />
      <Years place={scale} years={marked(official, estimate)} />
      <Stretch say={say} scale={scale} from={baseYear} to={official} label="official" />
      <Stretch say={say} scale={scale} from={official} to={estimate} label="estimate" />
      <Stretch say={say} scale={scale} from={estimate} to={targetYear} label="outlook" />
    </>
  );
});

/** The sectors' names at the right edge, the target's gate, and the amounts at both ends. */
const Marks = memo(function Marks({ say, figures }: OfFigures & { readonly say: Say }) {
  const { lang } = say;
  const scale = Scale.of(figures);
  const unit = chartUnit(lang);
  const now = standing(figures);
  const edges = stack(figures);
  const end = figures.years.length - 1;
  const label = (kt: number) => decimal(kt / unit.kt, unit.digits);
  const middles = sectors.map((_, i) => scale.y(((edges[i]?.[end] ?? 0) + (edges[i + 1]?.[end] ?? 0)) / 2));
  // Labels with readings above them need more room.
  const places = apart([...middles].reverse(), lang === "easy" ? 11.5 : 7.8, 97).reverse();
  const first = figures.row("pathway.total")[0] ?? 0;
  return (
    <>
      <svg x="100%" width="1" height="100%" class="beside">
        {sectors.map((sector, i) => (
          <Beside say={say} sector={sector} middle={middles[i] ?? 0} place={places[i] ?? 0} />
        ))}
      </svg>
      <line class="gate gate-post" x1="100%" x2="100%" y1={scale.down(now.target)} y2="100%" />
      <line class="gate" x1={scale.left(targetYear - 0.6)} x2="100%" y1={scale.down(now.target)} y2={scale.down(now.target)} />
      <text class="goal" x={scale.left(targetYear)} dx="-12" y={scale.down(now.target)} dy="18" text-anchor="end">
        {say.plain("chart.target", { target: label(now.target), cut: minus + percent(now.goal, 0) })}
      </text>
      {now.gap > 0 && (
        <>
          <line class="gap" x1="100%" x2="100%" y1={scale.down(now.total)} y2={scale.down(now.target)} />
          <text class="gap-word" x="100%" dx="-12" y={scale.down((now.total + now.target) / 2)} dy="5" text-anchor="end">
            {say.plain("chart.gap", { gap: label(now.gap) })}
          </text>
        </>
      )}
      <circle class="point" cx="0" cy={scale.down(first)} r="4" />
      <text class="value" x="0" dx="6" y={scale.down(first)} dy="20">
        {label(first)}
      </text>
      <circle class="point" cx="100%" cy={scale.down(now.total)} r="5" />
      <text class="value" x="100%" dx="-8" y={scale.down(now.total)} dy="-12" text-anchor="end">
        {label(now.total)}
      </text>
    </>
  );
});

interface BesideProps {
  readonly say: Say;
  readonly sector: Sector;
  /** Where its area ends at the right, and where its name has room; per cent from the top. */
  readonly middle: number;
  readonly place: number;
}

const Beside = memo(function Beside({ say, sector, middle, place }: BesideProps) {
  return (
    <g>
      <line class={`lead edge-${sector}`} x1="4" x2="12" y1={`${middle}%`} y2={`${place}%`} />
      <Word say={say} text={sectorNames[sector]} x="0" dx={16} y={`${place}%`} dy={5} />
    </g>
  );
});

/** The years that the axis names. */
function marked(official: number, estimate: number): number[] {
  return [...new Set([baseYear, official, estimate, targetYear])];
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
