import type { ComponentChildren } from "preact";
import type { EditionPart } from "./data.tsx";
import { Section } from "./part.tsx";
import { result } from "./result.ts";
import { descriptor, facts, sources } from "./table.ts";

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Content = string | Uint8Array<ArrayBuffer>;

interface Offer {
  readonly name: string;
  readonly type: string;
  readonly text: ComponentChildren;
  content(): Content | Promise<Content>;
}

/** Everything as files: made on this device, or as they were sealed. */
export function Downloads({ say, state, slice, edition, tell, means }: EditionPart) {
  const { t } = say;
  const files: readonly Offer[] = [
    { name: `fujisawa2030-${edition.day}.xlsx`, type: workbook, text: t("data.downloads.book"), content: () => means?.file("book") ?? Promise.reject(new Error("no release yet")) },
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
                Promise.resolve(content()).then(
                  (made) => {
                    save(name, type, made);
                    tell({ kind: "saved", name });
                  },
                  () => tell({ kind: "missed" }),
                );
              }}
            >
              {name}
            </button>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p role="status">{slice.missed ? t("data.lost") : slice.saved && t("data.downloads.saved", { name: slice.saved })}</p>
    </Section>
  );
}

function save(name: string, type: string, content: Content): void {
  const address = URL.createObjectURL(new Blob([content], { type: typeof content === "string" ? `${type};charset=utf-8` : type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
