import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactElement, type ReactNode } from "react";
import { Chevron } from "./Chevron";
import { escaped } from "./keys";

const useStyles = makeStyles({
  // WCAG 2.2, 2.5.8: a target of 24 px, also where nothing is written around it.
  button: { minHeight: "24px" },
  region: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  closed: { display: "none" },
});

/**
 * More of something, one click away and in place: what is read stays in view, the focus stays on the button, and
 * nothing has to trap the Tab key, which office.js handles itself. Escape goes back to the button.
 */
export function Disclosure(props: {
  readonly label: string;
  /** Asked for when it is opened, not before. */
  readonly children: () => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const region = useId();
  const button = useRef<HTMLElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div>
        <Link
          as="button"
          ref={(element: HTMLElement | null) => {
            button.current = element;
          }}
          inline
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={region}
          onClick={() => setOpen(!isOpen)}
        >
          {props.label}
          <Chevron isOpen={isOpen} />
        </Link>
      </div>
      <div
        id={region}
        className={isOpen ? styles.region : styles.closed}
        onKeyDown={(event) => escaped(event, close)}
      >
        {isOpen ? props.children() : null}
      </div>
    </>
  );
}
