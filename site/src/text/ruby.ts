// Furigana in the texts: {漢字|かんじ} is a word with its reading. Anything
// else in braces is a place for a value: {cut}.

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "ruby"; readonly base: string; readonly reading: string }
  | { readonly kind: "slot"; readonly name: string };

const brace = /\{([^{}|]+)(?:\|([^{}|]+))?\}/g;

/** Texts read before: the page draws the same ones again and again. The numbers among them are many, so there is an end. */
const parsed = new Map<string, readonly Piece[]>();
const most = 2000;

export function parse(text: string): readonly Piece[] {
  const known = parsed.get(text);
  if (known) return known;
  if (parsed.size === most) parsed.clear();
  const pieces = read(text);
  parsed.set(text, pieces);
  return pieces;
}

function read(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(brace)) {
    const [whole, head = "", reading] = match;
    if (match.index > end) pieces.push({ kind: "text", text: text.slice(end, match.index) });
    pieces.push(
      reading === undefined ? { kind: "slot", name: head } : { kind: "ruby", base: head, reading },
    );
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ kind: "text", text: text.slice(end) });
  return pieces;
}

/** The text without its readings, for attributes and for the speech of a screen reader. */
export function strip(text: string): string {
  return text.replace(brace, (whole, head: string, reading?: string) => (reading === undefined ? whole : head));
}
