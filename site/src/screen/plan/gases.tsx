import type { Sectors as Answer } from "../../model/sectors.ts";
import { chartUnit, decimal, fiscalYear } from "../../text/number.ts";
import { scene, useAnswer } from "./answer.ts";
import { Framed, Section, Waiting, Why } from "./part.tsx";
import type { PlanPart } from "./plan.tsx";
import { strip } from "../../text/ruby.ts";

/** The seven gases, in the law's order, as they are written. */
const gases = { co2: "CO2", ch4: "CH4", n2o: "N2O", hfc: "HFCs", pfc: "PFCs", sf6: "SF6", nf3: "NF3" } as const;
const ids = Object.keys(gases) as (keyof typeof gases)[];

/** The inventory by sub-sector and gas; what is not known is not zero. */
export function Gases(part: PlanPart) {
  const { say } = part;
  const { t } = say;
  const { answer, fresh, lost } = useAnswer(part, "sectors", scene(part));
  return (
    <Section id="gases" title={t("plan.gases.title")}>
      <p>{t("plan.gases.about")}</p>
      {!fresh && <Waiting {...part} lost={lost} />}
      {answer && (
        <>
          <Parts {...part} answer={answer} />
          {answer.cells.map((table) => (
            <Year {...part} key={table.year} table={table} />
          ))}
          <Reasons {...part} answer={answer} />
        </>
      )}
    </Section>
  );
}

/** Sub-sectors by year, as counted in the chosen view. */
function Parts({ say, act, answer }: PlanPart & { readonly answer: Answer }) {
  const { t, rich, lang } = say;
  const unit = chartUnit(lang);
  const years = answer.sectors[0]?.years ?? [];
  const written = (kt: number | null | undefined) => (kt === null || kt === undefined ? t("plan.none") : decimal(kt / unit.kt, unit.digits + 1));
  return (
    <Framed id="plan-subs" caption={t("plan.gases.parts", { unit: t("plan.unit") })}>
      <thead>
        <tr>
          <th scope="col">{t("plan.sector")}</th>
          {years.map(({ year }) => (
            <th scope="col">{rich(fiscalYear(year, lang))}</th>
          ))}
          <th scope="col" class="plan-ground">{t("why.title")}</th>
        </tr>
      </thead>
      {answer.sectors.map((sector) => (
        <tbody key={sector.id}>
          <tr class="plan-total">
            <th scope="row">{say.name(sector.names)}</th>
            {sector.years.map(({ value }) => (
              <td>{written(value)}</td>
            ))}
            <td>
              <Why say={say} act={act} id={`outlook.${sector.id}`} year={answer.carried} of={strip(sector.names[lang])} />
            </td>
          </tr>
          {sector.parts.length > 1 &&
            sector.parts.map((each) => (
              <tr>
                <th scope="row" class="plan-sub">
                  {say.name(each.names)}
                </th>
                {each.values.map((value) => (
                  <td>{written(value)}</td>
                ))}
                <td>
                  <Why say={say} act={act} id={`pathway.sub.${each.id}`} year={answer.carried} of={strip(each.names[lang])} />
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </Framed>
  );
}

function Year({ say, table }: PlanPart & { readonly table: Answer["cells"][number] }) {
  const { t, rich, lang } = say;
  const subs = [...new Map(table.rows.map((row) => [row.part, row.names]))];
  const cell = (sub: string, gas: string) => {
    const found = table.rows.find((row) => row.part === sub && row.gas === gas);
    if (!found) return <td class="plan-quiet">–</td>;
    return found.value === null ? <td>{t("plan.none")}</td> : <td>{decimal(found.value, found.value < 1 ? 3 : 1)}</td>;
  };
  const sum = (gas: string) => {
    const known = table.rows.filter((row) => row.gas === gas && row.value !== null);
    return known.length === 0 ? <td>{t("plan.none")}</td> : <td>{decimal(known.reduce((total, { value }) => total + (value ?? 0), 0), 1)}</td>;
  };
  return (
    <Framed id={`plan-gases-${table.year}`} caption={t("plan.gases.caption", { year: rich(fiscalYear(table.year, lang)) })}>
      <thead>
        <tr>
          <th scope="col">{t("plan.sector")}</th>
          {ids.map((gas) => (
            <th scope="col">{gases[gas]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {subs.map(([sub, names]) => (
          <tr>
            <th scope="row">{say.name(names)}</th>
            {ids.map((gas) => cell(sub, gas))}
          </tr>
        ))}
        <tr class="plan-total">
          <th scope="row">{t("plan.gases.known")}</th>
          {ids.map(sum)}
        </tr>
      </tbody>
    </Framed>
  );
}

/** Why cells are empty, each reason once. */
function Reasons({ say, answer }: PlanPart & { readonly answer: Answer }) {
  const { t, lang } = say;
  const rows = answer.cells.at(-1)?.rows ?? [];
  const reasons = new Map<string, string[]>();
  for (const { gas, names, missing } of rows) {
    if (missing) reasons.set(missing[lang], [...(reasons.get(missing[lang]) ?? []), `${strip(names[lang])} ${gases[gas as keyof typeof gases]}`]);
  }
  return (
    <>
      <p class="plan-quiet">{t("plan.gases.dash")}</p>
      <h3>{t("plan.gases.missing")}</h3>
      <ul class="plan-points">
        {[...reasons].map(([reason, cells]) => (
          <li>
            {cells.join(", ")}: {say.rich(reason)}
          </li>
        ))}
      </ul>
    </>
  );
}
