import { sectors, standing, targetYear } from "../../model/figures.ts";
import { option } from "../../state/state.ts";
import { amount, bothYears, chartUnit, decimal, level, percent, signed } from "../../text/number.ts";
import { Chart } from "../../view/chart.tsx";
import { sectorNames } from "../../view/sector.ts";
import type { SharePart } from "./share.tsx";
import { Code } from "../../view/code.tsx";
import { moved, summary } from "./summary.ts";

/** So many moved levers find room on one page. */
const most = 24;

/** One A4 page: it is seen on paper only. */
export function Paper({ say, state, address, day }: SharePart & { readonly address: string; readonly day: string }) {
  const { t, rich, plain, lang } = say;
  const { figures, description } = state;
  const unit = chartUnit(lang);
  const written = (kt: number) => decimal(kt / unit.kt, unit.digits);
  const said = summary(say, state);
  const levers = moved(state);
  const at = (id: string) => figures.at(id, targetYear);
  return (
    <div class="share-paper">
      <header>
        <p class="share-paper-title">{t("site.title")}</p>
        <p>{t("share.foot", { day: rich(day), edition: description.edition, engine: description.engine })}</p>
      </header>
      <p class="share-paper-said">
        {said.cut} {said.gap}
      </p>
      <p>{said.range}</p>
      <Chart say={say} figures={figures} forecast={state.futures.forecast} view={option(state, "view").names} />
      <div class="share-paper-columns">
        <table>
          <caption>{t("share.paper.sectors", { year: rich(bothYears(targetYear, lang)) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("share.paper.sector")}</th>
              <th scope="col">{t("chart.scenario")}</th>
              <th scope="col">{t("chart.outlook")}</th>
            </tr>
          </thead>
          <tbody>
            {sectors.map((sector) => (
              <tr>
                <th scope="row">{t(sectorNames[sector])}</th>
                <td>{written(at(`pathway.${sector}`))}</td>
                <td>{written(at(`outlook.${sector}`))}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t("table.total")}</th>
              <td>{written(at("pathway.total"))}</td>
              <td>{written(at("outlook.total"))}</td>
            </tr>
            <tr>
              <th scope="row">{t("share.paper.target", { goal: signed(percent(-standing(figures).goal, 0)) })}</th>
              <td>{written(at("target"))}</td>
              <td />
            </tr>
          </tbody>
        </table>
        <table>
          <caption>{t("share.paper.levers")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("share.paper.lever")}</th>
              <th scope="col">{t("share.paper.today")}</th>
              <th scope="col">{t("share.paper.chosen")}</th>
            </tr>
          </thead>
          <tbody>
            {levers.length === 0 && (
              <tr>
                <td colSpan={3} class="words">
                  {t("share.paper.rest")}
                </td>
              </tr>
            )}
            {levers.slice(0, most).map(({ lever, position, rest }) => (
              <tr>
                <th scope="row">{say.name(lever.names)}</th>
                <td>{lever.kind === "choice" ? say.name(lever.choices?.[rest]?.names ?? lever.names) : rich(level(rest, lever.unit, lang))}</td>
                <td>{lever.kind === "choice" ? say.name(lever.choices?.[position]?.names ?? lever.names) : rich(level(position, lever.unit, lang))}</td>
              </tr>
            ))}
            {levers.length > most && (
              <tr>
                <td colSpan={3} class="words">
                  {t("share.paper.more", { count: String(levers.length - most) })}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <footer>
        <Code place="share-qr" link={address} label={plain("share.code.label")} />
        <div>
          <p class="share-paper-link">{address}</p>
          <p>{t("share.paper.gap", { gap: rich(amount(Math.abs(standing(figures).gap), lang)) })}</p>
          <p>{t("foot.estimate")}</p>
        </div>
      </footer>
    </div>
  );
}
