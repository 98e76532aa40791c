// The screens there are. To add one: its line under `open`, its folder
// site/src/screen/NAME, its style site/style/NAME.css and its texts
// site/text/NAME/{ja,easy,en}.json. What the folder holds is told in screen.ts.
// A screen without a line is in no navigation and in no link.

import { key } from "../text/say.tsx";
import type { AnyScreen } from "./screen.ts";

/** All screens that there shall be, in the order of the navigation. */
export const modes = ["explore", "home", "compare", "share", "event", "lesson", "plan", "data"] as const;
export type Mode = (typeof modes)[number];

export const modeNames = {
  explore: key("screen.explore"),
  home: key("screen.home"),
  compare: key("screen.compare"),
  share: key("screen.share"),
  event: key("screen.event"),
  lesson: key("screen.lesson"),
  plan: key("screen.plan"),
  data: key("screen.data"),
} as const;

/** Fetches a screen's script when the screen is first opened. Explore is in the page's own. */
type Open = () => Promise<{ readonly default: AnyScreen }>;

export const open: Readonly<Partial<Record<Mode, Open>>> = {
  // わたしの家: one home, and from it to the city.
  home: () => import("./home/home.tsx"),

  // くらべる: up to six scenarios on one chart.
  compare: () => import("./compare/compare.tsx"),

  // シェア: link, code, picture, print.
  share: () => import("./share/share.tsx"),

  // イベント: large, for a hall.
  event: () => import("./event/event.tsx"),

  // 授業: ready lessons.
  lesson: () => import("./lesson/lesson.tsx"),

  // 計画: for staff and council.
  plan: () => import("./plan/plan.tsx"),

  // データと根拠: facts, sources, editions.
  data: () => import("./data/data.tsx"),
};

/** The screens that exist. */
export const existing: readonly Mode[] = modes.filter((mode) => mode === "explore" || mode in open);
