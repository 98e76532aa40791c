// The browser's entry: takes over the prerendered page, brings the model in
// behind it, and keeps state, screen and fragment in step.

import { hydrate, render } from "preact";
import { Caller } from "./model/caller.ts";
import { Figures } from "./model/figures.ts";
import type { Description, First, Lang } from "./model/shape.ts";
import { langs } from "./model/shape.ts";
import { defaults, read, write } from "./state/fragment.ts";
import type { Deed } from "./state/deed.ts";
import type { Failure, State } from "./state/state.ts";
import { initial, moved, released, reset, undone } from "./state/state.ts";
import type { Catalogue, Say } from "./text/say.tsx";
import { speaker } from "./text/say.tsx";
import { isRefusal, loadRelease } from "./verify/release.ts";
import { spoken } from "./view/spoken.ts";
import { htmlLang, paths } from "./view/header.tsx";
import { Page } from "./view/page.tsx";
