/** What the pane says of its feature `record`, in Spanish of Mexico. */
export const recordEsMX = {};
