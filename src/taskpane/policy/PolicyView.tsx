import { makeStyles, Switch, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchInfoRegular } from "@fluentui/react-icons";
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { clause as clauseInWords } from "../../i18n/words";
import type { Reading, SenderRank } from "../../policy/draft";
import { findClauses, listed, searchedClauses } from "../../policy/search/search-clauses";
import { searchWords } from "../../policy/search/searched-text";
import { Notice } from "../components/Notice";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { usePane } from "../components/pane-context";
import type { SoughtClause } from "../use-view";
import { AboutPolicy } from "./AboutPolicy";
import { Applies } from "./Applies";
import { ClauseList } from "./ClauseList";
import { Found } from "./Found";
import { SearchBox } from "./SearchBox";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL },
  // Its own margin stands inside the page's.
  notes: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  languages: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  search: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: `calc(-1 * ${tokens.spacingHorizontalL})`,
    marginBottom: 0,
    padding: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface PolicyViewProps {
  readonly rank: Reading<SenderRank>;
  /** The clause asked for, and how many times one was: asking for the same one again shows it again. */
  readonly sought: SoughtClause | undefined;
}

/** Every clause and definition of the policy, found as one types, with what applies to the reader. */
export function PolicyView({ rank, sought }: PolicyViewProps): ReactElement {
  const { locale, texts, policy } = usePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [hasNotes, setNotes] = useState(false);
  // The clause that is shown because it was asked for: until the reader looks for something else.
  const [target, setTarget] = useState(sought);
  const [lastTurn, setLastTurn] = useState(sought?.turn);
  if (sought?.turn !== lastTurn) {
    setLastTurn(sought?.turn);
    setTarget(sought);
    setQuery("");
  }

  const all = useMemo(
    () =>
      searchedClauses(policy, {
        name: (id) => [clauseInWords(id, "es-MX"), clauseInWords(id, "en-US")],
        locale,
      }),
    [policy, locale],
  );
  // Typing never waits for the list.
  const looked = useDeferredValue(query);
  const words = useMemo(() => searchWords(looked), [looked]);
  const found = useMemo(() => findClauses(all, words), [all, words]);
  const sections = useMemo(() => listed(found, policy), [found, policy]);
  const definitions = found.filter(({ clause }) => clause.term).length;

  const isKnown = target === undefined || policy.clauses.some(({ id }) => id === target.clause);
  useEffect(() => {
    // What was asked for is not in this policy: the reader stands where it can be looked for.
    if (!isKnown) input.current?.focus();
  }, [isKnown, target]);

  const look = (next: string) => {
    setTarget(undefined);
    setQuery(next);
  };
  return (
    <div className={styles.view}>
      <div role="search" className={styles.search}>
        <SearchBox
          query={query}
          onQuery={look}
          input={input}
          onClear={() => {
            look("");
            // The button that was pressed goes away.
            input.current?.focus();
          }}
        />
        {query === "" ? null : <Found clauses={found.length - definitions} definitions={definitions} />}
      </div>
      {words.length === 0 ? <Applies rank={rank} /> : null}
      {found.length === 0 ? (
        <Notice
          icon={<SearchInfoRegular />}
          title={texts.policy.nothing.title(looked.trim())}
          advice={texts.policy.nothing.advice}
        >
          <SupportDisclosure findings={[]} />
        </Notice>
      ) : (
        <>
          {words.length > 0 ? null : (
            <div>
              {texts.policy.languages === "" ? null : (
                <p className={styles.languages}>{texts.policy.languages}</p>
              )}
              <Switch
                className={styles.notes}
                checked={hasNotes}
                label={texts.policy.showNotes}
                onChange={(_event, { checked }) => setNotes(checked)}
              />
            </div>
          )}
          <ClauseList
            sections={sections}
            words={words}
            hasNotes={hasNotes || words.length > 0}
            target={target}
          />
        </>
      )}
      {words.length === 0 ? <AboutPolicy /> : null}
    </div>
  );
}
