import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactElement } from "react";
import { ClauseQuote } from "./ClauseQuote";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  chevron: {
    marginInlineStart: tokens.spacingHorizontalXS,
    verticalAlign: "middle",
    "@media (prefers-reduced-motion: no-preference)": {
      transition: `transform ${tokens.durationFast} ${tokens.curveEasyEase}`,
    },
  },
  open: { transform: "rotate(180deg)" },
  quotes: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  closed: { display: "none" },
});

/**
 * The clauses that a finding rests on, one click away and in place: the finding stays in view, focus stays on the
 * button, and nothing has to trap the Tab key, which office.js handles itself.
 */
export function ClauseDisclosure({ clauses }: { readonly clauses: readonly string[] }): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const region = useId();
  const [first] = clauses;
  if (first === undefined) return null;
  return (
    <>
      <div>
        <Link
          as="button"
          inline
          aria-expanded={isOpen}
          aria-controls={region}
          onClick={() => setOpen(!isOpen)}
        >
          {clauses.length === 1 ? texts.finding.seeClause(first) : texts.finding.seeClauses(clauses.length)}
          <ChevronDown12Regular className={mergeClasses(styles.chevron, isOpen && styles.open)} />
        </Link>
      </div>
      <div id={region} className={isOpen ? styles.quotes : styles.closed}>
        {isOpen ? clauses.map((id) => <ClauseQuote key={id} id={id} isTitled={clauses.length > 1} />) : null}
      </div>
    </>
  );
}
