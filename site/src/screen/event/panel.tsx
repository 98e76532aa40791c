import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Key, Say } from "../../text/say.tsx";
import type { EventKey } from "./event.tsx";
import { commands } from "./keys.ts";
import { chosen } from "./lever.ts";

interface Speaking {
  readonly say: Say<Key | EventKey>;
}

/** The presenter's keys. */
export function KeyList({ say }: Speaking) {
  const { t } = say;
  return (
    <dl class="event-keys">
      {commands.map(({ key, name }) => (
        <div>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(name)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <kbd>1</kbd>–<kbd>{chosen.length}</kbd>
        </dt>
        <dd>{t("event.key.lever")}</dd>
      </div>
      <div>
        <dt>
          <kbd>Shift</kbd>+<kbd>Esc</kbd>
        </dt>
        <dd>{t("event.key.leave")}</dd>
      </div>
    </dl>
  );
}

interface PanelProps extends Speaking {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** A window over the large screen; Escape or its button closes it. */
export function Panel({ say, title, close, children }: PanelProps) {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => frame.current?.showModal(), []);
  return (
    <dialog class="event-panel" ref={frame} aria-labelledby="event-panel-title" onClose={close}>
      <div class="event-panel-bar">
        <h2 id="event-panel-title">{title}</h2>
        <button type="button" class="event-tool" onClick={() => frame.current?.close()}>
          {say.t("event.close")}
        </button>
      </div>
      {children}
    </dialog>
  );
}
