import { useEffect, useRef } from "preact/hooks";
import { standing, targetYear } from "../../model/figures.ts";
import { bothYears, date, decimal, minus, percent, chartUnit } from "../../text/number.ts";
import { strip } from "../../text/ruby.ts";
import type { ScreenPart } from "../screen.ts";
import { screen } from "../screen.ts";
import { copy } from "./clipboard.ts";
import { Code } from "../../view/code.tsx";
import { addressOf } from "./link.ts";
import { Paper } from "./paper.tsx";
import { readPast } from "./past.ts";
import type { Words } from "./picture.ts";
import { draw, file, height, width } from "./picture.ts";
import type { ShareDeed, ShareSlice } from "./slice.ts";
import { after } from "./slice.ts";
import { summary, today } from "./summary.ts";
import { ThenNow } from "./then.tsx";

export type ShareKey = keyof typeof import("../../../text/share/ja.json");
export type SharePart = ScreenPart<ShareSlice, ShareDeed, ShareKey>;

export default screen<ShareSlice, ShareDeed, ShareKey>({
  start: () => ({ done: null, past: null }),
  after,
  View,
});

/** What hands the scenario on: link, code, picture, paper, words. */
function View(part: SharePart) {
  const { say, state, slice, tell, means } = part;
  const { t, plain } = say;
  const { description, lang } = state;
  const address = addressOf(state, lang, location.origin);
  const said = summary(say, state);
  const both = (first: string, second: string) => plain("share.both", { first, second });
  const message = both(said.cut, said.gap);
  const day = date(today(), lang);
  useEffect(() => {
    if (!means || slice.past) return;
    means.file("past").then(
      (bytes) => tell({ kind: "past", past: readPast(new TextDecoder().decode(bytes)) }),
      () => undefined, // then nothing is said of the past
    );
  }, [means]);
  const copied = (text: string) => void copy(text).then((worked) => tell({ kind: "done", done: worked ? "copied" : "refused" }));
  return (
    <div class="share-screen">
      <div class="share-seen">
        <h1>{t("screen.share")}</h1>
        <p class="share-said">{message}</p>
        <p>{t("share.lead")}</p>
        <ThenNow {...part} />
        <section aria-labelledby="share-link">
          <h2 id="share-link">{t("share.link.title")}</h2>
          <div class="share-columns">
            <div>
              <label for="share-address">{t("share.link.label")}</label>
              <input id="share-address" type="text" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
              <div class="share-tools">
                <button type="button" class="tool" onClick={() => copied(address)}>
                  {t("share.link.copy")}
                </button>
                <button type="button" class="tool" onClick={() => copied(`${message}\n${address}`)}>
                  {t("share.text.copy")}
                </button>
                {"share" in navigator && (
                  <button
                    type="button"
                    class="tool"
                    onClick={() => void navigator.share({ title: plain("site.title"), text: message, url: address }).catch(() => undefined)}
                  >
                    {t("share.link.send")}
                  </button>
                )}
              </div>
              <p>{t("share.link.pinned", { edition: description.edition, engine: description.engine })}</p>
            </div>
            <figure class="share-code">
              <Code place="share-qr" link={address} label={plain("share.code.label")} />
              <figcaption>{t("share.code.about")}</figcaption>
            </figure>
          </div>
        </section>
        {slice.done && <p class="share-done">{slice.done === "refused" ? t("share.refused") : slice.done === "copied" ? t("share.copied") : t("share.saved")}</p>}
        <Card {...part} day={day} label={said.range ? both(message, said.range) : message} />
        <section aria-labelledby="share-paper">
          <h2 id="share-paper">{t("share.paper.title")}</h2>
          <p>{t("share.paper.about")}</p>
          <button type="button" class="tool" onClick={() => print()}>
            {t("share.paper.print")}
          </button>
        </section>
      </div>
      <Paper {...part} address={address} day={day} />
    </div>
  );
}

function Card({ say, state, tell, day, label }: SharePart & { readonly day: string; readonly label: string }) {
  const { t, plain, lang } = say;
  const { figures, description } = state;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { cut, target, goal, gap, points } = standing(figures);
  const unit = chartUnit(lang);
  const values = { goal: percent(goal, 0), points: decimal(Math.abs(points), 1), gap: "" };
  const words: Words = {
    title: plain("site.title"),
    question: plain("answer.question.title", { year: strip(bothYears(targetYear, lang)) }),
    before: plain("answer.before"),
    number: `${decimal(Math.abs(cut), 1)}%`,
    word: cut >= 0 ? plain("share.word.less") : plain("share.word.more"),
    verdict: gap > 0 ? plain("share.verdict.missed", values) : plain("share.verdict.met", values),
    target: plain("chart.target", { target: decimal(target / unit.kt, unit.digits), cut: minus + percent(goal, 0) }),
    outlook: plain("chart.outlook"),
    foot: plain("share.foot", { day: strip(day), edition: description.edition, engine: description.engine }),
    address: location.host,
  };
  useEffect(() => {
    if (canvas.current) void draw(canvas.current, figures, words);
  }, [figures, lang, description]);
  const save = async () => {
    if (!canvas.current) return;
    await draw(canvas.current, figures, words);
    const address = URL.createObjectURL(await file(canvas.current));
    const link = document.createElement("a");
    link.href = address;
    link.download = "fujisawa2030.png";
    link.click();
    URL.revokeObjectURL(address);
    tell({ kind: "done", done: "saved" });
  };
  return (
    <section aria-labelledby="share-card">
      <h2 id="share-card">{t("share.card.title")}</h2>
      <figure>
        <canvas ref={canvas} class="share-canvas" width={width} height={height} role="img" aria-label={label} />
        <figcaption>{label}</figcaption>
      </figure>
      <button type="button" class="tool" onClick={() => void save().catch(() => tell({ kind: "done", done: "refused" }))}>
        {t("share.card.save")}
      </button>
    </section>
  );
}
