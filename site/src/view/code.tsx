import { code } from "../screen/share/code.ts";
import { memo } from "./memo.ts";

interface Props {
  readonly link: string;
  /** What the code is, for those who do not see it. */
  readonly label: string;
}

/** A link as a QR code, dark on light in every colour scheme. */
export const Code = memo(function Code({ link, label }: Props) {
  const { size, path } = code(link);
  return (
    <svg class="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="code-light" width={size} height={size} />
      <path class="code-dark" d={path} />
    </svg>
  );
});
