/** A text as it is looked for: without capitals and accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most texts have none, and taking letters apart is slow.
  return /^[\u0000-\u007f]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}
