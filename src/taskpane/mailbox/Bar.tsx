import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  track: {
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
});

interface BarProps {
  readonly role: "meter" | "progressbar";
  /** From 0 to 1. */
  readonly part: number;
  readonly fill: "work" | "fits" | "near" | "over";
  readonly label: string;
  readonly told: string;
}

/** A part of a whole, by a filled line. */
export function Bar({ role, part, fill, label, told }: BarProps): ReactElement {
  const styles = useStyles();
  const percent = Math.round(Math.max(0, Math.min(1, part)) * 1_000) / 10;
  return (
    <div
      className={styles.track}
      role={role}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={told}
    >
      <div className={mergeClasses(styles.fill, styles[fill])} style={{ width: `${String(percent)}%` }} />
    </div>
  );
}
