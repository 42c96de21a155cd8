/** The property with the outline of the current row or bar: set where a list box has the keyboard's focus. */
export const RING = "--vb-ring";
