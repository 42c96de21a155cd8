const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for between tags and for quoted attributes. What HTML has no place for becomes U+FFFD. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, "\ufffd");

/** Text of strangers, whose marks of direction end with it. */
export const bdi = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

/** A link to a file beside the page: every name encoded whole, so that none is taken for a scheme, a query or a mark. */
export const hrefOf = (path: string): string =>
  escapeHtml(path.split("/").map(encodeURIComponent).join("/").replace(/'/g, "%27"));
