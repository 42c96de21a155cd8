import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  // The longest label of any language wraps instead of pushing the pane wide.
  button: {
    minWidth: "auto",
    maxWidth: "100%",
    paddingInline: tokens.spacingHorizontalM,
    textAlign: "start",
  },
});

interface ActButtonProps {
  readonly children: string;
  readonly isPrimary?: boolean;
  /** It keeps its place for the focus all the same. */
  readonly isHeld?: boolean;
  /** Called with the button. */
  readonly keep?: (button: HTMLButtonElement | null) => void;
  readonly onClick: () => void;
}

const noKeeper = () => undefined;

/** A button as wide as its words, and no wider than the pane. */
export function ActButton(props: ActButtonProps): ReactElement {
  const { children, isPrimary = false, isHeld = false, keep = noKeeper, onClick } = props;
  const styles = useStyles();
  return (
    <Button
      ref={keep}
      className={styles.button}
      appearance={isPrimary ? "primary" : "secondary"}
      disabledFocusable={isHeld}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
