import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Locale } from "../../i18n";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  source: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  wording: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  paragraph: { margin: 0 },
  after: { marginTop: tokens.spacingVerticalS },
  official: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

const official: Locale = "es-MX";

/** The wording of one clause: a sub-letter with the sentence that introduces it, such a sentence with its letters. */
export function ClauseQuote(props: {
  readonly id: string;
  readonly isTitled?: boolean;
  /** What follows the wording. */
  readonly children?: ReactNode;
}): ReactElement | null {
  const { locale, texts, policy } = usePane();
  const styles = useStyles();
  const parent = /^(.+)\.[^.]+$/.exec(props.id)?.[1];
  const clauses = policy.clauses.filter(
    ({ id }) => id === props.id || id === parent || id.startsWith(`${props.id}.`),
  );
  if (clauses.length === 0) return null;
  const section = policy.sections.find(({ id }) => id === clauses[0]?.section);

  const wording = (language: Locale) => (
    <blockquote className={styles.wording} lang={language}>
      {clauses.map(({ id, text }) => (
        <p key={id} className={styles.paragraph}>
          {text[language]}
        </p>
      ))}
    </blockquote>
  );
  const title = [
    props.isTitled ? texts.finding.seeClause(props.id) : policy.title[locale],
    section?.title[locale],
  ];
  return (
    <div className={styles.quote}>
      <p className={styles.source}>{title.filter(Boolean).join(" · ")}</p>
      {locale === official ? (
        wording(official)
      ) : (
        <>
          {wording(locale)}
          <p className={mergeClasses(styles.source, styles.official)}>{texts.clause.official}</p>
          {wording(official)}
        </>
      )}
      {props.children ? <div className={styles.after}>{props.children}</div> : null}
    </div>
  );
}
