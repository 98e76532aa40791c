import { key } from "../text/say.tsx";

/** Sector names, in the model's fixed order. */
export const sectorNames = {
  industry: key("sector.industry"),
  commercial: key("sector.commercial"),
  household: key("sector.household"),
  transport: key("sector.transport"),
  waste: key("sector.waste"),
} as const;
