import type { Change } from "../../model/sectors.ts";
import { chartUnit, decimal, signed } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import { Bar } from "./bar.tsx";
import { Framed, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";

/** What drove a change between two years, as bars in a table. */
export function Drivers({ say, act, change }: Pick<PlanPart, "say" | "act"> & { readonly change: Change }) {
  const { t, lang } = say;
  const unit = chartUnit(lang);
  const most = Math.max(...change.drivers.map(({ effect }) => Math.abs(effect)), Math.abs(change.after - change.before));
  const digits = most / unit.kt < 10 ? unit.digits + 1 : unit.digits;
  const written = (kt: number) => signed(decimal(kt / unit.kt, digits));
  const row = (name: unknown, effect: number, sum = false) => (
    <tr>
      <th scope="row">{name as never}</th>
      <td class="plan-bar-cell">
        <Bar value={effect} most={most} both class={sum ? "plan-sum" : effect < 0 ? "plan-less" : "plan-more"} />
      </td>
      <td>{written(effect)}</td>
    </tr>
  );
  const span = { from: String(change.from), to: String(change.to), unit: t("plan.unit") };
  return (
    <div class="plan-drivers">
      <Framed id={`plan-change-${change.id}`} caption={t("plan.drivers.caption", { name: say.name(change.names), ...span })}>
        <thead class="plan-hidden">
          <tr>
            <th scope="col">{t("plan.driver")}</th>
            <td />
            <th scope="col">{t("plan.effect")}</th>
          </tr>
        </thead>
        <tbody>
          {change.drivers.map(({ names, effect }) => row(say.name(names), effect))}
          {row(t("plan.drivers.sum"), change.after - change.before, true)}
        </tbody>
      </Framed>
      {change.whole !== "" && <Why say={say} act={act} id={change.whole} year={change.to} of={strip(change.names[lang])} />}
    </div>
  );
}
