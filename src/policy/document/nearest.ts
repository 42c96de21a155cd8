/** Longer words are not guessed at: a hostile key must not cost time. */
const LONGEST = 64;

/** Letters to insert, remove or replace to turn `a` into `b` (Levenshtein, one row at a time). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** `near_ratio` and `NearRatio` are `nearRatio` written by another habit. */
const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, "");

/** `warning` for `warn`, `mass-mail` for `mass-mailing`: one word is the beginning of the other. */
const isBeginning = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a));

/** The candidate that `word` was probably meant to be; undefined where none is close. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Infinity;
  const written = plain(word);
  for (const candidate of candidates) {
    const known = plain(candidate);
    const tolerated = isBeginning(written, known)
      ? LONGEST
      : Math.max(1, Math.floor(Math.max(written.length, known.length) / 3));
    if (Math.abs(written.length - known.length) > tolerated) continue;
    const distance = editDistance(written, known);
    if (distance <= tolerated && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
