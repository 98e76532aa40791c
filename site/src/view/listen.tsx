import { useEffect, useRef, useState } from "preact/hooks";
import type { Figures } from "../model/figures.ts";
import { targetYear } from "../model/figures.ts";
import type { Melody } from "../sound/melody.ts";
import type { Say } from "../text/say.tsx";

interface Props {
  readonly say: Say;
  /** False until the page's script is at work. */
  readonly alive: boolean;
  readonly figures: Figures;
}

/** The pathway for the ear, when asked and never by itself. Its script comes with the first press. */
export function Listen({ say, alive, figures }: Props) {
  const [sounding, setSounding] = useState(false);
  const melody = useRef<Melody | null>(null);
  useEffect(() => () => melody.current?.stop(), []);
  const press = async () => {
    if (melody.current) return melody.current.stop();
    const { play } = await import("../sound/melody.ts");
    setSounding(true);
    melody.current = play([...figures.row("pathway.total")], figures.at("target", targetYear));
    await melody.current.ended;
    melody.current = null;
    setSounding(false);
  };
  return (
    <p class="listen">
      <button type="button" class="tool" aria-pressed={sounding} disabled={!alive} onClick={() => void press()}>
        {sounding ? say.t("listen.stop") : say.t("listen.start")}
      </button>{" "}
      {say.t("listen.about")}
    </p>
  );
}
