import type { ComponentChildren } from "preact";
import type { Lang, Texts } from "../model/shape.ts";
import type ja from "../../text/explore/ja.json";
import { parse, strip } from "./ruby.ts";

/** The shared texts' keys; a screen's own come beside them. */
export type Key = keyof typeof ja;
export type Catalogue = Readonly<Record<string, string>>;

/** Marks a literal as a key of a catalogue for the build's check; the compiler checks it where it is used. */
export const key = <K extends string>(literal: K): K => literal;

type Values = Readonly<Record<string, ComponentChildren>>;
type Strings = Readonly<Record<string, string>>;

/** All that a component needs to speak: the language and its texts. */
export interface Say<K extends string = Key> {
  readonly lang: Lang;
  /** A text of the catalogue as content, with furigana and with values in its places. */
  t(key: K, values?: Values): ComponentChildren;
  /** A text as it stands in the catalogue, markup and all. */
  raw(key: K): string;
  /** The same as a plain string, for attributes. */
  plain(key: K, values?: Strings): string;
  /** A text with ruby markup that comes from the model or from a formatter. */
  rich(markup: string): ComponentChildren;
  /** One of the model's texts, as content. */
  name(texts: Texts): ComponentChildren;
}

export function speaker<K extends string = Key>(lang: Lang, catalogue: Catalogue): Say<K> {
  const rich = (markup: string) => render(markup, {});
  // The build has checked that the key is there.
  const text = (key: string) => catalogue[key] ?? "";
  return {
    lang,
    raw: text,
    t: (key, values = {}) => render(text(key), values),
    plain: (key, values = {}) =>
      strip(text(key)).replace(/\{(\w+)\}/g, (whole, name: string) => strip(values[name] ?? whole)),
    rich,
    name: (texts) => rich(texts[lang]),
  };
}

function render(text: string, values: Values): ComponentChildren {
  const pieces = parse(text);
  if (pieces.length === 1 && pieces[0]?.kind === "text") return pieces[0].text;
  return pieces.map((piece) => {
    switch (piece.kind) {
      case "text":
        return piece.text;
      case "ruby":
        return (
          <ruby>
            {piece.base}
            <rp>(</rp>
            <rt>{piece.reading}</rt>
            <rp>)</rp>
          </ruby>
        );
      case "slot": {
        const value = values[piece.name];
        return typeof value === "string" ? render(value, {}) : (value ?? null);
      }
    }
  });
}
