import { key } from "../../text/say.tsx";
import type { DataPart } from "./data.tsx";
import { Section } from "./part.tsx";

const limits = [
  key("data.limits.1"),
  key("data.limits.2"),
  key("data.limits.3"),
  key("data.limits.4"),
  key("data.limits.5"),
  key("data.limits.6"),
  key("data.limits.7"),
  key("data.limits.8"),
  key("data.limits.9"),
  key("data.limits.10"),
  key("data.limits.11"),
  key("data.limits.12"),
  key("data.limits.13"),
] as const;

const terms = [
  [key("data.glossary.year"), key("data.glossary.year.is")],
  [key("data.glossary.kt"), key("data.glossary.kt.is")],
  [key("data.glossary.points"), key("data.glossary.points.is")],
  [key("data.glossary.outlook"), key("data.glossary.outlook.is")],
  [key("data.glossary.lever"), key("data.glossary.lever.is")],
  [key("data.glossary.reach"), key("data.glossary.reach.is")],
  [key("data.glossary.factor"), key("data.glossary.factor.is")],
  [key("data.glossary.futures"), key("data.glossary.futures.is")],
  [key("data.glossary.share"), key("data.glossary.share.is")],
  [key("data.glossary.edition"), key("data.glossary.edition.is")],
] as const;

/** What the model cannot tell, said before anybody asks. */
export function Limits({ say }: DataPart) {
  return (
    <Section id="limits" title={say.t("data.limits.title")}>
      <ul class="data-points">
        {limits.map((limit) => (
          <li>{say.t(limit)}</li>
        ))}
      </ul>
    </Section>
  );
}

export function Glossary({ say }: DataPart) {
  return (
    <Section id="glossary" title={say.t("data.glossary.title")}>
      <dl class="data-terms">
        {terms.map(([term, is]) => (
          <div>
            <dt>{say.t(term)}</dt>
            <dd>{say.t(is)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
