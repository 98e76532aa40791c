import type { Peer, SectorCharacter, Sectors } from "../../model/sectors.ts";
import { decimal, percent, signed } from "../../text/number.ts";
import { key } from "../../text/say.tsx";
import { Bar } from "./bar.tsx";
import { Framed, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";

const names = { own: key("plan.peer.own"), prefecture: key("plan.peer.prefecture"), nation: key("plan.peer.nation") } as const;

/** The city beside prefecture and nation: changes within one vintage, and amounts per head. */
export function Peers({ say, act, sector, answer }: PlanPart & { readonly sector: SectorCharacter; readonly answer: Sectors }) {
  const { t } = say;
  const all: readonly [keyof typeof names, Peer][] = [
    ["own", sector.own],
    ["prefecture", sector.prefecture],
    ["nation", sector.nation],
  ];
  const most = Math.max(...all.flatMap(([, { change, later }]) => [Math.abs(change ?? 0), Math.abs(later ?? 0)]));
  const none = t("plan.none");
  const changed = (value: number | null) => (value === null ? none : signed(percent(100 * value, 1)));
  const years = { base: String(answer.base), official: String(answer.official), carried: String(answer.carried) };
  const reasons = [...new Set(all.flatMap(([, { missing }]) => (missing ? [missing] : [])).map((texts) => texts[say.lang]))];
  return (
    <div class="plan-peers">
      <Framed id={`plan-peers-${sector.id}`} caption={t("plan.peers.caption", { name: say.name(sector.names), ...years })}>
        <thead>
          <tr>
            <th scope="col">{t("plan.peer")}</th>
            <td />
            <th scope="col">{t("plan.peers.official", years)}</th>
            <th scope="col">{t("plan.peers.carried", years)}</th>
            <th scope="col">{t("plan.peers.head")}</th>
            {sector.own.home !== null && <th scope="col">{t("plan.peers.home")}</th>}
            <th scope="col" class="plan-ground">{t("why.title")}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(([id, peer]) => (
            <tr>
              <th scope="row">{t(names[id])}</th>
              <td class="plan-bar-cell">{peer.change !== null && <Bar value={peer.change} most={most} both class={`plan-peer-${id}`} />}</td>
              <td>{changed(peer.change)}</td>
              <td>{changed(peer.later)}</td>
              <td>{peer.head === null ? none : decimal(peer.head, 2)}</td>
              {sector.own.home !== null && <td>{peer.home === null ? none : decimal(peer.home, 2)}</td>}
              <td>
                {id === "own" ? (
                  <Why say={say} act={act} id={`outlook.${sector.id}`} year={answer.official} of={say.plain(names[id])} />
                ) : (
                  peer.facts[0] !== undefined && peer.change !== null && <Why say={say} act={act} id={peer.facts[0]} year={answer.official} of={say.plain(names[id])} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Framed>
      {reasons.map((reason) => (
        <p class="plan-quiet">{say.rich(reason)}</p>
      ))}
    </div>
  );
}
