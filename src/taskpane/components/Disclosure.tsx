import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import { Chevron } from "./Chevron";

const useStyles = makeStyles({
  // WCAG 2.2, 2.5.8: a target of 24 px, also where nothing is written around it.
  button: { minHeight: "24px" },
  region: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  closed: { display: "none" },
});

/**
 * More of something, one click away and in place: what is read stays in view, the focus stays on the button, and
 * nothing has to trap the Tab key, which office.js handles itself.
 */
export function Disclosure(props: {
  readonly label: string;
  /** Asked for when it is opened, not before. */
  readonly children: () => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const region = useId();
  return (
    <>
      <div>
        <Link
          as="button"
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
      <div id={region} className={isOpen ? styles.region : styles.closed}>
        {isOpen ? props.children() : null}
      </div>
    </>
  );
}
