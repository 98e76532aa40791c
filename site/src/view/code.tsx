import { encode } from "uqr";
import { memo } from "./memo.ts";

interface Props {
  readonly link: string;
  /** What the code is, for those who do not see it. */
  readonly label: string;
}

/** A link as a QR code, made on the device; dark on light in every colour scheme, with the quiet zone that readers need. */
export const Code = memo(function Code({ link, label }: Props) {
  const { data, size } = encode(link, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x},${y}h1v1h-1z`] : [])));
  return (
    <svg class="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="code-light" width={size} height={size} />
      <path class="code-dark" d={dark.join("")} />
    </svg>
  );
});
