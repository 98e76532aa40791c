import type { HomeAction } from "../model/home.ts";
import { targetYear } from "../model/figures.ts";
import type { Lever } from "../model/shape.ts";
import type { Advice } from "../state/advice.ts";
import type { Act } from "../state/deed.ts";
import { deed, typical } from "../state/typical.ts";
import type { Typical } from "../state/typical.ts";
import { coarse, coarseYen, decimal } from "../text/number.ts";
import { strip } from "../text/ruby.ts";
import type { Say } from "../text/say.tsx";
import { key } from "../text/say.tsx";

const homes = { house: key("advice.house"), flat: key("advice.flat") } as const;

interface Props {
  readonly say: Say;
  readonly act: Act;
  readonly lever: Lever;
  readonly advice: Advice;
}

/** One practical line, and kilograms and yen at typical homes. */
export function AtHomes({ say, act, lever, advice }: Props) {
  const hint = advice.hints.get(lever.id);
  const fitting = (["house", "flat"] as const).flatMap((home) => {
    const action = deed(advice, home, lever.id);
    return action ? [{ home, action }] : [];
  });
  return (
    <>
      {hint && <p>{say.name(hint)}</p>}
      {fitting.length > 0 && (
        <>
          <ul>
            {fitting.map(({ home, action }) => (
              <AtHome say={say} act={act} lever={lever} home={home} action={action} />
            ))}
          </ul>
          <p class="card-marks">{say.t("advice.about", { year: String(targetYear) })}</p>
        </>
      )}
    </>
  );
}

interface HomeProps extends Omit<Props, "advice"> {
  readonly home: Typical;
  readonly action: HomeAction;
}

function AtHome({ say, act, lever, home, action }: HomeProps) {
  const { t, plain } = say;
  const { co2, yen, price } = action.alone;
  const kilograms = coarse(co2 ?? 0);
  const money = (value: number | null) => <b>{decimal(Math.abs(coarseYen(value ?? 0)))}</b>;
  const less = (value: number | null) => Math.sign(coarseYen(value ?? 0));
  const values = { kg: <b class="whole">{decimal(Math.abs(kilograms))} kg</b>, yen: money(yen), price: money(price) };
  return (
    <li>
      <span>
        {t(homes[home])}: {kilograms === 0 ? t("advice.same") : kilograms > 0 ? t("advice.less", values) : t("advice.more", values)}{" "}
        {less(yen) !== 0 && (less(yen) > 0 ? t("advice.saves", values) : t("advice.costs", values))}{" "}
        {!action.priced ? t("advice.unpriced") : less(price) === 0 ? t("advice.free") : t("advice.price", values)}
      </span>
      <button
        type="button"
        class="why"
        aria-label={plain("advice.why.of", { name: strip(lever.names[say.lang]), home: strip(say.raw(homes[home])) })}
        onClick={() => act({ kind: "ask", id: "my.co2", year: targetYear, home: { ...typical[home], plans: [lever.id] } })}
      >
        {t("card.why")}
      </button>
    </li>
  );
}
