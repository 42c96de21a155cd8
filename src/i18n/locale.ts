/** The languages of the product. */
export type Locale = "es-MX" | "en-US";

/**
 * The catalogue for a client's display language: any Spanish, or a client that names none (the JavaScript-only
 * runtime), gets Spanish of Mexico; any other language English.
 */
export function localeOf(displayLanguage: string | undefined): Locale {
  return displayLanguage === undefined || displayLanguage === "" || /^es([-_]|$)/i.test(displayLanguage)
    ? "es-MX"
    : "en-US";
}
