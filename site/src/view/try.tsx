import { useRef } from "preact/hooks";
import type { Explanation } from "../model/shape.ts";
import type { Act } from "../state/deed.ts";
import { read, write } from "../state/assumption.ts";
import { figure } from "../text/number.ts";
import type { Say } from "../text/say.tsx";

interface Props {
  readonly say: Say;
  readonly fact: Explanation;
  readonly act: Act;
}

/** Lets somebody who holds another value to be right try it; the link carries it. */
export function Try({ say, fact, act }: Props) {
  const { t } = say;
  const input = useRef<HTMLInputElement>(null);
  if (fact.kind !== "fact" || fact.value === null || fact.unit === "FY" || fact.unit === "code") return null;
  const send = () => {
    const value = input.current?.valueAsNumber ?? NaN;
    if (Number.isNaN(value) || value === fact.value) return input.current?.focus();
    // Only what a link can say is tried.
    const assumption = read(write({ id: fact.id, year: fact.fy, value }));
    if (assumption) act({ kind: "assume", assumption });
  };
  return (
    <details class="quiet try">
      <summary>{t("try.title")}</summary>
      <p>{t("try.about")}</p>
      {fact.low !== undefined && fact.high !== undefined && (
        <p>{t("why.range", { low: figure(fact.low), high: figure(fact.high), unit: fact.unitName })}</p>
      )}
      <div class="try-line">
        <label for="try-value">{t("try.label", { unit: fact.unitName })}</label>
        <input id="try-value" key={`${fact.id} ${fact.fy}`} ref={input} type="number" step="any" defaultValue={String(fact.value)} onKeyDown={({ key }) => key === "Enter" && send()} />
        <button type="button" class="tool" onClick={send}>
          {t("try.do")}
        </button>
      </div>
    </details>
  );
}
