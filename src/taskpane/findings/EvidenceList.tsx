import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import { shorten } from "../../i18n";
import type { JudgedFinding } from "../../policy/verdict";
import { Data, inOrder } from "../components/Data";
import { usePane } from "../components/pane-context";
import { LONGEST_NAME } from "./cards";
import { evidenceOf } from "./evidence";
import { isOfSigns } from "./flagged";
import type { Quotes } from "./quoted";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  where: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
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
    // A word keeps its place beside its comma; where it goes on in the next line, both ends look like ends.
    padding: "1px",
    boxDecorationBreak: "clone",
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

/** The places of a card's findings: the sentences with the words in them, or the files when there are several. */
export function EvidenceList(props: {
  readonly quotes: readonly Quotes[];
  readonly findings: readonly JudgedFinding[];
  /** What the card says already: files that it names need no list. */
  readonly told: string;
}): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const { quotes, moreQuotes, files, moreFiles } = evidenceOf(props.quotes, props.findings);
  // Whoever sees the card reads in its title where the first one stands.
  const isMixed = quotes.some(({ part }) => part !== quotes[0]?.part);
  return (
    <>
      {quotes.map(({ part, pieces, isCutBefore, isCutAfter }, index) => (
        <div key={index} className={styles.place}>
          {isMixed && part !== quotes[index - 1]?.part ? (
            <span className={styles.where} aria-hidden="true">
              {texts.finding[part]}
            </span>
          ) : null}
          <blockquote
            className={styles.quote}
            dir={part === "attachments" ? "ltr" : "auto"}
            aria-label={texts.finding[part]}
          >
            {isCutBefore ? "…" : null}
            {pieces.map(({ text, isMarked }, piece) =>
              isMarked ? (
                <mark key={piece} className={styles.mark}>
                  {inOrder(text)}
                </mark>
              ) : (
                <Fragment key={piece}>{inOrder(text)}</Fragment>
              ),
            )}
            {isCutAfter ? "…" : null}
          </blockquote>
        </div>
      ))}
      {moreQuotes > 0 ? (
        <p className={styles.more}>{texts.finding[moreOf(props.findings)](moreQuotes)}</p>
      ) : null}
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

/** Of one expression there are further places; signs and shouts are each another one. */
function moreOf([finding]: readonly JudgedFinding[]): "more" | "moreSigns" | "moreShouts" {
  if (finding && isOfSigns(finding)) return "moreSigns";
  return finding?.key === "courtesy.shouting" ? "moreShouts" : "more";
}
