import { asked } from "../asked.ts";
import type { Lever } from "../model/shape.ts";
import type { Advice } from "../state/advice.ts";
import type { Act } from "../state/deed.ts";
import { strip } from "../text/ruby.ts";
import type { Say } from "../text/say.tsx";
import { later } from "./later.tsx";
import { useUnfolded } from "./unfolded.ts";

export type Told = Advice | "coming" | "lost" | null;

interface Props {
  readonly say: Say;
  readonly act: Act;
  readonly lever: Lever;
  readonly advice: Told;
}

const AtHomes = later(async () => (await asked()).AtHomes);

/** A card's other side: one practical line, and kilograms and yen at typical homes. */
export function Hint({ say, act, lever, advice }: Props) {
  const { t } = say;
  const unfolded = useUnfolded((open) => open && act({ kind: "advise" }));
  return (
    <details class="card-hint" {...unfolded}>
      <summary aria-label={`${say.plain("advice.title")}: ${strip(lever.names[say.lang])}`}>{t("advice.title")}</summary>
      {advice === "coming" && <p>{t("screen.coming")}</p>}
      {advice === "lost" && (
        <p>
          {t("advice.lost")}{" "}
          <button type="button" class="tool" onClick={() => act({ kind: "advise" })}>
            {t("screen.again")}
          </button>
        </p>
      )}
      {advice !== null && typeof advice === "object" && <AtHomes say={say} act={act} lever={lever} advice={advice} />}
    </details>
  );
}
