/**
 * A word as others may see it (voice.md): its first two and last three letters, so that the sender knows it and nobody
 * reads it over the shoulder. `inútil` becomes `in…til`.
 */
export function mask(word: string): string {
  const letters = Array.from(word.replace(/\s+/g, " "));
  const head = letters.length > 5 ? 2 : 1;
  const tail = letters.length > 5 ? 3 : 1;
  return (
    letters.slice(0, head).join("") +
    "…" +
    letters.slice(letters.length > 2 ? -tail : letters.length).join("")
  );
}
