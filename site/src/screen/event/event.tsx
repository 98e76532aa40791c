import { screen } from "../screen.ts";
import { Kiosk } from "./kiosk.tsx";
import type { Event, EventDeed } from "./slice.ts";
import { after, link, start } from "./slice.ts";
import { Staff } from "./staff.tsx";

export type EventKey = keyof typeof import("../../../text/event/ja.json");

/** イベント: a large screen for a hall. Staff set it up; visitors find the start and use a few levers. */
export default screen<Event, EventDeed, EventKey>({
  start,
  after,
  link,
  View: (part) => (part.slice.stage === "staff" ? <Staff {...part} /> : <Kiosk {...part} />),
});
