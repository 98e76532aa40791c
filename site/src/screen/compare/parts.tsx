import { amount } from "../../text/number.ts";
import type { Compared } from "./compare.tsx";
import type { Drawn } from "./lines.tsx";

/** Smaller contributions are rounding, in kt. */
const visible = 5e-4;
/** So many levers stand in sight. */
const first = 8;

interface Row {
  readonly index: number;
  readonly most: number;
}

/** Each lever's contribution in each scenario, side by side. */
export function Parts({ say, all }: Drawn) {
  const { t } = say;
  const levers = all[0]?.of.levers ?? [];
  const rows = levers
    .map((lever, index): Row => ({ index, most: lever.group === "grid" ? 0 : Math.max(...all.map(({ wedges }) => Math.abs(wedges[index] ?? 0))) }))
    .filter(({ most }) => most >= visible)
    .sort((a, b) => b.most - a.most);
  const largest = rows[0]?.most ?? 1;
  const list = (some: readonly Row[]) => (
    <ol class="compare-wedges">
      {some.map(({ index }) => (
        <li key={levers[index]?.id}>
          <h3>{levers[index] && say.name(levers[index].names)}</h3>
          <ul>
            {all.map((each) => (
              <Bar say={say} each={each} kt={each.wedges[index] ?? 0} largest={largest} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
  return (
    <section class="compare-parts" aria-labelledby="compare-parts">
      <h2 id="compare-parts">{t("wedges.title")}</h2>
      {rows.length === 0 ? (
        <p>{t("compare.parts.none")}</p>
      ) : (
        <>
          <p>{t("compare.parts.about")}</p>
          {list(rows.slice(0, first))}
          {rows.length > first && (
            <details class="quiet">
              <summary>{t("compare.parts.more", { count: String(rows.length - first) })}</summary>
              {list(rows.slice(first))}
            </details>
          )}
        </>
      )}
    </section>
  );
}

interface BarProps {
  readonly say: Drawn["say"];
  readonly each: Compared;
  readonly kt: number;
  readonly largest: number;
}

function Bar({ say, each, kt, largest }: BarProps) {
  const { t, rich, lang } = say;
  const none = Math.abs(kt) < visible;
  const value = rich(amount(Math.abs(kt), lang));
  return (
    <li class="compare-wedge">
      <b>{each.letter}</b>
      <svg aria-hidden="true" focusable="false">
        <rect class="compare-rail" width="100%" height="10" rx="5" />
        {!none && (
          <rect class={kt > 0 ? `compare-fill-${each.letter}` : "compare-rise"} width={`${((100 * Math.abs(kt)) / largest).toFixed(2)}%`} height="10" rx="5" />
        )}
      </svg>
      <span>{none ? t("compare.parts.zero") : kt > 0 ? t("wedges.less", { value }) : t("wedges.more", { value })}</span>
    </li>
  );
}
