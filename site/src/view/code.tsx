import { encode } from "uqr";
import { memo } from "./memo.ts";

/** A QR code as one path of unit squares, with the quiet zone that readers need. */
interface Squares {
  readonly size: number;
  readonly path: string;
}

/** Made here, from the link alone; nobody is asked. */
function squares(link: string): Squares {
  const { data, size } = encode(link, { ecc: "M", border: 4 });
  const rows = data.map((row, y) =>
    row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x},${y}h${run(row, x)}v1H${x}Z`] : [])).join(""),
  );
  return { size, path: rows.join("") };
}

/** How many dark squares follow one another. */
function run(row: readonly boolean[], from: number): number {
  const end = row.indexOf(false, from);
  return (end < 0 ? row.length : end) - from;
}

interface Props {
  readonly link: string;
  /** A class for its size where it stands. */
  readonly place?: string;
  /** What the code is, for those who do not see it. */
  readonly label: string;
}

/** A link as a QR code; dark on light in every colour scheme. */
export const Code = memo(function Code({ link, place = "code", label }: Props) {
  const { size, path } = squares(link);
  return (
    <svg class={place} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="code-light" width={size} height={size} />
      <path class="code-dark" d={path} />
    </svg>
  );
});
