import { amount, fineAmount } from "../text/number.ts";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";

/** Smaller contributions are rounding, in kt. */
const visible = 5e-4;

/** Each moved lever's contribution to FY2030's reduction, largest first; they sum to the whole. */
export const Wedges = watch(({ say, state }: Part) => [say, state.wedges, state.alone, state.description], draw);

function draw({ say, state }: Part) {
  const { t, rich, lang } = say;
  const { levers } = state.description;
  const all = levers.map((lever, index) => ({ lever, kt: state.wedges[index] ?? 0, alone: state.alone[index] ?? 0 }));
  // The grid path is a national matter: it is part of the outlook, not of the sum.
  const grid = all.find(({ lever }) => lever.group === "grid")?.kt ?? 0;
  const moved = all
    .filter(({ lever, kt }) => lever.group !== "grid" && Math.abs(kt) >= visible)
    .sort((a, b) => b.kt - a.kt);
  const sum = moved.reduce((total, { kt }) => total + kt, 0);
  const apart = moved.reduce((total, { alone }) => total + alone, 0);
  const overlap = apart - sum;
  const signedAmount = (kt: number) =>
    kt >= 0 ? t("wedges.less", { value: amount(kt, lang) }) : t("wedges.more", { value: amount(-kt, lang) });
  const largest = Math.max(...moved.map(({ kt, alone }) => Math.max(Math.abs(kt), Math.abs(alone))));
  const along = (kt: number) => `${((100 * kt) / largest).toFixed(1)}%`;
  return (
    <section class="wedges" aria-labelledby="wedges">
      <h2 id="wedges">{t("wedges.title")}</h2>
      {moved.length === 0 ? (
        <p>{t("wedges.none")}</p>
      ) : (
        <>
          <p>{t("wedges.lead")}</p>
          <ol class="wedge-list">
            {moved.map(({ lever, kt, alone }) => (
              <li key={lever.id} class={kt > 0 ? "wedge wedge-less" : "wedge wedge-more"}>
                <span>{say.name(lever.names)}</span>
                <span class="wedge-kt">
                  {signedAmount(kt)}
                </span>
                <svg class="wedge-bar" aria-hidden="true" focusable="false">
                  <rect width={along(Math.abs(kt))} height="8" />
                  {alone > kt && <rect class="wedge-lost" x={along(kt)} width={along(alone - kt)} height="8" />}
                </svg>
                {Math.abs(alone - kt) >= visible && <span class="wedge-alone">{t("wedges.alone", { value: signedAmount(alone) })}</span>}
              </li>
            ))}
          </ol>
          <p>{t("wedges.sum", { value: <b>{rich(fineAmount(sum, lang))}</b> })}</p>
          {Math.abs(overlap) >= visible && (
            <p class="wedge-overlap">
              {overlap > 0
                ? t("wedges.overlap", { apart: fineAmount(apart, lang), value: amount(overlap, lang) })
                : t("wedges.help", { apart: fineAmount(apart, lang), value: amount(-overlap, lang) })}
            </p>
          )}
        </>
      )}
      {grid >= visible && <p class="wedge-grid">{t("wedges.grid", { value: amount(grid, lang) })}</p>}
    </section>
  );
}
