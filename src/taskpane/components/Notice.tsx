import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
  },
  icon: { display: "flex", fontSize: "40px", color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.subtitle2, margin: 0, textWrap: "balance" },
  advice: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: "38ch",
    color: tokens.colorNeutralForeground2,
  },
});

interface NoticeProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly advice: string;
  readonly children?: ReactNode;
}

/** What the pane says when there is no draft to judge. */
export function Notice({ icon, title, advice, children }: NoticeProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.advice}>{advice}</p>
      {children}
    </div>
  );
}
