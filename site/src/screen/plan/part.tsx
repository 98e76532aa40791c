import type { ComponentChildren } from "preact";
import type { PlanPart } from "./plan.tsx";
import type { PartId } from "./slice.ts";

interface Props {
  readonly id: PartId;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One part of the screen under its heading. */
export function Section({ id, title, children }: Props) {
  return (
    <section class="plan-part" aria-labelledby={`plan-${id}`}>
      <h2 id={`plan-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What stands where an answer will be: on its way, or why it is not. */
export function Waiting({ say, state, tell, lost }: PlanPart & { readonly lost: boolean }) {
  const { t } = say;
  if (state.phase.kind === "failed") return <p class="plan-quiet">{t("levers.stopped")}</p>;
  if (!lost) return <p class="plan-quiet">{t("screen.coming")}</p>;
  return (
    <p class="notice">
      {t("plan.lost")}{" "}
      <button type="button" class="tool" onClick={() => tell({ kind: "again" })}>
        {t("screen.again")}
      </button>
    </p>
  );
}

/** A table that scrolls sideways by itself, under its caption. */
export function Framed({ id, caption, children }: { readonly id: string; readonly caption: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <div class="table-frame" role="region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </div>
  );
}

/** Asks why a number is what it is. */
export function Why({ say, act, id, year, of }: Pick<PlanPart, "say" | "act"> & { readonly id: string; readonly year: number; readonly of: string }) {
  return (
    <button type="button" class="why" aria-label={say.plain("plan.why.of", { of })} onClick={() => act({ kind: "ask", id, year })}>
      {say.t("why.title")}
    </button>
  );
}
