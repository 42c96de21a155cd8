import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  line: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { border: "1px solid GrayText" },
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { "50%": { opacity: 0.5 } },
      animationDuration: "2s",
      animationIterationCount: "infinite",
      animationTimingFunction: tokens.curveEasyEase,
    },
  },
  heading: { height: "28px" },
  meter: { height: "12px" },
  card: { height: "112px" },
});

/** The shape of a verdict, until the first one is there. Fluent's own weighs a hundredth of the pane. */
export function Waiting({ label }: { readonly label: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.lines} role="progressbar" aria-busy="true" aria-label={label}>
      {(["heading", "meter", "meter", "card"] as const).map((shape, index) => (
        <div key={index} className={mergeClasses(styles.line, styles[shape])} />
      ))}
    </div>
  );
}
