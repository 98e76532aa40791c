import { langs } from "../../model/shape.ts";
import type { Means } from "../screen.ts";

/** Fetches what a day without network may need: texts of all reading levels, fonts, the town. */
export async function prepare({ texts, file }: Means): Promise<void> {
  // A font that does not come has another to stand in for it; one of them is the system's own.
  const fonts = Promise.allSettled([...document.fonts].map((face) => face.load()));
  await Promise.all([...langs.map((lang) => texts(lang)), fonts, file("town")]);
}
