import type { Lang } from "../model/shape.ts";
import { langs } from "../model/shape.ts";
import type { Act } from "../state/deed.ts";
import type { Say } from "../text/say.tsx";
import { key } from "../text/say.tsx";
import { memo } from "./memo.ts";

/** Each reading level has its own prerendered page. */
export const paths: Readonly<Record<Lang, string>> = { ja: "/", easy: "/easy/", en: "/en/" };

export const htmlLang: Readonly<Record<Lang, string>> = { ja: "ja", easy: "ja", en: "en" };

const names = { ja: key("lang.ja"), easy: key("lang.easy"), en: key("lang.en") } as const;

export const Header = memo(function Header({ say, act }: { say: Say; act: Act }) {
  return (
    <header class="top">
      <div class="top-name">
        <p class="top-title">{say.t("site.title")}</p>
        <p class="top-note">{say.t("site.nothing")}</p>
      </div>
      <nav class="langs" aria-label={say.plain("lang.title")}>
        <ul>
          {langs.map((lang) => (
            <li>
              <a
                href={paths[lang]}
                lang={htmlLang[lang]}
                hreflang={htmlLang[lang]}
                aria-current={lang === say.lang ? "page" : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  act({ kind: "speak", lang });
                }}
              >
                {say.t(names[lang])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
});
