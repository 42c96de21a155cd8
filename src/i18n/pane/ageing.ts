import type { Locale } from "../locale";
import { ageingEnUS } from "./en-us/ageing";
import { ageingEsMX, type AgeingTexts } from "./es-mx/ageing";

const texts: Readonly<Record<Locale, AgeingTexts>> = { "es-MX": ageingEsMX, "en-US": ageingEnUS };

/** What is said of old mail outside its own view. Loaded with the parts that say it. */
export const ageingTexts = (locale: Locale): AgeingTexts => texts[locale];
