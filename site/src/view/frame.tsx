import type { ComponentChildren } from "preact";
import type { Mode } from "../screen/registry.ts";
import type { AnyScreen, Means } from "../screen/screen.ts";
import { Explore } from "../screen/explore/explore.tsx";
import { Assumed } from "./assumed.tsx";
import { Header } from "./header.tsx";
import { Notices } from "./notices.tsx";
import type { Part } from "./part.ts";
import { Screens } from "./screens.tsx";
import { ServiceStrip } from "./service.tsx";
import { Since } from "./since.tsx";
import { WhyDialog } from "./why.tsx";

interface Props extends Part {
  /** Null in the build, which fetches nothing. */
  readonly means: Means | null;
  readonly tell: (deed: unknown) => void;
  /** The screen shown, once its files are here; Explore needs none. */
  readonly screen: AnyScreen | undefined;
}

/** What is around every screen. The build renders it once with Explore, the browser keeps it up to date. */
export function Frame({ means, tell, screen, ...part }: Props) {
  const { say, state, act } = part;
  const { t } = say;
  const explore = state.mode === "explore";
  return (
    <>
      {explore ? <Skip to="levers-section">{t("site.skip")}</Skip> : <Skip to="main">{t("site.skip.main")}</Skip>}
      <Header say={say} act={act} />
      <Screens {...part} />
      <main id="main" tabIndex={-1} class={explore ? "explore" : "screen"} key={state.mode}>
        <Notices {...part} />
        <Since {...part} />
        <Assumed {...part} means={means} />
        {explore ? <Explore {...part} means={means} /> : <Other {...part} means={means} tell={tell} screen={screen} />}
      </main>
      <footer class="foot">
        <p>{t("foot.private")}</p>
        <p>{t("foot.estimate")}</p>
        <p>{t("foot.edition", { edition: state.description.edition, engine: state.description.engine })}</p>
      </footer>
      <p class="spoken" role="status" aria-live="polite">
        {state.spoken || null /* an empty text would be written anew with each drawing */}
      </p>
      <ServiceStrip {...part} />
      <WhyDialog {...part} />
    </>
  );
}

/** A screen that was fetched, or what is to be said until it is here. */
function Other({ means, tell, screen, ...part }: Props) {
  const { say, state, act } = part;
  const mode: Mode = state.mode;
  if (state.arrival === "here" && screen) {
    const { View } = screen;
    return <View {...part} means={means} tell={tell} slice={state.slices[mode]} />;
  }
  if (state.arrival === "lost") {
    return (
      <p class="notice">
        {say.t("screen.lost")}{" "}
        <button type="button" class="tool" onClick={() => act({ kind: "go", mode })}>
          {say.t("screen.again")}
        </button>
      </p>
    );
  }
  return <p class="screen-coming">{say.t("screen.coming")}</p>;
}

/** The first stop of the keyboard. The fragment belongs to the scenario, so the jump is made here. */
function Skip({ to, children }: { readonly to: string; readonly children: ComponentChildren }) {
  return (
    <a
      class="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {children}
    </a>
  );
}
