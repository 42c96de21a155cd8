import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular, SearchRegular } from "@fluentui/react-icons";
import type { ReactElement, Ref } from "react";
import { escaped } from "../components/keys";
import { usePane } from "../components/pane-context";

const useStyles = makeStyles({
  box: {
    width: "100%",
    // Ours clears too, and can be reached by keyboard.
    "& input::-webkit-search-cancel-button": { display: "none" },
  },
  icon: { color: tokens.colorNeutralForeground3 },
});

/** More than anybody asks; each word is looked for in every clause. */
const LONGEST = 120;

interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly input: Ref<HTMLInputElement>;
  readonly onClear: () => void;
}

/** Where the policy is searched; Esc empties it. */
export function SearchBox({ query, onQuery, input, onClear }: SearchBoxProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <Input
      input={{ ref: input }}
      className={styles.box}
      type="search"
      enterKeyHint="search"
      autoComplete="off"
      spellCheck={false}
      maxLength={LONGEST}
      aria-label={texts.policy.search.label}
      placeholder={texts.policy.search.label}
      value={query}
      contentBefore={<SearchRegular className={styles.icon} />}
      contentAfter={
        query === "" ? null : (
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={texts.policy.search.clear}
            onClick={onClear}
          />
        )
      }
      onChange={(_event, { value }) => onQuery(value)}
      onKeyDown={(event) => {
        if (query !== "") escaped(event, onClear);
      }}
    />
  );
}
