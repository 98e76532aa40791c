import { useEffect, useState } from "preact/hooks";
import { Figures, targetYear } from "../model/figures.ts";
import type { Means } from "../screen/screen.ts";
import type { Assumption } from "../state/assumption.ts";
import { amount, fineAmount, minus, signed } from "../text/number.ts";
import type { Part } from "./part.ts";

interface Props extends Part {
  readonly means: Means | null;
}

interface Plain {
  /** The result beside which it stands. */
  readonly of: Figures;
  readonly total: number;
}

/** A clear mark that one fact is changed, and what that does to the result. */
export function Assumed(props: Props) {
  const { assumption } = props.state;
  return assumption && <Mark {...props} assumption={assumption} />;
}

function Mark({ say, state, act, means, assumption }: Props & { readonly assumption: Assumption }) {
  const { t, rich, lang } = say;
  const { figures, positions, phase } = state;
  const [plain, setPlain] = useState<Plain | null>(null);
  const [label, setLabel] = useState("");
  const ready = phase.kind === "ready";
  useEffect(() => {
    if (!means || !ready) return;
    let wanted = true;
    means.call("beside", { positions, plain: true }).then(
      ({ block }) => wanted && setPlain({ of: figures, total: new Figures(state.description, block).at("pathway.total", targetYear) }),
      () => undefined, // then the effect is not said
    );
    return () => void (wanted = false);
  }, [assumption, figures, means, ready]);
  useEffect(() => {
    if (!means || !ready) return;
    const name = async () => (await means.call("why", { id: assumption.id, year: assumption.year || targetYear, lang }))?.label ?? "";
    let wanted = true;
    means
      .words()
      .then(name)
      .then((label) => wanted && setLabel(label))
      .catch(() => undefined); // then its id stands there
    return () => void (wanted = false);
  }, [assumption.id, lang, means, ready]);
  const now = figures.at("pathway.total", targetYear);
  const year = assumption.year || targetYear;
  return (
    <aside class="notice assumed" aria-label={say.plain("assumed.title")}>
      <p>
        <b class="assumed-mark">{t("assumed.title")}</b>{" "}
        {t("assumed.what", { name: label ? rich(label) : <code>{assumption.id}</code>, value: String(assumption.value) })}
      </p>
      {plain?.of === figures && (
        <p>
          {t("assumed.effect", {
            before: rich(fineAmount(plain.total, lang)),
            after: <b>{rich(fineAmount(now, lang))}</b>,
            change: rich(difference(now - plain.total, say)),
          })}
        </p>
      )}
      <p class="assumed-tools">
        <button type="button" class="tool" onClick={() => act({ kind: "assume", assumption: null })}>
          {t("assumed.back")}
        </button>{" "}
        <button type="button" class="why" aria-label={say.plain("assumed.why")} onClick={() => act({ kind: "ask", id: assumption.id, year })}>
          {t("card.why")}
        </button>
      </p>
    </aside>
  );
}

/** "+1,230トン", "−40 kt"; may hold ruby markup. */
function difference(kt: number, { lang }: Part["say"]): string {
  const text = amount(Math.abs(kt), lang);
  return kt < 0 && /[1-9]/.test(text) ? minus + text : signed(text);
}
