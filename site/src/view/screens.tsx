import { useState } from "preact/hooks";
import type { Mode } from "../screen/registry.ts";
import { existing, modeNames } from "../screen/registry.ts";
import { write } from "../state/fragment.ts";
import { paths } from "./header.tsx";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";

/** Residents' screens stand in sight on a phone; those of staff and school wait behind a button. */
const residents: readonly Mode[] = ["explore", "home", "compare", "share"];

/**
 * The way to the other screens, with the scenario as it is once a dragged lever
 * is let go. Nothing while there is only one.
 */
export const Screens = watch(
  ({ say, state }: Part) => (state.held === null ? [say, state.phase, state.mode, state.positions, state.description, state.assumption] : null),
  (part) => existing.length > 1 && <Navigation {...part} />,
);

function Navigation({ say, state, act }: Part) {
  const [open, setOpen] = useState(false);
  const { mode, positions, description, assumption } = state;
  const others = existing.filter((each) => !residents.includes(each));
  const go = (each: Mode) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(false);
    act({ kind: "go", mode: each });
  };
  const item = (each: Mode) => (
    <li class={others.includes(each) && !open && each !== mode ? "screens-other" : undefined}>
      <a
        href={paths[say.lang] + write(description, positions, each, {}, assumption ?? undefined)}
        aria-current={each === mode ? "page" : undefined}
        onClick={go(each)}
      >
        {say.t(modeNames[each])}
      </a>
    </li>
  );
  return (
    <nav class="screens" aria-label={say.plain("screen.title")}>
      <ul>
        {existing.filter((each) => residents.includes(each)).map(item)}
        {others.length > 0 && (
          <li class="screens-more">
            {/* Before any script there is nothing that could open it. */}
            <button type="button" disabled={state.phase.kind === "arriving"} aria-expanded={open} onClick={() => setOpen(!open)}>
              {say.t("screen.more")}
            </button>
          </li>
        )}
        {others.map(item)}
      </ul>
    </nav>
  );
}
