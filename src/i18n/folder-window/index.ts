import type { Locale } from "../locale";
import { enUS } from "./en-us";
import { esMX, type FolderWindowTexts } from "./es-mx";

export type { FolderWindowTexts } from "./es-mx";

const texts: Record<Locale, FolderWindowTexts> = { "es-MX": esMX, "en-US": enUS };

/** Texts of the window that writes the Carpeta Personal. */
export const folderWindowTexts = (locale: Locale): FolderWindowTexts => texts[locale];
