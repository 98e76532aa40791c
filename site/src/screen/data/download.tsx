import type { EditionPart } from "./data.tsx";
import { Section } from "./part.tsx";
import { result } from "./result.ts";
import { descriptor, facts, sources } from "./table.ts";

/** Everything as files, made on this device. */
export function Downloads({ say, state, slice, edition, tell }: EditionPart) {
  const { t } = say;
  const files = [
    { name: "fujisawa2030-facts.csv", type: "text/csv", text: t("data.downloads.facts"), content: () => facts(edition) },
    { name: "fujisawa2030-sources.csv", type: "text/csv", text: t("data.downloads.sources"), content: () => sources(edition) },
    { name: "datapackage.json", type: "application/json", text: t("data.downloads.package"), content: () => descriptor(edition) },
    { name: "fujisawa2030-scenario.json", type: "application/json", text: t("data.downloads.scenario"), content: () => result(state) },
    { name: `fujisawa2030-${edition.day}.txt`, type: "text/plain", text: t("data.downloads.edition"), content: () => edition.text },
  ];
  return (
    <Section id="downloads" title={t("data.downloads.title")}>
      <p>{t("data.downloads.about")}</p>
      <ul class="data-files">
        {files.map(({ name, type, text, content }) => (
          <li>
            <button
              type="button"
              class="tool"
              onClick={() => {
                save(name, type, content());
                tell({ kind: "saved", name });
              }}
            >
              {name}
            </button>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p role="status">{slice.saved && t("data.downloads.saved", { name: slice.saved })}</p>
    </Section>
  );
}

function save(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
