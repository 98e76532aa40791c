// A mark for each scenario, so that colour is never alone: circle, square,
// triangle, diamond, a triangle on its point, star.

interface Props {
  readonly place: number;
  readonly letter: string;
  readonly x: string;
  readonly y: string;
}

const shapes = [
  "M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0Z",
  "M-5,-5H5V5H-5Z",
  "M0,-7L6.5,5H-6.5Z",
  "M0,-7L7,0L0,7L-7,0Z",
  "M0,7L6.5,-5H-6.5Z",
  "M0,-8L2,-2.6L7.6,-2.5L3.2,1L4.7,6.5L0,3.3L-4.7,6.5L-3.2,1L-7.6,-2.5L-2,-2.6Z",
];

/** Its place may be in per cent, which a path's transform could not say. */
export function Mark({ place, letter, x, y }: Props) {
  return (
    <svg x={x} y={y} width="1" height="1" class="compare-place">
      <path class={`compare-mark compare-fill-${letter}`} d={shapes[place] ?? ""} />
    </svg>
  );
}
