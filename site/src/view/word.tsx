import { parse } from "../text/ruby.ts";
import type { Key, Say } from "../text/say.tsx";

interface Place {
  readonly say: Say;
  readonly text: Key;
  readonly x: string;
  readonly y: string;
  readonly dx?: number;
  readonly dy?: number;
  readonly anchor?: "start" | "middle";
}

/** The size of texts in drawings in pixels, as in chart.css. */
const size = 14;

/**
 * A short word inside a drawing, with its furigana above it. SVG knows no
 * ruby, but the characters that have readings are one em wide, so a reading
 * can be centred over them without measuring.
 */
export function Word({ say, text, x, y, dx = 0, dy = 0, anchor = "start" }: Place) {
  const pieces = parse(say.raw(text)).map((piece) => ({
    base: piece.kind === "ruby" ? piece.base : piece.kind === "text" ? piece.text : "",
    reading: piece.kind === "ruby" ? piece.reading : "",
  }));
  const word = pieces.map((piece) => piece.base).join("");
  let at = anchor === "middle" ? -word.length / 2 : 0;
  const readings = pieces.map(({ base, reading }) => {
    const middle = at + base.length / 2;
    at += base.length;
    return { reading, middle: dx + middle * size };
  });
  return (
    <>
      <text x={x} y={y} dx={dx} dy={dy} text-anchor={anchor}>
        {word}
      </text>
      {readings.map(
        ({ reading, middle }) =>
          reading && (
            <text class="furigana" x={x} y={y} dx={middle} dy={dy - size} text-anchor="middle">
              {reading}
            </text>
          ),
      )}
    </>
  );
}
