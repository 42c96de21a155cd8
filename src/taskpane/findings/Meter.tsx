import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { plain, type Rich } from "../../i18n/rich";
import { RichText } from "../components/RichText";
import type { Fullness } from "./measures";

const useStyles = makeStyles({
  words: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  label: { ...typographyStyles.body1 },
  limit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  track: {
    position: "relative",
    height: "6px",
    marginTop: tokens.spacingVerticalXS,
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

interface MeterProps {
  readonly label: Rich;
  readonly limitLabel: string;
  readonly value: number;
  readonly limit: number;
  /** A lower limit that may be the one that counts. */
  readonly notch?: number | undefined;
  readonly fullness: Fullness;
}

const percent = (part: number, whole: number): string => `${Math.min(100, (part / whole) * 100)}%`;

/** How much of a limit is used. */
export function Meter({ label, limitLabel, value, limit, notch, fullness }: MeterProps): ReactElement {
  const styles = useStyles();
  const name = useId();
  return (
    <div>
      <div className={styles.words}>
        <span id={name} className={styles.label}>
          <RichText text={label} />
        </span>
        <span className={styles.limit}>{limitLabel}</span>
      </div>
      <div
        className={styles.track}
        role="meter"
        aria-labelledby={name}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(value, limit)}
        aria-valuetext={`${plain(label)}, ${limitLabel}`}
      >
        <div
          className={mergeClasses(styles.fill, styles[fullness])}
          style={{ width: percent(value, limit) }}
        />
        {notch === undefined ? null : (
          <div className={styles.notch} style={{ insetInlineStart: percent(notch, limit) }} />
        )}
      </div>
    </div>
  );
}
