import type { Description } from "../../model/shape.ts";
import { read } from "../../state/fragment.ts";

/** One group's scenario on the teacher's device. Its label is typed here and kept nowhere else. */
export interface Group {
  readonly number: number;
  readonly label: string;
  readonly positions: readonly number[];
  /** What of the link could not be read. */
  readonly unread: readonly string[];
}

/** Why a line was not taken, by the number of the line. */
export interface Refused {
  readonly line: number;
  readonly reason: "link" | "damaged" | "full";
}

/** As many as one chart can tell apart. */
export const most = 8;
export const longestLabel = 20;

/**
 * Reads pasted lines, one link each, with or without a label before it:
 * "https://…/#v=1&pv=20", "3班 https://…". Empty lines are nothing.
 */
export function groups(text: string, description: Pick<Description, "levers">, before: readonly Group[]): { groups: Group[]; refused: Refused[] } {
  const all = [...before];
  const refused: Refused[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === "") return;
    const [, label = "", link] = /^(.*?)\s*((?:https?:\/\/|#)\S*)$/.exec(line) ?? [];
    if (link === undefined) return refused.push({ line: index + 1, reason: "link" });
    if (all.length >= most) return refused.push({ line: index + 1, reason: "full" });
    const { positions, unread, trouble, assumption } = read(link.includes("#") ? link.slice(link.indexOf("#")) : "", description);
    if (trouble) return refused.push({ line: index + 1, reason: "damaged" });
    const number = Math.max(0, ...all.map((group) => group.number)) + 1;
    all.push({ number, label: short(label.replace(/[\s,:、:,]+$/u, "")), positions, unread: assumption ? [...unread, `a=${assumption.id}`] : unread }); // groups are compared under the same facts
  });
  return { groups: all, refused };
}

export function short(label: string): string {
  return [...label].slice(0, longestLabel).join("");
}
