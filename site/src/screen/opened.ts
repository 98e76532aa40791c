import type { Lang } from "../model/shape.ts";
import type { Catalogue } from "../text/say.tsx";
import type { Mode } from "./registry.ts";
import { open } from "./registry.ts";
import type { AnyScreen } from "./screen.ts";

/** Addresses of a screen's files. */
export interface ScreenFiles {
  readonly style: string;
  readonly texts: Readonly<Record<Lang, string>>;
}

/** Fetches what belongs to a screen beside its script. */
export interface ScreenSupply {
  style(mode: Mode): Promise<void>;
  texts(mode: Mode, lang: Lang): Promise<Catalogue>;
}

/** The screens opened so far. A fetch that failed is tried again the next time. */
export class Opened {
  readonly #screens = new Map<Mode, AnyScreen>();
  readonly #texts = new Map<string, Catalogue>();
  readonly #supply: ScreenSupply;

  constructor(supply: ScreenSupply) {
    this.#supply = supply;
  }

  get(mode: Mode): AnyScreen | undefined {
    return this.#screens.get(mode);
  }

  get modes(): readonly Mode[] {
    return [...this.#screens.keys()];
  }

  /** Fetches script, style and texts of a screen together. */
  async fetch(mode: Mode, lang: Lang): Promise<AnyScreen> {
    const [script] = await Promise.all([open[mode]?.(), this.#supply.style(mode), this.texts([mode], lang)]);
    if (!script) throw new Error(`no screen ${mode}`);
    this.#screens.set(mode, script.default);
    return script.default;
  }

  /** The texts of some screens in one reading level. */
  async texts(modes: readonly Mode[], lang: Lang): Promise<Catalogue> {
    const all = modes.map(async (mode) => {
      const known = this.#texts.get(`${mode} ${lang}`) ?? (await this.#supply.texts(mode, lang));
      this.#texts.set(`${mode} ${lang}`, known);
      return known;
    });
    return Object.assign({}, ...(await Promise.all(all))) as Catalogue;
  }
}
