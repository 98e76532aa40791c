import type { Figures } from "../model/figures.ts";
import { baseYear, Kind, standing, targetYear } from "../model/figures.ts";
import type { Forecast } from "../model/forecast.ts";
import type { Texts } from "../model/shape.ts";
import { amount, fiscalYear } from "../text/number.ts";
import type { Key, Say } from "../text/say.tsx";
import { key } from "../text/say.tsx";
import { Drawing } from "./drawing.tsx";
import { memo } from "./memo.ts";

interface Props {
  readonly say: Say;
  readonly figures: Figures;
}

interface ChartProps extends Props {
  readonly forecast: Forecast;
  /** The name of the inventory shown. */
  readonly view: Texts;
}

/** What the chart says, in one sentence. */
function summary(say: Say, figures: Figures): { readonly text: Key; readonly values: Record<string, string> } {
  const { lang } = say;
  const { total, target } = standing(figures);
  const known = figures.known();
  const values = {
    base: amount(figures.at("pathway.total", baseYear), lang),
    year: fiscalYear(known, lang),
    now: amount(figures.at("pathway.total", known), lang),
    outlook: amount(figures.at("outlook.total", targetYear), lang),
    total: amount(total, lang),
    target: amount(target, lang),
  };
  const official = figures.last(Kind.official) !== undefined;
  return { text: official ? key("chart.summary") : key("chart.summary.estimate"), values };
}

/** The pathway chart with its caption; its words and its table follow it on the page. */
export function Chart({ say, figures, forecast, view }: ChartProps) {
  return (
    <figure class="chart">
      <Caption say={say} view={view} />
      <div class="plot">
        <Drawing say={say} figures={figures} forecast={forecast} label={label} />
      </div>
      <Legend say={say} />
    </figure>
  );
}

const Caption = memo(function Caption({ say, view }: Pick<ChartProps, "say" | "view">) {
  return (
    <figcaption>
      <h2>{say.t("chart.title")}</h2>
      <p class="chart-unit">{say.t("chart.unit", { view: say.name(view) })}</p>
    </figcaption>
  );
});

const Legend = memo(function Legend({ say: { t } }: Pick<ChartProps, "say">) {
  return (
    <ul class="legend" aria-hidden="true">
      <li class="legend-scenario">{t("chart.scenario")}</li>
      <li class="legend-outlook">{t("chart.outlook")}</li>
      <li class="legend-band">{t("chart.band")}</li>
    </ul>
  );
});

function label(say: Say, figures: Figures): string {
  const { text, values } = summary(say, figures);
  return say.plain(text, values);
}

/** The chart in one sentence. */
export const ChartWords = memo(function ChartWords({ say, figures }: Props) {
  const { text, values } = summary(say, figures);
  return <p class="chart-words">{say.t(text, values)}</p>;
});
