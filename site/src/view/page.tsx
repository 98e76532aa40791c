import { option } from "../state/state.ts";
import { Answer, Share } from "./answer.tsx";
import { Bar } from "./bar.tsx";
import { Chart, ChartWords } from "./chart.tsx";
import { Header } from "./header.tsx";
import { Levers } from "./levers.tsx";
import { Notices } from "./notices.tsx";
import type { Part } from "./part.ts";
import { Table } from "./table.tsx";
import type { TownModule } from "./town.tsx";
import { Town } from "./town.tsx";
import { Viewpoint } from "./viewpoint.tsx";
import { Wedges } from "./wedges.tsx";
import { WhyDialog } from "./why.tsx";

/** The Explore screen. The build renders it once to HTML, the browser keeps it up to date. */
export function Page({ module, ...part }: Part & { readonly module: TownModule | null }) {
  const { say, state, act } = part;
  const { t } = say;
  return (
    <>
      <a
        class="skip"
        href="#levers-section"
        onClick={(event) => {
          // The fragment belongs to the scenario.
          event.preventDefault();
          document.getElementById("levers-section")?.focus();
        }}
      >
        {t("site.skip")}
      </a>
      <Header say={say} act={act} />
      <main>
        <Notices {...part} />
        <div class="stage">
          <Answer {...part} />
          <div class={`pictures pictures-${state.picture}`}>
            <div class="picture-switch" role="group" aria-label={say.plain("picture.title")}>
              <button type="button" aria-pressed={state.picture === "chart"} onClick={() => act({ kind: "look", picture: "chart" })}>
                {t("picture.chart")}
              </button>
              <button type="button" aria-pressed={state.picture === "town"} onClick={() => act({ kind: "look", picture: "town" })}>
                {t("picture.town")}
              </button>
            </div>
            <Chart say={say} figures={state.figures} view={option(state, "view").names} />
            <Town {...part} module={module} />
          </div>
          <ChartWords say={say} figures={state.figures} />
          <div class="more">
            <Table say={say} figures={state.figures} />
            <Viewpoint {...part} />
          </div>
        </div>
        <Bar {...part} />
        <div class="desk">
          <Share {...part} />
          <Levers {...part} />
          <Wedges {...part} />
        </div>
      </main>
      <footer class="foot">
        <p>{t("foot.private")}</p>
        <p>{t("foot.estimate")}</p>
        <p>{t("foot.edition", { edition: state.description.edition, engine: state.description.engine })}</p>
      </footer>
      <p class="spoken" role="status" aria-live="polite">
        {state.spoken}
      </p>
      <WhyDialog {...part} />
    </>
  );
}
