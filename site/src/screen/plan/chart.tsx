import { decimal } from "../../text/number.ts";

export interface Line {
  readonly class: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A mark with its value beside it. */
export interface Mark {
  readonly class: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Years that are written below. */
  readonly years: readonly number[];
  readonly lines: readonly Line[];
  /** Between a lower and an upper line. */
  readonly band?: readonly (readonly [x: number, low: number, high: number])[];
  readonly marks: readonly Mark[];
  /** Divides the amounts on the axis. */
  readonly unit: number;
  /** How years are written; other steps of time may have names. */
  readonly write?: (year: number) => string;
}

/** Amounts over years, from zero. It has no pixels of its own: it is as wide as its place. */
export function Chart({ label, from, to, years, lines, band = [], marks, unit, write = String }: Props) {
  const highest = Math.max(...lines.flatMap(({ points }) => points.map(([, y]) => y)), ...band.map(([, , high]) => high));
  const step = nice(highest / 4);
  const count = Math.ceil((highest * 1.06) / step);
  const x = (year: number) => (100 * (year - from)) / (to - from);
  const y = (value: number) => 100 * (1 - value / (count * step));
  const path = (points: readonly (readonly [number, number])[]) => points.map(([a, b]) => `${x(a).toFixed(2)},${y(b).toFixed(2)}`).join("L");
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * step);
  const area = [...band.map(([a, low]) => [a, low] as const), ...[...band].reverse().map(([a, , high]) => [a, high] as const)];
  return (
    <div class="plan-plot">
      <svg role="img" aria-label={label} focusable="false">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" class="plan-lines">
          {ticks.map((value) => (
            <path class={value === 0 ? "plan-axis" : "plan-grid"} d={`M0,${y(value).toFixed(2)}H100`} />
          ))}
          {area.length > 0 && <path class="plan-band" d={`M${path(area)}Z`} />}
          {lines.map((line) => (
            <path class={line.class} d={`M${path(line.points)}`} />
          ))}
        </svg>
        {ticks.map((value) => (
          <text x="0" dx="-8" y={`${y(value).toFixed(2)}%`} dy="5" text-anchor="end">
            {decimal(value / unit, step / unit < 1 ? 1 : 0)}
          </text>
        ))}
        {years.map((year) => (
          <text x={`${x(year).toFixed(2)}%`} y="100%" dy="20" text-anchor="middle">
            {write(year)}
          </text>
        ))}
        {marks.map((mark) => (
          <>
            <circle class={mark.class} cx={`${x(mark.x).toFixed(2)}%`} cy={`${y(mark.y).toFixed(2)}%`} r="5" />
            <text class="plan-value" x={`${x(mark.x).toFixed(2)}%`} y={`${y(mark.y).toFixed(2)}%`} dx={mark.x === to ? 0 : 4} dy={mark.x === to ? 22 : -10} text-anchor={mark.x === to ? "end" : "start"}>
              {mark.text}
            </text>
          </>
        ))}
      </svg>
    </div>
  );
}

/** 1, 2 or 5 times a power of ten, not below the wanted step. */
function nice(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= wanted) ?? wanted;
}
