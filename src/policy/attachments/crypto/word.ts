/** A word of a table; 0 beyond its end. One function, because the checks it spares in every expression weigh more. */
export const word = (words: ArrayLike<number>, at: number): number => words[at] ?? 0;
