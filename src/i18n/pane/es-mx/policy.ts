/** What the pane says of its feature `policy`, in Spanish of Mexico. */
export const policyEsMX = {};
