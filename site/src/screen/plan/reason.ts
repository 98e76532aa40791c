import type { ComponentChildren } from "preact";
import type { Candidate, Priority } from "../../model/priority.ts";
import { amount, decimal } from "../../text/number.ts";
import { key } from "../../text/say.tsx";
import type { PlanPart } from "./plan.tsx";

const reasons = {
  required: key("plan.reason.required"),
  uncounted: key("plan.reason.uncounted"),
  ranked: key("plan.reason.ranked"),
  lower: key("plan.reason.lower"),
  rival: key("plan.reason.rival"),
  raises: key("plan.reason.raises"),
  idle: key("plan.reason.idle"),
} as const;

/** The lever's name; its id when the page does not know it. */
export function named({ say, state }: Pick<PlanPart, "say" | "state">, id: string): string {
  return state.description.levers.find((lever) => lever.id === id)?.names[say.lang] ?? id;
}

export function fourYears({ alone }: Candidate): number {
  return alone.reduce<number>((sum, kt) => sum + (kt ?? 0), 0);
}

/** In one sentence, why a measure is in the set or out of it. */
export function reason(part: Pick<PlanPart, "say" | "state">, answer: Priority, candidate: Candidate): ComponentChildren {
  const { say } = part;
  const { decision } = candidate;
  const kt = fourYears(candidate);
  const other = answer.candidates[decision.other];
  const demand = answer.demands[decision.demand];
  const uncounted = decision.why === "required" && kt < 5e-7;
  return say.t(reasons[uncounted ? "uncounted" : decision.why], {
    rank: String(candidate.rank),
    closeness: decimal(candidate.closeness, 3),
    saved: say.rich(amount(Math.abs(kt), say.lang)),
    demand: demand ? say.name(demand.names) : "",
    clause: demand?.source ?? "",
    other: other ? say.rich(named(part, other.id)) : "",
    bar: decimal(decision.bar, 3),
    stock: say.name(decision.stock),
  });
}
