import { tokens } from "@fluentui/react-components";

/** A card of the pane: its strong edge says by its colour what kind it is. */
export const cardShape = {
  display: "flex",
  flexDirection: "column",
  rowGap: tokens.spacingVerticalS,
  padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  borderInlineStartWidth: "4px",
  borderRadius: tokens.borderRadiusLarge,
  overflowWrap: "anywhere",
} as const;
