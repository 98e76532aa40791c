import { useRef } from "preact/hooks";
import { standing } from "../../model/figures.ts";
import { amount, percent, signed } from "../../text/number.ts";
import type { ComparePart } from "./compare.tsx";
import { placeOf } from "./compare.tsx";
import { Mark } from "./mark.tsx";
import type { Kept } from "./slice.ts";
import { letters, longest } from "./slice.ts";

/** The scenarios, the present one and a pasted link to add. */
export function List(part: ComparePart) {
  const { say, state, slice, tell } = part;
  const { t, plain } = say;
  const link = useRef<HTMLInputElement>(null);
  const paste = () => {
    if (!link.current?.value.trim()) return;
    tell({ kind: "paste", text: link.current.value });
    link.current.value = "";
  };
  const full = slice.kept.length >= letters.length;
  return (
    <section class="compare-list" aria-labelledby="compare-list">
      <h2 id="compare-list">{t("compare.list.title", { count: String(slice.kept.length), most: String(letters.length) })}</h2>
      <button
        type="button"
        class="tool compare-add"
        disabled={full || state.phase.kind !== "ready"}
        onClick={() => tell({ kind: "add", positions: state.positions })}
      >
        {t("compare.add")}
      </button>
      {slice.kept.length === 0 ? <p>{t("compare.none")}</p> : <ol class="compare-all">{slice.kept.map((kept) => <Row {...part} kept={kept} key={kept.letter} />)}</ol>}
      <div class="compare-paste">
        <label for="compare-link">{t("compare.paste.label")}</label>
        <input
          id="compare-link"
          ref={link}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={plain("compare.paste.form")}
          disabled={full}
          onKeyDown={({ key }) => key === "Enter" && paste()}
        />
        <button type="button" class="tool" disabled={full} onClick={paste}>
          {t("compare.paste.add")}
        </button>
      </div>
      {slice.trouble && <p class="notice">{said(part)}</p>}
    </section>
  );
}

function said({ say, slice }: ComparePart) {
  const { t } = say;
  const { trouble } = slice;
  switch (trouble?.kind) {
    case "full":
      return t("compare.trouble.full");
    case "unreadable":
      return t("compare.trouble.unreadable");
    case "same":
      return t("compare.trouble.same", { letter: trouble.letter });
    case "part":
      return t("compare.trouble.part", { parts: <code>{trouble.unread.slice(0, 5).join("  ")}</code> });
    default:
      return null;
  }
}

function Row({ kept, ...part }: ComparePart & { readonly kept: Kept }) {
  const { say, slice, tell, act } = part;
  const { t, plain, rich, lang } = say;
  const { letter, name, positions } = kept;
  const result = slice.results[letter];
  const values = result && standing(result.figures);
  return (
    <li class="compare-row">
      <span class="compare-letter">
        <svg width="36" height="24" aria-hidden="true" focusable="false">
          <line class={`compare-line compare-line-${letter}`} x1="0" x2="36" y1="12" y2="12" />
          <Mark place={placeOf(letter)} letter={letter} x="18" y="12" />
        </svg>
        <b>{letter}</b>
      </span>
      <input
        type="text"
        class="compare-name"
        value={name}
        maxLength={longest}
        autocomplete="off"
        aria-label={plain("compare.name", { letter })}
        placeholder={plain("compare.name.form")}
        onInput={(event) => tell({ kind: "name", letter, name: event.currentTarget.value })}
      />
      <span class="compare-told">
        {values
          ? t("compare.told", { cut: signed(percent(-values.cut, 1)), total: rich(amount(values.total, lang)) })
          : t("compare.coming")}
      </span>
      <span class="compare-tools">
        <button
          type="button"
          class="tool"
          aria-label={plain("compare.open.of", { letter })}
          onClick={() => {
            act({ kind: "take", positions });
            act({ kind: "go", mode: "explore" });
          }}
        >
          {t("compare.open")}
        </button>
        <button type="button" class="tool" aria-label={plain("compare.remove.of", { letter })} onClick={() => tell({ kind: "remove", letter })}>
          {t("compare.remove")}
        </button>
      </span>
    </li>
  );
}
