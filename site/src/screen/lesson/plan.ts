import { key } from "../../text/say.tsx";

// The three ready lessons. Everything in them that is a choice of ours stands
// here: minutes, levers, missions. What the levers do comes from the model.

export const steps = ["predict", "try", "explain", "decide"] as const;
export type Step = (typeof steps)[number];

export type MissionKind = "close" | "idle" | "raise" | "overlap" | "limit" | "others" | "grid" | "view";

export interface Mission {
  readonly kind: MissionKind;
  /** For "close" and "others": the part of the gap to be closed, in per cent. */
  readonly part: number;
}

export const planIds = ["grade6", "junior", "high"] as const;
export type PlanId = (typeof planIds)[number];

export interface Plan {
  readonly id: PlanId;
  /** Of the four steps, in their order; together one school hour. */
  readonly minutes: readonly [number, number, number, number];
  /** Levers to try: what residents move. */
  readonly homes: readonly string[];
  /** Levers and choices of others. */
  readonly others: readonly string[];
  readonly missions: readonly Mission[];
}

const grade6 = ["pv", "window", "hotwater", "led", "tariff", "ev", "carless", "waste"] as const;
const junior = [...grade6, "appliance", "envelope", "fuelcell", "battery", "ecodrive"] as const;

export const plans: Readonly<Record<PlanId, Plan>> = {
  grade6: {
    id: "grade6",
    minutes: [8, 17, 10, 10],
    homes: grade6,
    others: [],
    missions: [
      { kind: "close", part: 5 },
      { kind: "idle", part: 0 },
      { kind: "limit", part: 0 },
    ],
  },
  junior: {
    id: "junior",
    minutes: [8, 18, 12, 12],
    homes: junior,
    others: [],
    missions: [
      { kind: "close", part: 10 },
      { kind: "raise", part: 0 },
      { kind: "overlap", part: 0 },
      { kind: "limit", part: 0 },
    ],
  },
  high: {
    id: "high",
    minutes: [6, 20, 12, 12],
    homes: junior,
    others: ["business", "bizpv", "bizhvac", "biztariff", "city", "grid", "view", "ledger"],
    missions: [
      { kind: "close", part: 10 },
      { kind: "overlap", part: 0 },
      { kind: "limit", part: 0 },
      { kind: "others", part: 25 },
      { kind: "grid", part: 0 },
      { kind: "view", part: 0 },
    ],
  },
};

export const planNames = {
  grade6: key("lesson.plan.grade6"),
  junior: key("lesson.plan.junior"),
  high: key("lesson.plan.high"),
} as const;

export const stepNames = {
  predict: key("lesson.step.predict"),
  try: key("lesson.step.try"),
  explain: key("lesson.step.explain"),
  decide: key("lesson.step.decide"),
} as const;

export const missionNames = {
  close: key("lesson.mission.close"),
  idle: key("lesson.mission.idle"),
  raise: key("lesson.mission.raise"),
  overlap: key("lesson.mission.overlap"),
  limit: key("lesson.mission.limit"),
  others: key("lesson.mission.others"),
  grid: key("lesson.mission.grid"),
  view: key("lesson.mission.view"),
} as const;

export function total({ minutes }: Plan): number {
  return minutes.reduce((sum, each) => sum + each, 0);
}

/** Where the course of study speaks of this lesson's matter: only what was read at the named address. */
export interface Curriculum {
  readonly name: "lesson.course.science6" | "lesson.course.society";
  readonly address: string;
}

export const curriculum: Readonly<Record<PlanId, readonly Curriculum[]>> = {
  grade6: [
    { name: key("lesson.course.science6"), address: "https://jp-cos.github.io/826/0263100000000" },
    { name: key("lesson.course.society"), address: "https://www.mext.go.jp/unesco/002/006/002/001/shiryo/attach/1388906.htm" },
  ],
  junior: [{ name: key("lesson.course.society"), address: "https://www.mext.go.jp/unesco/002/006/002/001/shiryo/attach/1388906.htm" }],
  high: [],
};
