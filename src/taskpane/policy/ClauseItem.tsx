import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from "react";
import type { Locale } from "../../i18n";
import { marksOf, searchedText } from "../../policy/search/searched-text";
import type { Clause } from "../../policy/search/search-clauses";
import { usePane } from "../components/pane-context";
import { ClauseCoverage } from "./ClauseCoverage";
import { Marked } from "./Marked";

const useStyles = makeStyles({
  clause: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    // Below the search box, which stays in view.
    scrollMarginTop: "72px",
    ":focus": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "5px",
    },
  },
  target: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `0 0 0 5px ${tokens.colorBrandBackground2}`,
  },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  wording: { ...typographyStyles.body1, margin: 0, whiteSpace: "pre-line" },
  other: { color: tokens.colorNeutralForeground2 },
  letters: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
});

const official: Locale = "es-MX";

const holds = (text: string, words: readonly string[]): boolean =>
  marksOf(words, searchedText(text)).length > 0;

/** What a clause is called: a definition by its term, in English with the official one. */
export function useClauseName(): (clause: Clause) => string {
  const { locale, texts } = usePane();
  return ({ id, term }) => {
    if (!term) return texts.finding.seeClause(id);
    const isSame = term[locale] === term[official];
    return isSame ? term[locale] : `${term[locale]} (${term[official]})`;
  };
}

interface ClauseItemProps {
  readonly clause: Clause;
  readonly level: "h3" | "h4";
  /** The words that were looked for. */
  readonly words: readonly string[];
  readonly hasNote: boolean;
  /** How many times a clause was asked for, where it is this one: it is shown and gets the focus. */
  readonly turn: number | undefined;
  /** The letters of the clause. */
  readonly children?: ReactNode;
}

/** One clause, letter or definition: its official wording, translated where needed, and what is done for it. */
export function ClauseItem(props: ClauseItemProps): ReactElement {
  const { clause, level: Heading, words, hasNote, turn } = props;
  const { locale } = usePane();
  const styles = useStyles();
  const nameOf = useClauseName();
  const title = useId();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (turn === undefined) return;
    element.current?.scrollIntoView({ block: "start" });
    element.current?.focus({ preventScroll: true });
  }, [turn]);

  const other: Locale = locale === official ? "en-US" : official;
  // In Spanish the translation is shown only where the words that were looked for stand in it and nowhere else.
  const hasOther =
    locale !== official ||
    words.some((word) => !holds(clause.text[locale], [word]) && holds(clause.text[other], [word]));
  const note = clause.coverage.note[locale];
  return (
    <article
      ref={element}
      className={mergeClasses(styles.clause, turn !== undefined && styles.target)}
      aria-labelledby={title}
      // office.js moves the focus on Tab itself and leaves the pane when it stands on something that is no tab stop.
      tabIndex={turn === undefined ? undefined : 0}
    >
      <Heading id={title} className={styles.name}>
        <Marked text={nameOf(clause)} words={words} />
      </Heading>
      <p className={styles.wording} lang={locale}>
        <Marked text={clause.text[locale]} words={words} />
      </p>
      {hasOther ? (
        <p className={mergeClasses(styles.wording, styles.other)} lang={other}>
          <Marked text={clause.text[other]} words={words} />
        </p>
      ) : null}
      <ClauseCoverage
        status={clause.coverage.status}
        note={hasNote || turn !== undefined ? note : undefined}
        words={words}
      />
      {props.children ? <div className={styles.letters}>{props.children}</div> : null}
    </article>
  );
}
