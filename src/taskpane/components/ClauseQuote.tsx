import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Locale } from "../../i18n";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  source: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  again: { marginTop: tokens.spacingVerticalS },
  wording: { margin: 0 },
  paragraph: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    textWrap: "pretty",
  },
});

const official: Locale = "es-MX";

/** The wording of one clause; a sub-letter is read with the sentence that introduces it. */
export function ClauseQuote(props: {
  readonly id: string;
  readonly isTitled?: boolean;
}): ReactElement | null {
  const { locale, texts, policy } = usePane();
  const styles = useStyles();
  const parent = /^(.+)\.[^.]+$/.exec(props.id)?.[1];
  const clauses = policy.clauses.filter(({ id }) => id === props.id || id === parent);
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
      {locale === official ? null : (
        <>
          <p className={styles.source}>{texts.clause.translation}</p>
          {wording(locale)}
          <p className={styles.source}>{texts.clause.official}</p>
        </>
      )}
      {wording(official)}
    </div>
  );
}
