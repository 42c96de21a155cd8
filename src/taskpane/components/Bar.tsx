import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "6px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  fill: {
    height: "100%",
    minWidth: "2px",
    borderRadius: tokens.borderRadiusCircular,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
    "@media (prefers-reduced-motion: no-preference)": {
      transition: `width ${tokens.durationSlow} ${tokens.curveEasyEase}`,
    },
  },
  work: { backgroundColor: tokens.colorCompoundBrandBackground },
  fits: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  near: { backgroundColor: tokens.colorStatusWarningBackground3 },
  over: { backgroundColor: tokens.colorStatusDangerBackground3 },
  notch: {
    position: "absolute",
    top: 0,
    bottom: 0,
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

interface BarProps {
  readonly role: "meter" | "progressbar";
  readonly value: number;
  readonly max: number;
  /** A place on the way that matters too. */
  readonly notch?: number | undefined;
  readonly fill: "work" | "fits" | "near" | "over";
  /** Its name, or the id of what names it. */
  readonly label?: string;
  readonly labelledBy?: string;
  /** What is heard for the value. */
  readonly told: string;
}

const share = (part: number, whole: number): string =>
  `${String(Math.max(0, Math.min(100, Math.round((part / whole) * 1_000) / 10)))}%`;

/** A part of a whole, by a filled line. */
export function Bar(props: BarProps): ReactElement {
  const styles = useStyles();
  const { value, max, notch } = props;
  return (
    <div
      className={styles.track}
      role={props.role}
      aria-label={props.label}
      aria-labelledby={props.labelledBy}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.max(0, Math.min(value, max))}
      aria-valuetext={props.told}
    >
      <div className={mergeClasses(styles.fill, styles[props.fill])} style={{ width: share(value, max) }} />
      {notch === undefined ? null : (
        <div className={styles.notch} style={{ insetInlineStart: share(notch, max) }} />
      )}
    </div>
  );
}
