/** What the pane says of its feature `settling`, in Spanish of Mexico. */
export const settlingEsMX = {};
