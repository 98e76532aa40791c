// The picture card, drawn on this device: 1200 x 630, as messengers show it.

import type { Figures } from "../../model/figures.ts";
import { baseYear, standing, targetYear } from "../../model/figures.ts";

export const width = 1200;
export const height = 630;

export interface Words {
  readonly title: string;
  readonly question: string;
  readonly before: string;
  readonly number: string;
  readonly word: string;
  readonly verdict: string;
  readonly target: string;
  readonly outlook: string;
  readonly foot: string;
  readonly address: string;
}

const family = '"BIZ UDPGothic", "stand-in", system-ui, sans-serif';
const bold = `"figures", ${family}`;

// The light palette of style/token.css: a picture has no dark mode.
const ink = "#14232b";
const soft = "#45555e";
const sea = "#0b5c7a";
const pine = "#2e6b43";
const sunset = "#b5390b";
const paper = "#fbfaf6";
const line = "#dcd8cc";

/** Waits for the fonts of these words, then draws. */
export async function draw(canvas: HTMLCanvasElement, figures: Figures, words: Words): Promise<void> {
  const all = Object.values(words).join("");
  // What cannot be fetched is drawn in the system's font.
  const fonts = [document.fonts.load('400 28px "BIZ UDPGothic"', all), document.fonts.load('700 28px "figures"', words.number)];
  await Promise.allSettled(fonts);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas here");
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = sea;
  pen.fillRect(0, 0, width, 12);
  write(pen, words.title, 56, 76, 34, sea);
  write(pen, words.question, 56, 140, 30, soft);
  write(pen, words.before, 56, 196, 30, ink);
  pen.font = `700 128px ${bold}`;
  pen.fillStyle = sea;
  pen.fillText(words.number, 52, 320);
  write(pen, words.word, 52 + pen.measureText(words.number).width + 16, 320, 48, sea);
  const { gap } = standing(figures);
  const color = gap > 0 ? sunset : pine;
  pen.fillStyle = color;
  const verdict = wrapped(pen, words.verdict, 30, 520);
  pen.fillRect(56, 360, 6, verdict.length * 46);
  verdict.forEach((text, index) => write(pen, text, 80, 394 + index * 46, 30, color));
  chart(pen, figures, words);
  pen.strokeStyle = line;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(56, 556);
  pen.lineTo(width - 56, 556);
  pen.stroke();
  write(pen, words.foot, 56, 598, 24, soft);
  pen.textAlign = "right";
  write(pen, words.address, width - 56, 598, 24, soft);
  pen.textAlign = "left";
}

function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number, size: number, color: string): void {
  pen.font = `400 ${size}px ${family}`;
  pen.fillStyle = color;
  pen.fillText(text, x, y);
}

/** Breaks a text after spaces and commas; a piece that is too long, between any two characters. */
export function wrapped(pen: Pick<CanvasRenderingContext2D, "font" | "measureText">, text: string, size: number, most: number): string[] {
  pen.font = `400 ${size}px ${family}`;
  const wide = (line: string) => pen.measureText(line.trimEnd()).width > most;
  const pieces = text.split(/(?<=[ 、。])/).flatMap((piece) => (wide(piece) ? [...piece] : [piece]));
  const lines = [""];
  for (const piece of pieces) {
    const now = (lines.at(-1) ?? "") + piece;
    // A closing mark never begins a line.
    if (!wide(now) || /^[、。)」)]$/.test(piece)) lines[lines.length - 1] = now;
    else lines.push(piece);
  }
  return lines.map((each) => each.trimEnd());
}

/** The pathway from the base year on, the outlook, and the gate. */
function chart(pen: CanvasRenderingContext2D, figures: Figures, words: Words): void {
  const box = { left: 640, right: 1060, top: 120, bottom: 500 };
  const total = figures.row("pathway.total");
  const outlook = figures.row("outlook.total");
  const most = Math.max(...total, ...outlook) * 1.05;
  const x = (year: number) => box.left + ((box.right - box.left) * (year - baseYear)) / (targetYear - baseYear);
  const y = (kt: number) => box.bottom - ((box.bottom - box.top) * kt) / most;
  const path = (row: Float64Array) => {
    pen.beginPath();
    figures.years.forEach((year, index) => pen.lineTo(x(year), y(row[index] ?? 0)));
  };
  pen.strokeStyle = line;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(box.left, box.bottom);
  pen.lineTo(box.right, box.bottom);
  pen.stroke();
  for (const year of [baseYear, targetYear]) {
    pen.textAlign = "center";
    write(pen, String(year), x(year), box.bottom + 32, 22, soft);
  }
  pen.textAlign = "left";
  pen.lineWidth = 3;
  pen.strokeStyle = ink;
  pen.setLineDash([9, 7]);
  path(outlook);
  pen.stroke();
  pen.setLineDash([]);
  const target = figures.at("target", targetYear);
  pen.strokeStyle = pine;
  pen.lineWidth = 8;
  pen.beginPath();
  pen.moveTo(x(targetYear - 1.2), y(target));
  pen.lineTo(box.right, y(target));
  pen.lineTo(box.right, box.bottom);
  pen.stroke();
  pen.strokeStyle = sea;
  pen.lineWidth = 6;
  pen.lineJoin = "round";
  path(total);
  pen.stroke();
  const end = total.at(-1) ?? 0;
  pen.fillStyle = sea;
  pen.beginPath();
  pen.arc(box.right, y(end), 9, 0, 7);
  pen.fill();
  pen.textAlign = "right";
  write(pen, words.target, x(targetYear - 1.5), y(target) + 34, 24, pine);
  write(pen, words.outlook, box.right, y(outlook.at(-1) ?? 0) - 18, 22, soft);
  pen.textAlign = "left";
}

/** The card as a file. */
export function file(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be made"))), "image/png"),
  );
}

