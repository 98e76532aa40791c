import { paths } from "../../view/header.tsx";
import type { ScreenPart } from "../screen.ts";
import { fragmentOf } from "../share/link.ts";
import type { EventKey } from "./event.tsx";
import { limit, warning } from "./idle.ts";
import { KeyList } from "./panel.tsx";
import type { Event, EventDeed } from "./slice.ts";

/** Before the doors open: what the large screen does, and the button that begins it. */
export function Staff({ say, state, slice, tell }: ScreenPart<Event, EventDeed, EventKey>) {
  const { t } = say;
  const fragment = fragmentOf(state.description, state.positions, "event", { event: { on: "1" } });
  return (
    <div class="event-staff">
      <h1>{t("event.title")}</h1>
      <p>{t("event.lead")}</p>
      <ul class="event-points">
        <li>{t("event.point.return", { seconds: String(limit), warning: String(warning) })}</li>
        <li>{t("event.point.scenario")}</li>
        <li>{t("event.point.offline")}</li>
        <li>{t("event.point.count")}</li>
      </ul>
      <p>
        <button
          type="button"
          class="event-main"
          disabled={state.phase.kind !== "ready"}
          onClick={() => tell({ kind: "open" })}
        >
          {t("event.open")}
        </button>
      </p>
      <h2>{t("event.address.title")}</h2>
      <p>{t("event.address")}</p>
      <p>
        <code class="event-address">{location.origin + paths[say.lang] + fragment}</code>
      </p>
      <h2>{t("event.keys.title")}</h2>
      <label class="event-check">
        <input type="checkbox" checked={slice.keys} onChange={({ currentTarget }) => tell({ kind: "keys", on: currentTarget.checked })} />
        <span>{t("event.keys.on")}</span>
      </label>
      <KeyList say={say} />
    </div>
  );
}
