import { encode } from "uqr";

/** A QR code as one path of unit squares, quiet zone included. */
export interface Code {
  readonly size: number;
  readonly path: string;
}

/** Made here, from the link alone; nobody is asked. */
export function code(text: string): Code {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
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
