import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { plain, sentences, type Rich } from "../../i18n/rich";
import { RichText } from "../components/RichText";
import { usePane } from "../components/pane-context";
import type { DirectoryAnswer } from "../draft-source";

const useStyles = makeStyles({
  ask: { display: "flex", flexDirection: "column", alignItems: "start", rowGap: tokens.spacingVerticalS },
  button: { minWidth: "auto", maxWidth: "100%", textAlign: "start" },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  failure: { ...typographyStyles.body1, margin: 0 },
});

interface AskDirectoryProps {
  readonly ask: () => Promise<DirectoryAnswer>;
  /** The directory told the rank in use. */
  readonly isKnown: boolean;
  readonly onTold: (rank: string) => void;
  readonly onFailed: (words: string) => void;
}

/** Looks up the sender's post in the institution's directory. What does not work is said here, with a way out. */
export function AskDirectory({ ask, isKnown, onTold, onFailed }: AskDirectoryProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const hint = useId();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Rich>();
  const { directory } = texts.rank;

  const start = async () => {
    setBusy(true);
    setFailure(undefined);
    const answer = await ask();
    setBusy(false);
    if (answer.state === "known") {
      onTold(answer.rank.id);
      return;
    }
    const words = directory.failure(answer.why, answer.title);
    setFailure(words);
    onFailed(plain(words));
  };
  const wayOut = isKnown ? directory.orBefore : directory.orDeclare;
  return (
    <div className={styles.ask}>
      <Button
        className={styles.button}
        appearance={isKnown ? "secondary" : "primary"}
        disabledFocusable={isBusy}
        aria-describedby={hint}
        icon={isBusy ? <Spinner size="extra-tiny" /> : null}
        onClick={() => void start()}
      >
        {isBusy ? directory.asking : isKnown ? directory.askAgain : directory.ask}
      </Button>
      {failure ? (
        <p className={styles.failure}>
          <RichText text={sentences(failure, wayOut)} />
        </p>
      ) : null}
      <p id={hint} className={styles.hint}>
        {directory.hint}
      </p>
    </div>
  );
}
