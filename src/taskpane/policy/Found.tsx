import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { heardOnly } from "../components/heard";
import { usePane } from "../components/pane-context";
import { useAfterPause } from "./use-after-pause";

/** Longer than the pause between two keys. */
const PAUSE = 700;

const useStyles = makeStyles({
  count: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  heard: heardOnly,
});

/** How many clauses were found: seen at once, heard when the typing pauses. */
export function Found(props: { readonly clauses: number; readonly definitions: number }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const told = texts.policy.found(props.clauses, props.definitions);
  const heard = useAfterPause(told, PAUSE);
  return (
    <>
      <p className={styles.count} aria-hidden="true">
        {told}
      </p>
      <div className={styles.heard} role="status">
        {heard}
      </div>
    </>
  );
}
