import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Reading, SenderRank } from "../../policy/draft";
import { BrandMark } from "./BrandMark";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  source: { display: "inline-block" },
  rank: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The name of the add-in, and what the pane knows at its top: the rank, and that it is looking. */
export function Header(props: { readonly below?: ReactNode; readonly aside?: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <BrandMark />
      <div className={styles.words}>
        <h1 className={styles.name}>Visto Bueno</h1>
        {props.below}
      </div>
      {props.aside}
    </header>
  );
}

/** The rank that limits are taken from, and who says so. */
export function RankLine({ rank }: { readonly rank: Reading<SenderRank> }): ReactElement {
  const { locale, policy, texts } = usePane();
  const styles = useStyles();
  const sender = rank.state === "known" ? rank.value : undefined;
  const name = policy.ranks.find(({ id }) => id === sender?.id)?.name[locale];
  return (
    <p className={styles.rank}>
      {texts.rank.label}:{" "}
      {sender && name !== undefined ? (
        <>
          {name}, <span className={styles.source}>{texts.rank.source(sender.source)}</span>
        </>
      ) : (
        texts.rank.unknown
      )}
    </p>
  );
}
