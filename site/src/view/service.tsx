import type { Service } from "../copy/copy.ts";
import type { Key } from "../text/say.tsx";
import { key } from "../text/say.tsx";
import { watch } from "./memo.ts";
import type { Part } from "./part.ts";

const texts: Readonly<Record<Exclude<Service, "here">, Key>> = {
  away: key("service.away"),
  maintained: key("service.maintained"),
};

/** A strip at the foot of the window: how the page is to be had, apart from its numbers. It moves nothing above it. */
export const ServiceStrip = watch(({ say, state }: Part) => [say, state.service, state.newer], ({ say, state, act }: Part) => {
  const { service, newer } = state;
  if (service === "here" && !newer) return null;
  return (
    <aside class="service" aria-label={say.plain("service.title")}>
      {service !== "here" && <p class="service-quiet">{say.t(texts[service])}</p>}
      {newer && (
        <p>
          {say.t("service.newer")}{" "}
          <button type="button" class="tool" onClick={() => act({ kind: "renew" })}>
            {say.t("service.renew")}
          </button>
        </p>
      )}
    </aside>
  );
});
