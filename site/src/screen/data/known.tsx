import { figure } from "../../text/number.ts";
import { Fold } from "../../view/fold.tsx";
import type { EditionPart } from "./data.tsx";
import { noted } from "./edition.ts";
import { Section } from "./part.tsx";

/** What there is no data for, and why. */
export function Missing({ say, edition }: EditionPart) {
  const { t } = say;
  return (
    <Section id="missing" title={t("data.missing.title")}>
      <p>{t("data.missing.about")}</p>
      <Fold class="data-fold" title={t("data.missing.list", { count: String(edition.missing.length) })}>
        {() => (
          <dl class="data-terms">
            {edition.missing.map(({ names, reason }) => (
              <div>
                <dt>{say.name(names)}</dt>
                <dd>{say.name(reason)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Fold>
    </Section>
  );
}

/** What the futures are drawn from: the inputs that are not exactly known. */
export function Doubts({ say, edition }: EditionPart) {
  const { t } = say;
  return (
    <Section id="doubts" title={t("data.doubts.title")}>
      <p>{t("data.doubts.about")}</p>
      <Fold class="data-fold" title={t("data.doubts.list", { count: String(edition.doubts.length) })}>
        {() => (
          <dl class="data-terms">
            {edition.doubts.map(({ series, reason }) => {
              const unit = edition.units.get(series.unit);
              const fact = series.facts.find(({ low }) => low !== "");
              return (
                <div>
                  <dt>
                    {say.name(series.names)}{" "}
                    {fact && t("data.doubts.range", { value: figure(Number(fact.value)), low: figure(Number(fact.low)), high: figure(Number(fact.high)), unit: unit ? say.name(unit) : "" })}
                  </dt>
                  <dd>{noted(reason, say.lang)}</dd>
                </div>
              );
            })}
          </dl>
        )}
      </Fold>
    </Section>
  );
}
