import type { EditionPart } from "./data.tsx";
import { Section } from "./part.tsx";

/** Every document behind the facts, with its address. */
export function Sources(part: EditionPart) {
  const { say, slice, tell, edition } = part;
  const { t } = say;
  const all = [...edition.sources.keys()];
  return (
    <Section id="sources" title={t("data.sources.title")}>
      <p>{t("data.sources.about", { count: String(all.length) })}</p>
      <ul class="data-list">
        {all.slice(0, slice.sources).map((id) => (
          <li class="data-entry" key={id}>
            <Cited {...part} id={id} />
            <button type="button" class="tool" onClick={() => look(part, id)}>
              {t("data.sources.facts")}
              <span class="data-hidden"> {edition.sources.get(id)?.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {all.length > slice.sources && (
        <button type="button" class="tool" onClick={() => tell({ kind: "more", list: "sources" })}>
          {t("data.more", { count: String(all.length - slice.sources) })}
        </button>
      )}
    </Section>
  );
}

/** The facts of one source. */
function look({ slice, tell }: EditionPart, source: string): void {
  tell({ kind: "filter", filter: { ...slice.filter, words: "", grade: "", unit: "", source } });
  const heading = document.getElementById("data-facts");
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** Title, publisher, date and address of a document. */
export function Cited({ edition, id }: Pick<EditionPart, "edition"> & { readonly id: string }) {
  const source = edition.sources.get(id);
  if (!source) return null;
  const { title, publisher, date, address } = source;
  return (
    <p class="data-source">
      {address ? (
        <a href={address} rel="noreferrer noopener" target="_blank">
          {title}
        </a>
      ) : (
        title
      )}{" "}
      <span class="data-quiet">
        {publisher} {date}
      </span>
    </p>
  );
}
