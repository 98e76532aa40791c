import type { Catalogue, Say } from "../../text/say.tsx";
import { speaker } from "../../text/say.tsx";
import { primary } from "./kanji.ts";

/** Keeps the readings of words with kanji that primary school does not teach; the others stand without. */
export function graded(markup: string): string {
  return markup.replace(/\{([^{}|]+)\|([^{}|]+)\}/g, (whole, word: string) => {
    const taught = [...word].every((sign) => primary.has(sign) || !/\p{Script=Han}/u.test(sign));
    return taught ? word : whole;
  });
}

/** やさしい日本語 for grade 6: short sentences, readings only where grade 6 needs them. */
export function gradedSpeaker<K extends string>(catalogue: Catalogue): Say<K> {
  const texts = Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, graded(text)]));
  const say = speaker<K>("easy", texts);
  return {
    ...say,
    t: (key, values = {}) =>
      say.t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? graded(value) : value]))),
    rich: (markup) => say.rich(graded(markup)),
    name: (texts) => say.rich(graded(texts.easy)),
  };
}
