import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from "react";
import { cardShape } from "../components/card-shape";

const useStyles = makeStyles({
  card: cardShape,
  act: { borderInlineStartColor: tokens.colorCompoundBrandStroke },
  good: { borderInlineStartColor: tokens.colorStatusSuccessBackground3 },
  warn: { borderInlineStartColor: tokens.colorStatusWarningBackground3 },
  title: {
    ...typographyStyles.subtitle2,
    alignSelf: "flex-start",
    margin: 0,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
});

interface CardProps {
  readonly title: string;
  readonly tone: "act" | "good" | "warn";
  /** Of its heading. */
  readonly level?: 2 | 3;
  /** What was pressed before has gone: the focus comes here whenever this rises. */
  readonly focusTurn?: number;
  readonly children: ReactNode;
}

/** Something that can be done about the mailbox, or that was. */
export function Card({ title, tone, level = 3, focusTurn = 0, children }: CardProps): ReactElement {
  const styles = useStyles();
  const name = useId();
  const Heading = level === 2 ? "h2" : "h3";
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTurn > 0) heading.current?.focus();
  }, [focusTurn]);
  return (
    <section className={mergeClasses(styles.card, styles[tone])} aria-labelledby={name}>
      {/* Where it gets the focus it is a tab stop: office.js leaves the pane from anything that is none. */}
      <Heading id={name} ref={heading} className={styles.title} tabIndex={focusTurn > 0 ? 0 : undefined}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
