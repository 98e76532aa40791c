import { useEffect } from "preact/hooks";
import type { PlanCalls, PlanName, Scene } from "../../model/plan.ts";
import type { PlanPart } from "./plan.tsx";

export interface Got<K extends PlanName> {
  /** The last answer, which may belong to the question before. */
  readonly answer: PlanCalls[K]["answer"] | null;
  /** It belongs to this question. */
  readonly fresh: boolean;
  /** Nothing more is being drawn. */
  readonly whole: boolean;
  readonly lost: boolean;
}

/** The positions of the page and its changed assumption. */
export function scene({ state }: Pick<PlanPart, "state">): Scene {
  return { positions: state.positions, assumption: state.assumption };
}

/** Asks the planners' part whenever the question is another one, and keeps what it says. */
export function useAnswer<K extends PlanName>({ means, state, slice, tell }: PlanPart, name: K, ask: PlanCalls[K]["ask"] | null): Got<K> {
  const key = `${state.description.edition} ${JSON.stringify(ask)}`;
  const told = slice.told[name];
  const lost = slice.lost.includes(name);
  const fresh = told?.key === key;
  const whole = fresh && told.whole;
  const ready = state.phase.kind === "ready";
  useEffect(() => {
    if (!means || !ready || !ask || whole || lost) return;
    let current = true;
    const heard = (whole: boolean) => (answer: PlanCalls[K]["answer"]) => {
      if (current) tell({ kind: "told", name, told: { key, answer, whole } });
    };
    means.plan(name, ask, heard(false)).then(heard(true), (error) => {
      // Two parts of the screen may ask the same: the later question is answered for both.
      if (!current || /overtaken/.test(String(error))) return;
      console.warn(error);
      tell({ kind: "lost", name });
    });
    return () => {
      current = false;
    };
  }, [means, ready, key, lost]);
  return { answer: (told?.answer as PlanCalls[K]["answer"] | undefined) ?? null, fresh, whole, lost };
}
