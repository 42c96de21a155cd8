import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { BrandMark } from "./BrandMark";

const useStyles = makeStyles({
  header: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  below: { gridColumn: "1 / -1" },
});

/** The name of the add-in, and what the pane knows at its top: the rank, and that it is looking. */
export function Header(props: { readonly below?: ReactNode; readonly aside?: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <BrandMark />
      <h1 className={styles.name}>Visto Bueno</h1>
      <div>{props.aside}</div>
      <div className={styles.below}>{props.below}</div>
    </header>
  );
}
