import { useEffect, useRef } from "preact/hooks";
import type { Means } from "../screen/screen.ts";
import { TownLink } from "../town/link.ts";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";

interface Props extends Part {
  /** Fetches the town's verified module; null in the build. */
  readonly means: Means | null;
}

interface Saver {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * The town beside the chart. Its frame is made only when the model is ready,
 * the browser is idle and the place is in sight, and never with data saver on.
 * It is a picture: what it shows is said in the caption.
 */
export const Town = watch(
  ({ say, state, means }: Props) => [say, state.phase, state.town, state.figures, means],
  (props) => <Frame {...props} />,
);

function Frame({ say, state, act, means }: Props) {
  const { t } = say;
  const place = useRef<HTMLDivElement>(null);
  const link = useRef<TownLink | null>(null);
  const ready = state.phase.kind === "ready";

  useEffect(() => {
    if (!ready || !place.current || state.town !== "closed") return;
    if ((navigator as Saver).connection?.saveData) {
      act({ kind: "town", town: "saved" });
      return;
    }
    const open = () => act({ kind: "town", town: "open" });
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      if (typeof requestIdleCallback === "function") requestIdleCallback(open, { timeout: 1000 });
      else open();
    });
    sight.observe(place.current);
    return () => sight.disconnect();
  }, [ready, state.town]);

  useEffect(() => {
    const frame = place.current?.querySelector("iframe");
    if (state.town !== "open" || !frame || !means) return;
    const made = new TownLink(frame, async () => (await means.file("town")).buffer, () => act({ kind: "town", town: "failed" }));
    link.current = made;
    made.show(state);
    return () => {
      made.close();
      link.current = null;
    };
  }, [state.town]);

  useEffect(() => link.current?.show(state), [state.figures]);

  return (
    <figure class="town">
      {state.town === "failed" || state.town === "saved" ? (
        <p class="town-line">{state.town === "failed" ? t("town.failed") : t("town.saved")}</p>
      ) : (
        <>
          <div class="town-place" ref={place}>
            {state.town === "open" && <iframe src="/town/" title="" inert aria-hidden="true" tabIndex={-1} />}
          </div>
          <figcaption>{t("town.caption")}</figcaption>
        </>
      )}
    </figure>
  );
}
