import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { shorten } from "../../i18n";
import type { Place } from "../../policy/finding";
import { Data, inOrder } from "../components/Data";
import { usePane } from "../components/pane-context";
import { LONGEST_NAME } from "./cards";
import { evidenceOf } from "./evidence";
import type { Quote } from "./quotes";

const useStyles = makeStyles({
  quote: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
    color: tokens.colorNeutralForeground2,
  },
  mark: {
    padding: "1px 3px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
  more: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  files: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    listStyleType: "disc",
  },
});

/** As the sentence names it. */
const nameOf = (name: string) => shorten(name, LONGEST_NAME);

/** The places of a finding: the sentence with the words in it, or the files when there are several. */
export function EvidenceList(props: {
  readonly quotes: readonly Quote[];
  readonly places: readonly Place[];
  /** What the card says already: files that it names need no list. */
  readonly told: string;
}): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const { excerpts, moreExcerpts, files, moreFiles } = evidenceOf(props.quotes, props.places);
  return (
    <>
      {excerpts.map(({ place, before, marked, after, isCutBefore, isCutAfter }, index) => (
        <blockquote key={index} className={styles.quote} dir="auto" aria-label={texts.finding[place.part]}>
          {isCutBefore ? "…" : null}
          {inOrder(before)}
          <mark className={styles.mark}>{inOrder(marked)}</mark>
          {inOrder(after)}
          {isCutAfter ? "…" : null}
        </blockquote>
      ))}
      {moreExcerpts > 0 ? <p className={styles.more}>{texts.finding.more(moreExcerpts)}</p> : null}
      {files.every((name) => props.told.includes(inOrder(nameOf(name)))) ? null : (
        <ul className={styles.files}>
          {files.map((name, index) => (
            <li key={index}>
              <Data text={nameOf(name)} />
            </li>
          ))}
          {moreFiles > 0 ? <li>{texts.finding.moreFiles(moreFiles)}</li> : null}
        </ul>
      )}
    </>
  );
}
