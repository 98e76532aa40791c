import { key } from "../text/say.tsx";
import type { Say } from "../text/say.tsx";
import { memo } from "./memo.ts";

const lines = [key("futures.1"), key("futures.2"), key("futures.3")] as const;

/** What the futures are, and why their middle lies above the line. */
export const Doubt = memo(function Doubt({ say }: { readonly say: Say }) {
  return (
    <details class="quiet">
      <summary>{say.t("futures.title")}</summary>
      {lines.map((line) => (
        <p>{say.t(line)}</p>
      ))}
    </details>
  );
});
