import { checkNote, parseNote } from "./note.ts";
import { number } from "./manifest.ts";
import { Lines } from "./keylist.ts";
import { follow, getter, MAX_NOTE, type Reader } from "./reader.ts";
import { Refused, type Refusal } from "./refusal.ts";

/**
 * Reads the signed stop note (see data/seal). Undefined means: the city has
 * stopped the service, and a kept copy is to be forgotten. A refusal means that
 * it has not, or that nobody could prove it: of kind "missing" while the service
 * runs, "network" where nothing was to be had.
 */
export async function readStop(reader: Reader): Promise<Refusal | undefined> {
  const abort = new AbortController();
  try {
    const get = getter(reader, abort.signal);
    const note = parseNote(await get("stop.note", MAX_NOTE));
    await follow(reader, get, (list) => checkNote(note, list, "signature", reader.fallback));
    const lines = new Lines(note.text);
    lines.field(/^(fujisawa2030 stop v1)$/);
    const release = number(lines.field(/^release ([1-9][0-9]{0,9})$/));
    if (lines.left) throw new Refused("manifest", "nothing may follow the release");
    if (release < (reader.seen?.release ?? 0)) throw new Refused("rollback", `a stop of release ${release}`);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return { kind: error.kind, what: error.message };
    return { kind: "network", what: String(error) };
  } finally {
    abort.abort();
  }
}
