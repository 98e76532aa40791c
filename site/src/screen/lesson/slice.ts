import type { State } from "../../state/state.ts";
import type { Strings } from "../screen.ts";
import type { Group, Refused } from "./group.ts";
import { groups, short } from "./group.ts";
import type { Guess, Point } from "./guess.ts";
import { blank, guessYears, set, stroke } from "./guess.ts";
import type { MissionKind, PlanId, Step } from "./plan.ts";
import { planIds, steps } from "./plan.ts";

export type Paper = "sheet" | "guide" | "answers";

/** What a lesson keeps on this device while the page is open; the link carries only lesson and step. */
export interface Lesson {
  readonly plan: PlanId | null;
  readonly step: Step;
  readonly guess: Guess;
  readonly revealed: boolean;
  readonly solved: readonly MissionKind[];
  readonly groups: readonly Group[];
  readonly refused: readonly Refused[];
  readonly paper: Paper | null;
}

export type LessonDeed =
  | { readonly kind: "plan"; readonly plan: PlanId | null }
  | { readonly kind: "step"; readonly step: Step }
  | { readonly kind: "draw"; readonly from: Point; readonly to: Point }
  | { readonly kind: "write"; readonly index: number; readonly kt: number | null }
  | { readonly kind: "wipe" }
  | { readonly kind: "reveal" }
  | { readonly kind: "solve"; readonly mission: MissionKind }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "label"; readonly number: number; readonly label: string }
  | { readonly kind: "remove"; readonly number: number }
  | { readonly kind: "paper"; readonly paper: Paper | null };

export function start(state: State, parts: Strings): Lesson {
  // The model that arrives reads the link again: a lesson that has begun meanwhile goes on.
  const now = state.slices.lesson as Lesson | undefined;
  const plan = planIds.find((id) => id === parts["plan"]) ?? null;
  return now && now.plan === plan ? now : begin(state, plan, parts);
}

function begin(state: State, plan: PlanId | null, parts: Strings): Lesson {
  return {
    plan,
    step: steps.find((step) => step === parts["step"]) ?? "predict",
    guess: blank(guessYears(state.figures)),
    revealed: false,
    solved: [],
    groups: [],
    refused: [],
    paper: null,
  };
}

export function link({ plan, step }: Lesson): Strings {
  return plan ? { plan, step } : {};
}

export function after(lesson: Lesson, deed: LessonDeed, state: State): Lesson {
  switch (deed.kind) {
    case "plan":
      return begin(state, deed.plan, {});
    case "step":
      return { ...lesson, step: deed.step };
    case "draw":
      return lesson.revealed ? lesson : { ...lesson, guess: stroke(lesson.guess, deed.from, deed.to) };
    case "write":
      return lesson.revealed ? lesson : { ...lesson, guess: set(lesson.guess, deed.index, deed.kt) };
    case "wipe":
      return { ...lesson, guess: lesson.guess.map(() => null), revealed: false };
    case "reveal":
      return { ...lesson, revealed: true };
    case "solve":
      return lesson.solved.includes(deed.mission) ? lesson : { ...lesson, solved: [...lesson.solved, deed.mission] };
    case "paste":
      return { ...lesson, ...groups(deed.text, state.description, lesson.groups) };
    case "label":
      return { ...lesson, groups: lesson.groups.map((group) => (group.number === deed.number ? { ...group, label: short(deed.label) } : group)) };
    case "remove":
      return { ...lesson, groups: lesson.groups.filter(({ number }) => number !== deed.number), refused: [] };
    case "paper":
      return { ...lesson, paper: deed.paper };
  }
}
