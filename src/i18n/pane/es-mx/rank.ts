/** What the pane says of its feature `rank`, in Spanish of Mexico. */
export const rankEsMX = {};
