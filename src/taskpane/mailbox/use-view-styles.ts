import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** What stands in place of the mailbox while there is none to show. */
export const useViewStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle1, margin: 0, textWrap: "balance" },
  part: { ...typographyStyles.body1Strong, margin: 0 },
});
