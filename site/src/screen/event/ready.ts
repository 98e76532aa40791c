import { langs } from "../../model/shape.ts";
import type { Means } from "../screen.ts";

/** Fetches what a day without network may need: texts of all reading levels, fonts, the town. */
export async function prepare({ texts, file }: Means): Promise<void> {
  await Promise.all([...langs.map((lang) => texts(lang)), ...[...document.fonts].map((face) => face.load()), file("town")]);
}
