// Runs at build time in node: reads the first results and the catalogues,
// writes the three pages. The same components run in the browser.

import { renderToString } from "preact-render-to-string";
import type { First, Lang } from "./model/shape.ts";
import { langs } from "./model/shape.ts";
import { initial } from "./state/state.ts";
import type { Catalogue } from "./text/say.tsx";
import { speaker } from "./text/say.tsx";
import { Frame } from "./view/frame.tsx";
import { FramedRows } from "./view/table.tsx";
import { htmlLang, paths } from "./view/header.tsx";

/** Addresses of the built files, by what they are. */
interface Assets {
  readonly page: string;
  /** What the page's script imports at once. */
  readonly shared: readonly string[];
  readonly worker: string;
  readonly style: string;
  readonly first: string;
  /** What the first picture is written with; null with the system's fonts. */
  readonly fonts: Readonly<Record<Lang, readonly string[]>> | null;
  readonly texts: Readonly<Record<Lang, string>>;
  /** The script that asks for them, and the files of the release that the model needs. */
  readonly ahead: string;
  readonly needed: readonly string[];
}

interface Job {
  readonly first: First;
  readonly texts: Readonly<Record<Lang, Catalogue>>;
  readonly assets: Assets;
}

/** An attribute that Preact's types do not know on scripts. */
const first = { fetchpriority: "high" };

function document(job: Job, lang: Lang): string {
  const { assets } = job;
  const say = speaker(lang, job.texts[lang]);
  const state = initial(job.first, lang);
  return `<!doctype html>\n${renderToString(
    <html lang={htmlLang[lang]} data-lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{say.plain("site.title")}</title>
        <meta name="description" content={say.plain("site.about")} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={assets.style} />
        <script async {...first} src={assets.ahead} data-files={assets.needed.join(" ")} />
        {assets.fonts?.[lang].map((address) => (
          <link rel="preload" href={address} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {assets.shared.map((address) => (
          <link rel="modulepreload" href={address} />
        ))}
        <link rel="preload" href={assets.first} as="fetch" crossorigin="anonymous" />
        <link rel="preload" href={assets.texts[lang]} as="fetch" crossorigin="anonymous" />
        {langs.map((other) => (
          <link rel="alternate" hreflang={other === "easy" ? "ja-Hira" : htmlLang[other]} href={paths[other]} />
        ))}
        <script
          type="module"
          async
          src={assets.page}
          data-worker={assets.worker}
          data-first={assets.first}
          data-ja={assets.texts.ja}
          data-easy={assets.texts.easy}
          data-en={assets.texts.en}
          id="page-script"
        />
      </head>
      <body>
        <noscript>
          <p class="notice notice-top">{say.t("notice.noscript")}</p>
        </noscript>
        <p class="notice notice-top" id="trouble" hidden>
          {say.t("failure.network")} {say.t("failure.rest")}
        </p>
        <div id="page">
          <Frame say={say} state={state} act={() => {}} tell={() => {}} means={null} screen={undefined} />
        </div>
        {/* With a script the table is made when it is opened. */}
        <noscript>
          <FramedRows say={say} figures={state.figures} forecast={state.futures.forecast} />
        </noscript>
      </body>
    </html>,
  )}\n`;
}

declare const process: {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: { write(text: string): void };
};

const decoder = new TextDecoder();
let text = "";
for await (const chunk of process.stdin) text += decoder.decode(chunk, { stream: true });
const job = JSON.parse(text) as Job;
process.stdout.write(JSON.stringify(Object.fromEntries(langs.map((lang) => [paths[lang], document(job, lang)]))));
