/** What the pane says of its feature `remedies`, in Spanish of Mexico. */
export const remediesEsMX = {};
