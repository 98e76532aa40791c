import { decimal, era } from "../text/number.ts";

/** Where a drawing has its years and its amounts, as CSS lengths. */
interface Place {
  left(year: number): string;
  down(kt: number): string;
}

interface HeightsProps {
  readonly place: Place;
  /** Amounts in kt, and how many kt the unit written has. */
  readonly ticks: readonly number[];
  readonly kt: number;
}

/** The amounts at a drawing's left edge, each on its line. */
export function Heights({ place, ticks, kt }: HeightsProps) {
  return ticks.map((tick) => (
    <text class="tick" x="0" y={place.down(tick)} dy="-4">
      {decimal(tick / kt)}
    </text>
  ));
}

/** Years below a drawing, in both calendars; the first begins at the left edge. */
export function Years({ place, years }: { readonly place: Place; readonly years: readonly number[] }) {
  return years.map((year, index) => (
    <text class="tick" x={place.left(year)} y="100%" text-anchor={index === 0 ? "start" : "middle"}>
      <tspan x={place.left(year)} dy="18">
        {year}
      </tspan>
      <tspan x={place.left(year)} dy="16">
        {era(year)}
      </tspan>
    </text>
  ));
}
