import { useRef, useState } from "preact/hooks";
import type { Forecast } from "../model/forecast.ts";
import type { Figures } from "../model/figures.ts";
import { baseYear, Kind, sectors, targetYear } from "../model/figures.ts";
import { bothYears, chartUnit, decimal, era } from "../text/number.ts";
import type { Say } from "../text/say.tsx";
import { key } from "../text/say.tsx";
import { memo } from "./memo.ts";
import { sectorNames } from "./sector.ts";
import { useUnfolded } from "./unfolded.ts";

const kinds = {
  [Kind.official]: key("kind.official"),
  [Kind.estimate]: key("kind.estimate"),
  [Kind.outlook]: key("kind.outlook"),
} as const;

interface Props {
  readonly say: Say;
  readonly figures: Figures;
  readonly forecast: Forecast;
}

/**
 * The chart's values, year by year, for everyone who reads rather than looks.
 * Its 200 cells are made when it is opened; while it is closed a dragged lever
 * has nothing to do here.
 */
export function Table({ say, figures, forecast }: Props) {
  const [open, setOpen] = useState(false);
  const unfolded = useUnfolded(setOpen);
  const shown = useRef<Omit<Props, "say"> | null>(null);
  if (open) shown.current = { figures, forecast };
  return (
    <details class="quiet" {...unfolded}>
      <summary>{say.t("table.open")}</summary>
      {shown.current ? <FramedRows say={say} {...shown.current} /> : <p>{say.t("fold.wait")}</p>}
    </details>
  );
}

/** The table in a frame of its own width. */
export function FramedRows(props: Props) {
  const { say } = props;
  const title = say.plain("table.title", { from: bothYears(baseYear, say.lang), to: bothYears(targetYear, say.lang) });
  return (
    <div class="table-frame" role="region" tabIndex={0} aria-label={title}>
      <Rows {...props} />
    </div>
  );
}

const Rows = memo(function Rows({ say, figures, forecast }: Props) {
  const { t, lang } = say;
  const unit = chartUnit(lang);
  const cell = (kt: number) => decimal(kt / unit.kt, unit.digits);
  const kindOf = (year: number) => figures.at("kind", year) as Kind;
  return (
    <table>
      <caption>
        <span>{t("table.title", { from: bothYears(baseYear, lang), to: bothYears(targetYear, lang) })}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("table.year")}</th>
          <th scope="col">{t("table.kind")}</th>
          {sectors.map((sector) => (
            <th scope="col">{t(sectorNames[sector])}</th>
          ))}
          <th scope="col">{t("table.total")}</th>
          <th scope="col">{t("chart.band")}</th>
          <th scope="col">{t("chart.outlook")}</th>
        </tr>
      </thead>
      <tbody>
        {figures.years.map((year, index) => (
          <tr>
            <th scope="row">
              {year}({era(year)})
            </th>
            <td class="words">{t(kinds[kindOf(year)])}</td>
            {sectors.map((sector) => (
              <td>{cell(figures.at(`pathway.${sector}`, year))}</td>
            ))}
            <td>{cell(figures.at("pathway.total", year))}</td>
            <td>
              {kindOf(year) === Kind.official
                ? "–"
                : `${cell(forecast.low[index] ?? NaN)}–${cell(forecast.high[index] ?? NaN)}`}
            </td>
            <td>{cell(figures.at("outlook.total", year))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={7}>
            {t("table.target", { year: bothYears(targetYear, lang) })}
          </th>
          <td>{cell(figures.at("target", targetYear))}</td>
          <td colSpan={2} />
        </tr>
      </tfoot>
    </table>
  );
});
