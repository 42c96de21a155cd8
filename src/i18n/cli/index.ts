import type { Locale } from "../locale";
import { enUS } from "./en-us";
import { esMX, type CliTexts } from "./es-mx";

export type { CliTexts, ErrorCode } from "./es-mx";

const texts: Record<Locale, CliTexts> = { "es-MX": esMX, "en-US": enUS };

/** Texts of the command line. */
export const cliTexts = (locale: Locale): CliTexts => texts[locale];
