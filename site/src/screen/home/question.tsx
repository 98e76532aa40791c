import type { ComponentChildren } from "preact";
import { key } from "../../text/say.tsx";
import type { Answer } from "./answer.ts";
import { kindOf, litresPerCan, mostCans } from "./answer.ts";
import type { HomePart } from "./home.tsx";

const kinds = [
  key("home.kind.house4"),
  key("home.kind.house2"),
  key("home.kind.flat1"),
  key("home.kind.flat2"),
  key("home.kind.flat3"),
] as const;

/** Five questions, answered by touch; nothing leaves the device. */
export function Questions(part: HomePart) {
  const { say, slice, change } = part;
  const { t, plain } = say;
  const { answer } = slice;
  const set = (more: Partial<Answer>) => change({ ...answer, ...more });
  const count = (number: number) => t("home.people.count", { number: String(number) });
  const cans = (number: number) => set({ cans: Math.min(mostCans, Math.max(0, number)) });
  return (
    <section class="home-questions" aria-labelledby="home-questions">
      <h2 id="home-questions">{t("home.questions.title")}</h2>
      <p>{t("home.questions.private")}</p>

      <Question name="dwelling" title={t("home.dwelling.title")} about={t("home.dwelling.about")}>
        <Option name="dwelling" chosen={answer.dwelling === "house"} choose={() => set({ dwelling: "house" })}>
          {t("home.dwelling.house")}
        </Option>
        <Option name="dwelling" chosen={answer.dwelling === "flat"} choose={() => set({ dwelling: "flat" })}>
          {t("home.dwelling.flat")}
        </Option>
      </Question>
      <Question name="people" title={t("home.people.title")} about={t("home.people.about", { kind: t(kinds[kindOf(answer)]) })}>
        {([1, 2, 3, 4] as const).map((people) => (
          <Option name="people" chosen={answer.people === people} choose={() => set({ people })}>
            {people === 4 ? t("home.people.more") : count(people)}
          </Option>
        ))}
      </Question>

      <Question name="owner" title={t("home.owner.title")} about={t("home.owner.about")}>
        <Option name="owner" chosen={answer.owner} choose={() => set({ owner: true })}>
          {t("home.owner.yes")}
        </Option>
        <Option name="owner" chosen={!answer.owner} choose={() => set({ owner: false })}>
          {t("home.owner.no")}
        </Option>
      </Question>

      <Question name="cars" title={t("home.cars.title")} about={t("home.cars.about")}>
        {([0, 1, 2, 3] as const).map((cars) => (
          <Option name="cars" chosen={answer.cars === cars} choose={() => set({ cars })}>
            {cars === 0 ? t("home.cars.none") : t("home.cars.count", { number: String(cars) })}
          </Option>
        ))}
      </Question>

      <Question name="gas" title={t("home.gas.title")} about={t("home.gas.about")}>
        <Option name="gas" chosen={!answer.bottled} choose={() => set({ bottled: false })}>
          {t("home.gas.city")}
        </Option>
        <Option name="gas" chosen={answer.bottled} choose={() => set({ bottled: true })}>
          {t("home.gas.bottled")}
        </Option>
      </Question>

      <Question name="oil" title={t("home.oil.title")} about={t("home.oil.about")}>
        <div class="home-stepper">
          <button type="button" class="step" aria-label={plain("home.oil.less")} disabled={answer.cans <= 0} onClick={() => cans(answer.cans - 1)}>
            −
          </button>
          <label class="home-cans">
            <span class="home-hidden">{t("home.oil.input")}</span>
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={mostCans}
              step={1}
              value={answer.cans}
              // As it is typed: a number that the page knew only later would be written over by the next result.
              onInput={({ currentTarget: { valueAsNumber: typed } }) => !Number.isNaN(typed) && cans(Math.round(typed))}
              onChange={(event) => cans(Math.round(event.currentTarget.valueAsNumber || 0))}
            />
          </label>
          <button type="button" class="step" aria-label={plain("home.oil.more")} disabled={answer.cans >= mostCans} onClick={() => cans(answer.cans + 1)}>
            ＋
          </button>
          <span>{t("home.oil.cans", { litres: String(answer.cans * litresPerCan) })}</span>
        </div>
      </Question>
    </section>
  );
}

interface Asked {
  readonly name: string;
  readonly title: ComponentChildren;
  readonly about: ComponentChildren;
  readonly children: ComponentChildren;
}

function Question({ name, title, about, children }: Asked) {
  return (
    <fieldset class="home-question" aria-describedby={`home-about-${name}`}>
      <legend>{title}</legend>
      <div class="home-options">{children}</div>
      <p class="home-about" id={`home-about-${name}`}>
        {about}
      </p>
    </fieldset>
  );
}

interface Chosen {
  readonly name: string;
  readonly chosen: boolean;
  readonly disabled?: boolean;
  readonly choose: () => void;
  readonly children: ComponentChildren;
}

/** A radio button as large as its word. */
export function Option({ name, chosen, disabled = false, choose, children }: Chosen) {
  return (
    <label class="home-option">
      <input type="radio" name={`home-${name}`} checked={chosen} disabled={disabled} onChange={choose} />
      <span>{children}</span>
    </label>
  );
}
