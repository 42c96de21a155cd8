import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { Clause, ListedSection } from "../../policy/search/search-clauses";
import { usePane } from "../components/pane-context";
import type { SoughtClause } from "../use-view";
import { ClauseItem } from "./ClauseItem";
import { Marked } from "./Marked";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  clauses: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
});

interface ClauseListProps {
  readonly sections: readonly ListedSection[];
  readonly words: readonly string[];
  readonly hasNotes: boolean;
  readonly target: SoughtClause | undefined;
}

/** The clauses of the policy under the headings of its parts. */
export function ClauseList({ sections, words, hasNotes, target }: ClauseListProps): ReactElement {
  const turnOf = ({ id }: Clause) => (target?.clause === id ? target.turn : undefined);
  const item = (clause: Clause, level: "h3" | "h4", letters: readonly Clause[]) => (
    <ClauseItem
      key={clause.id}
      clause={clause}
      level={level}
      words={words}
      hasNote={hasNotes}
      turn={turnOf(clause)}
    >
      {letters.length > 0 ? letters.map((letter) => item(letter, "h4", [])) : null}
    </ClauseItem>
  );
  return (
    <>
      {sections.map(({ section, clauses }) => (
        <ListSection key={section.id} title={section.title} words={words}>
          {clauses.map(({ clause, letters }) => item(clause, "h3", letters))}
        </ListSection>
      ))}
    </>
  );
}

function ListSection(props: {
  readonly title: ListedSection["section"]["title"];
  readonly words: readonly string[];
  readonly children: readonly ReactElement[];
}): ReactElement {
  const { locale } = usePane();
  const styles = useStyles();
  const title = useId();
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        <Marked text={props.title[locale]} words={props.words} />
      </h2>
      <div className={styles.clauses}>{props.children}</div>
    </section>
  );
}
