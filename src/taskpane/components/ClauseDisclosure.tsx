import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ClauseQuote } from "./ClauseQuote";
import { Disclosure } from "./Disclosure";
import { usePane } from "./pane-context";

const useStyles = makeStyles({ more: { minHeight: "24px" } });

/** The clauses that a finding rests on: quoted in place, and each one click further from its place in the policy. */
export function ClauseDisclosure({
  clauses,
  cited,
}: {
  readonly clauses: readonly string[];
  /** The clause that stands for all of them; left out, they are counted as unchecked where there are several. */
  readonly cited?: string | undefined;
}): ReactElement | null {
  const { texts, showClause } = usePane();
  const styles = useStyles();
  const [first] = clauses;
  if (first === undefined) return null;
  const named = cited ?? (clauses.length === 1 ? first : undefined);
  return (
    <Disclosure
      label={named === undefined ? texts.finding.seeClauses(clauses.length) : texts.finding.seeClause(named)}
    >
      {() =>
        clauses.map((id) => (
          <ClauseQuote key={id} id={id} isTitled={clauses.length > 1}>
            <Link
              as="button"
              inline
              className={styles.more}
              aria-label={texts.clause.inPolicyOf(id)}
              onClick={() => showClause(id)}
            >
              {texts.clause.inPolicy}
            </Link>
          </ClauseQuote>
        ))
      }
    </Disclosure>
  );
}
