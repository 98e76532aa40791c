import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Told } from "../../town/spot.ts";
import { whenIdle } from "../idle.ts";
import { savesData } from "../saver.ts";
import type { Means } from "../screen/screen.ts";
import { TownLink } from "../town/link.ts";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";
import { Spots } from "./spots.tsx";

interface Props extends Part {
  /** Fetches the town's verified module; null in the build. */
  readonly means: Means | null;
}

/** How often a frame is made anew after its graphics context was lost. */
const lives = 3;

/**
 * The town beside the chart. Its frame is made only when the model is ready,
 * the browser is idle and the place is in sight, and never with data saver on.
 * It is a picture: what it shows is said by the labels over it.
 */
export const Town = watch(
  ({ say, state, means }: Props) => [say, state.phase, state.town, state.figures, state.wedges, means],
  (props) => <Frame {...props} />,
);

function Frame({ say, state, act, means }: Props) {
  const { t } = say;
  const place = useRef<HTMLDivElement>(null);
  const link = useRef<TownLink | null>(null);
  const [made, setMade] = useState(0);
  const [told, setTold] = useState<Told | null>(null);
  const ready = state.phase.kind === "ready";

  useEffect(() => {
    if (!ready || !place.current || state.town !== "closed") return;
    if (savesData()) {
      act({ kind: "town", town: "saved" });
      return;
    }
    const open = () => act({ kind: "town", town: "open" });
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      whenIdle(open);
    });
    sight.observe(place.current);
    return () => sight.disconnect();
  }, [ready, state.town]);

  useEffect(() => {
    const frame = place.current?.querySelector("iframe");
    if (state.town !== "open" || !frame || !means) return;
    const failed = () => act({ kind: "town", town: "failed" });
    const line = new TownLink(frame, async () => (await means.file("town")).buffer, {
      told: (now) => setTold((before) => (before && samePlaces(before, now) ? { ...now, places: before.places } : now)),
      lost: () => (made + 1 < lives ? setMade(made + 1) : failed()),
      failed,
    });
    link.current = line;
    line.show(state);
    return () => {
      line.close();
      link.current = null;
    };
  }, [state.town, made]);

  useLayoutEffect(() => link.current?.show(state), [state.figures]);

  if (state.town === "failed" || state.town === "saved") {
    return (
      <figure class="town">
        <p class="town-line">{state.town === "failed" ? t("town.failed") : t("town.saved")}</p>
      </figure>
    );
  }
  return (
    <figure class="town">
      <div class="town-place" ref={place}>
        {state.town === "open" && <iframe key={made} src="/town/" title="" inert aria-hidden="true" tabIndex={-1} />}
      </div>
      {state.town === "open" && <Spots say={say} state={state} told={told} />}
    </figure>
  );
}

function samePlaces(a: Told, b: Told): boolean {
  return JSON.stringify(a.places) === JSON.stringify(b.places);
}
