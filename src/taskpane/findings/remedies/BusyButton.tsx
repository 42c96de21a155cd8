import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useLate } from "./use-late";

const useStyles = makeStyles({
  // The longest label of any language wraps instead of pushing the pane wide.
  button: {
    minWidth: "auto",
    maxWidth: "100%",
    paddingInline: tokens.spacingHorizontalM,
    textAlign: "start",
  },
});

interface BusyButtonProps {
  readonly children: ReactNode;
  readonly isPrimary?: boolean;
  /** What it does is under way. */
  readonly isBusy?: boolean;
  /** Something else is under way. It keeps its place for the focus all the same. */
  readonly isHeld?: boolean;
  readonly name?: string;
  readonly describedBy?: string | undefined;
  /** Called with the button. */
  readonly keep?: ((button: HTMLButtonElement | null) => void) | undefined;
  readonly onClick: () => void;
}

const noKeeper = () => undefined;

/** A button that shows its work after a moment, and never starts it twice. */
export function BusyButton(props: BusyButtonProps): ReactElement {
  const styles = useStyles();
  const { isPrimary = false, isBusy = false, isHeld = false, keep = noKeeper } = props;
  const isLate = useLate(isBusy, 300);
  return (
    <Button
      ref={keep}
      className={styles.button}
      appearance={isPrimary ? "primary" : "secondary"}
      disabledFocusable={isBusy || isHeld}
      aria-busy={isLate || undefined}
      aria-label={props.name}
      aria-describedby={props.describedBy}
      icon={isLate ? <Spinner size="extra-tiny" /> : null}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
