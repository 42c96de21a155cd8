import type { Locale } from "../locale";
import { paneEnUS } from "./en-us";
import { paneEsMX, type PaneTexts } from "./es-mx";

export type { PaneTexts } from "./es-mx";

const texts: Readonly<Record<Locale, PaneTexts>> = { "es-MX": paneEsMX, "en-US": paneEnUS };

/** What the pane says besides the findings, in one language. */
export const paneTexts = (locale: Locale): PaneTexts => texts[locale];
