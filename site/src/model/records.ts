/**
 * The records of one kind in an edition's text, without the kind. The text is
 * proved before it comes here; its format is the comment of Go's data/edition.
 */
export function records(edition: string, kind: string): string[][] {
  const begin = `${kind}\t`;
  return edition.split("\n").flatMap((line) => (line.startsWith(begin) ? [line.slice(begin.length).split("\t")] : []));
}
