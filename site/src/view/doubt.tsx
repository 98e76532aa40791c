import { key } from "../text/say.tsx";
import type { Say } from "../text/say.tsx";
import { Fold } from "./fold.tsx";
import { memo } from "./memo.ts";

const lines = [key("futures.1"), key("futures.2"), key("futures.3")] as const;

/** What the futures are, and why their middle lies above the line. */
export const Doubt = memo(function Doubt({ say }: { readonly say: Say }) {
  return (
    <Fold class="quiet" title={say.t("futures.title")} wait={<p>{say.t("fold.wait")}</p>}>
      {() => lines.map((line) => <p>{say.t(line)}</p>)}
    </Fold>
  );
});
