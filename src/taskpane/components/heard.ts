/** Heard and not seen: what a live region says besides what the screen shows. */
export const heardOnly = {
  position: "absolute",
  width: "1px",
  height: "1px",
  margin: 0,
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;
