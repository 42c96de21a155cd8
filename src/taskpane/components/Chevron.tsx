import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  chevron: {
    marginInlineStart: tokens.spacingHorizontalXS,
    verticalAlign: "middle",
    "@media (prefers-reduced-motion: no-preference)": {
      transition: `transform ${tokens.durationFast} ${tokens.curveEasyEase}`,
    },
  },
  open: { transform: "rotate(180deg)" },
});

/** Whether what a button opens is open. */
export function Chevron({ isOpen }: { readonly isOpen: boolean }): ReactElement {
  const styles = useStyles();
  return <ChevronDown12Regular className={mergeClasses(styles.chevron, isOpen && styles.open)} />;
}
