import { useRef } from "preact/hooks";
import type { Figures } from "../../model/figures.ts";
import { standing, targetYear } from "../../model/figures.ts";
import { chartUnit, decimal, minus, percent } from "../../text/number.ts";
import type { Say } from "../../text/say.tsx";
import { Heights, Years } from "../../view/labels.tsx";
import { apart, boxHeight, boxWidth } from "../../view/scale.ts";
import type { Point } from "./guess.ts";
import { lastKnown } from "./guess.ts";
import { Window } from "./window.ts";

/** One line of the drawing, from the last known year on; its name stands at its end. */
export interface Line {
  readonly name: string;
  readonly look: "guess" | "outlook" | "scenario" | `group-${number}`;
  /** kt for the years after the last known one. */
  readonly values: readonly number[];
}

interface Props {
  readonly say: Say;
  readonly figures: Figures;
  readonly lines: readonly Line[];
  /** The drawing in one sentence. */
  readonly label: string;
  /** Only the years to come, magnified. */
  readonly near?: boolean;
  /** Given where a line can be drawn by hand. */
  readonly draw?: (from: Point, to: Point) => void;
}

/** The pathway so far, the target, and some lines into the future; one of them may be drawn by hand. */
export function Lines({ say, figures, lines, label, near = false, draw }: Props) {
  const { lang } = say;
  const scale = near ? Window.near(figures, lines.flatMap(({ values }) => values)) : Window.whole(figures);
  const unit = chartUnit(lang);
  const known = lastKnown(figures);
  const past = figures.years.filter((year) => year <= known && year >= scale.from);
  const { target, goal } = standing(figures);
  const start = figures.at("pathway.total", known);
  const written = (kt: number) => decimal(kt / unit.kt, unit.digits);
  const years = (values: readonly number[]) => [known, ...values.map((_, index) => known + 1 + index)];
  const ends = lines.filter(({ values }) => values.length > 0).map((line) => ({ ...line, end: line.values.at(-1) ?? 0 }));
  const sorted = [...ends].sort((a, b) => b.end - a.end);
  const places = apart(sorted.map(({ end }) => scale.y(end)), lang === "easy" ? 9 : 8, 97);
  return (
    <div class="plot lesson-plot">
      <svg role="img" aria-label={label} focusable="false">
        <svg viewBox={`0 0 ${boxWidth} ${boxHeight}`} preserveAspectRatio="none" class="plot-lines">
          {scale.ticks.map((kt) => (
            <path class="grid" d={`M0,${scale.y(kt)}H${boxWidth}`} />
          ))}
          <path class="border" d={`M${scale.x(known)},0V100`} />
          <path class="target-line" d={`M0,${scale.y(target)}H${boxWidth}`} />
          <path class="line-scenario" d={scale.line(past, past.map((year) => figures.at("pathway.total", year)))} />
          {ends.map(({ look, values }) => (
            <path class={`lesson-line lesson-${look}`} d={scale.line(years(values), [start, ...values])} />
          ))}
          <path class="axis" d={`M0,100H${boxWidth}`} />
        </svg>
        <Heights place={scale} ticks={[...(near ? [scale.low] : []), ...scale.ticks.slice(0, -1)]} kt={unit.kt} />
        <Years place={scale} years={[...new Set([scale.from, known, targetYear])]} />
        <line class="gate" x1={scale.left(targetYear - 0.6)} x2="100%" y1={scale.down(target)} y2={scale.down(target)} />
        <text class="goal" x={near ? "0" : scale.left(known)} dx={near ? 44 : -8} y={scale.down(target)} dy={near ? -8 : 18} text-anchor={near ? "start" : "end"}>
          {say.plain("chart.target", { target: written(target), cut: minus + percent(goal, 0) })}
        </text>
        <circle class="point" cx={scale.left(known)} cy={scale.down(start)} r="4" />
        <text class="value" x={scale.left(known)} y={scale.down(start)} dx={near ? 8 : 0} dy="-10" text-anchor={near ? "start" : "end"}>
          {written(start)}
        </text>
        {sorted.map(({ name, look, end }, index) => (
          <g class={`lesson-end lesson-end-${look}`}>
            <line x1="100%" x2="100%" y1={scale.down(end)} y2={scale.down(end)} class="lesson-dot" />
            <text x="100%" dx="8" y={`${places[index]}%`} dy="5">
              {name} {written(end)}
            </text>
          </g>
        ))}
        {draw && <Pad scale={scale} known={known} draw={draw} />}
      </svg>
    </div>
  );
}

interface PadProps {
  readonly scale: Window;
  readonly known: number;
  readonly draw: (from: Point, to: Point) => void;
}

/** Where a finger or a mouse draws; the page does not scroll from here, but from everywhere else. */
function Pad({ scale, known, draw }: PadProps) {
  const last = useRef<Point | null>(null);
  const point = (event: PointerEvent): Point => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const count = targetYear - known;
    const along = Math.round(((event.clientX - box.left) / box.width) * count);
    const kt = scale.at((event.clientY - box.top) / box.height);
    return { index: Math.min(count - 1, Math.max(0, along - 1)), kt: Math.min(scale.top, Math.max(0, kt)) };
  };
  const go = (event: PointerEvent) => {
    const to = point(event);
    draw(last.current ?? to, to);
    last.current = to;
  };
  return (
    // Chromium heeds touch-action on boxes only, not on shapes.
    <foreignObject x={scale.left(known)} width={`${(100 * (boxWidth - scale.x(known))) / boxWidth}%`} height="100%">
      <div
        class="lesson-pad"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = null;
          go(event);
        }}
        onPointerMove={(event) => event.buttons > 0 && last.current && go(event)}
        onPointerUp={() => (last.current = null)}
        onPointerCancel={() => (last.current = null)}
      />
    </foreignObject>
  );
}
