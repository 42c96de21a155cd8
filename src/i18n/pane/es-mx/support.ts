/** What the pane says of its feature `support`, in Spanish of Mexico. */
export const supportEsMX = {};
