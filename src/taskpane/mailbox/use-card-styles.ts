import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** What the cards of this view have in common. */
export const useCardStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  note: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    // Nothing said takes no room, and is still there to be announced.
    ":empty": { display: "none" },
  },
  list: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  link: { minHeight: "24px" },
});
