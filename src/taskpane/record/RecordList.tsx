import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RecordEntry } from "../../policy/record";
import { Data } from "../components/Data";
import { RichText } from "../components/RichText";
import { usePane } from "../components/pane-context";
import { findingName, reasonText } from "./told";
import { when } from "./when";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  entry: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    overflowWrap: "anywhere",
    ":not(:last-child)": {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  date: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  findings: { ...typographyStyles.body1Strong, margin: 0 },
  reason: { ...typographyStyles.body1, margin: 0 },
  words: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The answers, each with its date, what was found, the reason, and the sender's own words. */
export function RecordList({ entries }: { readonly entries: readonly RecordEntry[] }): ReactElement {
  const pane = usePane();
  const styles = useStyles();
  const { locale, texts } = pane;
  return (
    <ul className={styles.list} aria-label={texts.record.list(entries.length)}>
      {entries.map(({ id, at, findings, reason, words }) => (
        <li key={id} className={styles.entry}>
          <time className={styles.date} dateTime={new Date(at).toISOString()}>
            {when(at, locale)}
          </time>
          {findings.map((key) => (
            <p key={key} className={styles.findings}>
              <Data text={findingName(key, pane)} />
            </p>
          ))}
          <p className={styles.reason}>
            <Data text={reasonText(reason, pane)} />
          </p>
          {words === undefined ? null : (
            <p className={styles.words}>
              <RichText text={texts.record.words(words)} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
