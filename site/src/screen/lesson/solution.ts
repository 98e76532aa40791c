import type { Call } from "../../model/caller.ts";
import { Figures, targetYear } from "../../model/figures.ts";
import type { Description, Lever } from "../../model/shape.ts";
import { defaults } from "../../state/fragment.ts";
import type { Plan } from "./plan.ts";

/** What a lever alone at its reach saves, in kt. */
export interface Single {
  readonly lever: Lever;
  readonly kt: number;
}

/** By how much two levers at their reach save less together than each alone, in kt. */
export interface Pair {
  readonly levers: readonly [Lever, Lever];
  readonly kt: number;
}

/** Everything that the answer key needs, each from a run of the model. */
export interface Solution {
  readonly rest: Figures;
  /** The lesson's home levers, all levers of residents, and all of the lesson, each at their reach. */
  readonly homes: Figures;
  readonly residents: Figures;
  readonly all: Figures;
  /** How many levers of residents there are. */
  readonly count: number;
  readonly singles: readonly Single[];
  readonly pairs: readonly Pair[];
  /** Choices at their other options, by "lever.option". */
  readonly choices: ReadonlyMap<string, Figures>;
}

const counted = ["grid", "view"] as const;

/** Positions with some levers at their reach and all other shares at today; choices stay. */
function reaching({ levers }: Description, positions: readonly number[], ids: readonly string[]): number[] {
  return levers.map((lever, index) => {
    if (lever.kind === "choice") return positions[index] ?? 0;
    return ids.includes(lever.id) ? lever.reach : lever.today;
  });
}

export async function solve(call: Call, description: Description, plan: Plan): Promise<Solution> {
  const { levers } = description;
  const rest = defaults(levers);
  const homes = levers.filter(({ id }) => plan.homes.includes(id));
  const residents = levers.filter(({ actor, kind }) => actor === "resident" && kind === "share").map(({ id }) => id);
  const couples = homes.flatMap((a, index) => homes.slice(index + 1).map((b) => [a, b] as const));
  const options = counted.flatMap((id) => {
    const index = levers.findIndex((lever) => lever.id === id);
    return (levers[index]?.choices ?? []).map((choice, at) => ({ name: `${id}.${choice.id}`, positions: rest.with(index, at) }));
  });
  const at = (ids: readonly string[]) => reaching(description, rest, ids);
  const wanted = [
    rest,
    at(plan.homes),
    at(residents),
    at([...plan.homes, ...plan.others]),
    ...homes.map(({ id }) => at([id])),
    ...couples.map(([a, b]) => at([a.id, b.id])),
    ...options.map(({ positions }) => positions),
  ];
  const blocks = await call("pathways", { all: wanted });
  const figures = blocks.map((block) => new Figures(description, block));
  const get = (index: number): Figures => {
    const found = figures[index];
    if (!found) throw new Error(`no result ${index} of ${wanted.length}`);
    return found;
  };
  const saved = (index: number) => get(0).at("pathway.total", targetYear) - get(index).at("pathway.total", targetYear);
  const singles = homes.map((lever, index) => ({ lever, kt: saved(4 + index) }));
  const alone = (lever: Lever) => singles.find((single) => single.lever === lever)?.kt ?? 0;
  const pairs = couples.map(([a, b], index) => ({ levers: [a, b] as const, kt: alone(a) + alone(b) - saved(4 + homes.length + index) }));
  return {
    rest: get(0),
    homes: get(1),
    residents: get(2),
    all: get(3),
    count: residents.length,
    singles: singles.sort((a, b) => b.kt - a.kt),
    pairs: pairs.sort((a, b) => b.kt - a.kt),
    choices: new Map(options.map(({ name }, index) => [name, get(4 + homes.length + couples.length + index)])),
  };
}
