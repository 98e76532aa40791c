import { date, decimal } from "../../text/number.ts";
import { Fold } from "../../view/fold.tsx";
import type { EditionPart } from "./data.tsx";
import { Section } from "./part.tsx";

/** Who signed what is shown, what it is, and how long it is good. */
export function Proof({ say, state, slice }: EditionPart) {
  const { t, lang } = say;
  const { release } = slice;
  if (!release) return null;
  const day = (time: Date) => say.rich(date(time.toISOString().slice(0, 10), lang));
  const { edition, engine } = state.description;
  return (
    <Section id="proof" title={t("data.proof.title")}>
      <p>
        {t("data.proof.valid", {
          signed: String(release.signers.length),
          keys: String(release.keys.length),
          threshold: String(release.threshold),
        })}
      </p>
      <dl class="data-facts">
        <dt>{t("data.proof.release")}</dt>
        <dd>{String(release.release)}</dd>
        <dt>{t("data.proof.edition")}</dt>
        <dd>{edition}</dd>
        <dt>{t("data.proof.engine")}</dt>
        <dd>{engine}</dd>
        <dt>{t("data.proof.created")}</dt>
        <dd>{day(release.created)}</dd>
        <dt>{t("data.proof.expires")}</dt>
        <dd>{day(release.expires)}</dd>
        <dt>{t("data.proof.signers")}</dt>
        <dd>
          <code>{release.signers.join(", ")}</code>
        </dd>
        <dt>{t("data.proof.list")}</dt>
        <dd>{String(release.list)}</dd>
      </dl>
      <p>{t("data.proof.about")}</p>
      <Fold class="data-fold" title={t("data.proof.files", { count: String(release.listed.length) })}>
        {() => (
          <dl class="data-terms">
            {release.listed.map(({ name, length, sha256 }) => (
              <div>
                <dt>
                  {name}, {decimal(length)} {t("data.bytes")}
                </dt>
                <dd>
                  <code>{sha256}</code>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Fold>
    </Section>
  );
}
