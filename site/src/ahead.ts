// Runs before the page's script is here: as soon as something is seen it asks
// for what the model needs, so that this travels while the script is still on its
// way. These are hints; the page takes only what the signed manifest names.

import { painted } from "./painted.ts";

const addresses = document.currentScript?.dataset["files"]?.split(" ") ?? [];
void painted().then(() => {
  for (const href of addresses) {
    const hint = document.createElement("link");
    hint.rel = "preload";
    hint.as = "fetch";
    hint.crossOrigin = "anonymous";
    hint.fetchPriority = "low";
    hint.href = href;
    document.head.append(hint);
  }
});
