import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { escaped } from "../components/keys";
import { usePane } from "../components/pane-context";

const useStyles = makeStyles({
  question: { ...typographyStyles.body1Strong, margin: 0, marginBottom: tokens.spacingVerticalS },
  // In line with the list: a button without edges stands where its words do.
  clear: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ClearRecordProps {
  readonly count: number;
  /** Settles when it was tried; this part of the page goes where it worked. */
  readonly onClear: () => Promise<void>;
}

/** Clears the record after one question, in place. */
export function ClearRecord({ count, onClear }: ClearRecordProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const question = useId();
  const clear = useRef<HTMLButtonElement | null>(null);
  const keep = useRef<HTMLButtonElement | null>(null);
  const [standing, setStanding] = useState<"idle" | "asked" | "busy" | "over">("idle");
  const { record } = texts;

  useEffect(() => {
    // The focus goes with what was pressed: to the harmless answer, and back.
    if (standing === "asked") keep.current?.focus();
    if (standing === "over") clear.current?.focus();
  }, [standing]);

  if (standing === "idle" || standing === "over") {
    return (
      <div>
        <Button
          appearance="subtle"
          className={styles.clear}
          ref={(element) => {
            clear.current = element;
          }}
          onClick={() => setStanding("asked")}
        >
          {record.clear}
        </Button>
      </div>
    );
  }
  const over = () => setStanding("over");
  return (
    <div role="group" aria-labelledby={question} onKeyDown={(event) => void escaped(event, over)}>
      <p id={question} className={styles.question}>
        {record.sure(count)}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={standing === "busy"}
          onClick={() => {
            setStanding("busy");
            void onClear().then(over);
          }}
        >
          {record.yes}
        </Button>
        <Button
          ref={(element) => {
            keep.current = element;
          }}
          disabledFocusable={standing === "busy"}
          onClick={over}
        >
          {record.no}
        </Button>
      </div>
    </div>
  );
}
