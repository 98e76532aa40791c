import type { Key, Say } from "../../text/say.tsx";
import type { EventKey } from "./event.tsx";
import { stopper, useIdle, warning } from "./idle.ts";
import type { EventDeed } from "./slice.ts";

interface Props {
  readonly say: Say<Key | EventKey>;
  readonly stopped: boolean;
  readonly tell: (deed: EventDeed) => void;
  readonly ended: () => void;
}

/** Says in time that the start comes back; one touch goes on, one button stops it. */
export function Countdown({ say, stopped, tell, ended }: Props) {
  const left = useIdle(!stopped, ended);
  const { t } = say;
  if (stopped) {
    return (
      <p class="event-stopped">
        {t("event.stopped")}{" "}
        <button type="button" class="event-tool" onClick={() => tell({ kind: "stop", on: false })}>
          {t("event.stopped.again")}
        </button>
      </p>
    );
  }
  if (left > warning) return null;
  return (
    <div class="event-countdown">
      <p role="alert">{t("event.countdown")}</p>
      <p class="event-left" role="timer">
        {t("event.countdown.left", { seconds: <b>{String(left)}</b> })}
      </p>
      <button type="button" class="event-main">
        {t("event.countdown.more")}
      </button>
      <button type="button" class={`event-tool ${stopper}`} onClick={() => tell({ kind: "stop", on: true })}>
        {t("event.countdown.stop")}
      </button>
    </div>
  );
}
