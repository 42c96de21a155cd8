/** RFC 3966: digits and visual separators only, the extension as a parameter. */
export const telephone = (phone: string, extension: string): string =>
  `tel:${phone.replace(/[^+\d-]+/g, "-")}${extension === "" ? "" : `;ext=${extension.replace(/\D/g, "")}`}`;
