// Fetched by src/asked.ts, all of it at once.

import "../screen/screen.ts"; // so that what the page has is shared with it
export { Planner } from "../model/planner.ts";
export { answered, wish } from "../state/mix.ts";
export { hints, typical } from "../state/typical.ts";
export { AtHomes } from "./athome.tsx";
export { Answer, Choices, Moved } from "./found.tsx";
