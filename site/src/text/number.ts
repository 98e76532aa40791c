import type { Lang } from "../model/shape.ts";

// Numbers are written by our own few rules, not by Intl: the build and every
// browser must write the same characters.

export const minus = "−";

/** A number with fixed decimals, thousands separated, and a true minus sign. */
export function decimal(value: number, digits = 0): string {
  const fixed = Math.abs(value).toFixed(digits);
  const [whole = "0", rest] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = rest === undefined ? grouped : `${grouped}.${rest}`;
  return value < 0 && Number(fixed) !== 0 ? minus + text : text;
}

/** A number as precise as it deserves: at most three significant digits or the whole part. */
export function figure(value: number | null): string {
  if (value === null) return "–";
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return decimal(value);
  if (size >= 10) return trimmed(value, 1);
  if (size >= 1) return trimmed(value, 2);
  if (size === 0) return "0";
  return trimmed(value, Math.min(12, 2 - Math.floor(Math.log10(size))));
}

/** No finer than typical homes are known, two or three digits: 1,234 is 1,230; 87 is 87. */
export function coarse(value: number): number {
  const size = Math.abs(value);
  const step = size >= 100000 ? 1000 : size >= 1000 ? 10 : 1;
  return Math.round(value / step) * step;
}

/** Yen of a home, no finer either: hundreds, from 10,000 on thousands. */
export function coarseYen(amount: number): number {
  const step = Math.abs(amount) >= 10000 ? 1000 : 100;
  return Math.round(amount / step) * step;
}

/** A value of the model with its unit; a year is no amount and has no thousands. May hold ruby markup. */
export function quantity(value: number | null, unit: string, unitName: string, lang: Lang): string {
  if (unit === "FY" && value !== null) return fiscalYear(value, lang);
  return unit === "%" ? `${figure(value)}%` : `${figure(value)} ${unitName}`;
}

function trimmed(value: number, digits: number): string {
  return decimal(value, digits).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}

/** A lever's position or a share: 6.2 % is "6.2%", 30 % is "30%". */
export function percent(value: number, digits?: number): string {
  return `${digits === undefined ? trimmed(value, 1) : decimal(value, digits)}%`;
}

const levels: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  ha: { ja: " ha", easy: " ha", en: " ha" },
  vehicle: { ja: "台", easy: "{台|だい}", en: " vehicles" },
};

/** A lever's position in its unit: "6.2%", "5 ha", "12台". May hold ruby markup. */
export function level(value: number, unit: string, lang: Lang): string {
  if (unit === "%") return percent(value);
  return trimmed(value, 1) + (levels[unit]?.[lang] ?? ` ${unit}`);
}

/** With a sign before it: "+3" or "−3"; zero has none. */
export function signed(text: string): string {
  return text.startsWith(minus) || !/[1-9]/.test(text) ? text : `+${text}`;
}

/**
 * An amount of CO2 given in kt: Japanese readers count in 万トン (1 万トン is
 * 10 kt), English ones in kt. May hold ruby markup.
 */
export function amount(kt: number, lang: Lang): string {
  if (lang === "en") return `${decimal(kt, Math.abs(kt) < 9.995 ? 2 : Math.abs(kt) < 999.95 ? 1 : 0)} kt`;
  const unit = lang === "easy" ? "{万|まん}トン" : "万トン";
  const tonnes = Math.round(Math.abs(kt) * 1000);
  if (tonnes >= 9995) return decimal(kt / 10, 1) + unit;
  const step = tonnes >= 1000 ? 10 : 1;
  return `${decimal(Math.round((kt * 1000) / step) * step)}トン`;
}

/**
 * An amount to the nearest 0.1 kt in every language: one press of a lever in a
 * few thousand homes is to be seen in it.
 */
export function fineAmount(kt: number, lang: Lang): string {
  if (lang === "en") return `${decimal(kt, 1)} kt`;
  return decimal(kt / 10, 2) + (lang === "easy" ? "{万|まん}トン" : "万トン");
}

/** Two amounts in kt as a range, the unit said once. */
export function between(low: number, high: number, lang: Lang): string {
  const { kt, digits } = chartUnit(lang);
  const dash = lang === "en" ? "–" : "〜";
  return `${decimal(low / kt, digits)}${dash}${amount(high, lang)}`;
}

/** The unit of charts and tables, and the kt in one of it. */
export function chartUnit(lang: Lang): { readonly kt: number; readonly digits: number } {
  return lang === "en" ? { kt: 1, digits: 0 } : { kt: 10, digits: 1 };
}

/** Million yen a year: Japanese readers count in 億円, a hundred millions. May hold ruby markup. */
export function money(million: number, lang: Lang): string {
  if (lang === "en") return `${decimal(million)} million yen`;
  return decimal(million / 100, 1) + (lang === "easy" ? "{億円|おくえん}" : "億円");
}

/** "2030年度", "FY2030". */
export function fiscalYear(year: number, lang: Lang): string {
  if (lang === "en") return `FY${year}`;
  return lang === "easy" ? `${year}{年度|ねんど}` : `${year}年度`;
}

/** The era year as one letter and number: "R12", "H25". Reiwa began in May 2019, so FY2019 is R1. */
export function era(year: number): string {
  return year >= 2019 ? `R${year - 2018}` : `H${year - 1988}`;
}

/** Both calendars: "2030(令和12)年度", "FY2030 (Reiwa 12)". */
export function bothYears(year: number, lang: Lang): string {
  const reiwa = year >= 2019;
  const count = reiwa ? year - 2018 : year - 1988;
  if (lang === "en") return `FY${year} (${reiwa ? "Reiwa" : "Heisei"} ${count})`;
  const name = reiwa ? "令和" : "平成";
  if (lang === "easy") {
    return `${year}({${name}|${reiwa ? "れいわ" : "へいせい"}}${count}){年度|ねんど}`;
  }
  return `${year}(${name}${count === 1 ? "元" : count})年度`;
}

/** A day given as YYYY-MM-DD: "2026年11月23日", "23 November 2026". */
export function date(day: string, lang: Lang): string {
  const [year = "", month = "", number = ""] = day.split("-").map((part) => String(Number(part)));
  if (lang === "en") return `${number} ${months[Number(month) - 1]} ${year}`;
  if (lang === "easy") return `${year}{年|ねん}${month}{月|がつ}${number}{日|にち}`;
  return `${year}年${month}月${number}日`;
}

const months = "January February March April May June July August September October November December".split(" ");

/** A share as the nearest simple fraction 1/n, n from 2 to 20. */
export function oneIn(share: number): number {
  return Math.min(20, Math.max(2, Math.round(1 / share)));
}
