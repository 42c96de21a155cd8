import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { NEAR_DAYS, type TimelineGroup } from "../../ageing/timeline";
import { looks, lookOf } from "./look";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  axis: {
    ...typographyStyles.caption1,
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  mark: {
    width: "10px",
    height: "10px",
    flexShrink: 0,
    boxSizing: "border-box",
    borderRadius: "2px",
    forcedColorAdjust: "none",
  },
  overdue: {
    border: `1.5px solid ${tokens.colorStatusDangerBackground3}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerBackground3} 0 2px, transparent 2px 4px)`,
    "@media (forced-colors: active)": {
      border: "1.5px solid CanvasText",
      backgroundImage: "repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 4px)",
    },
  },
  lastDay: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    "@media (forced-colors: active)": {
      border: "1px solid CanvasText",
      backgroundColor: "Canvas",
      backgroundImage: "repeating-linear-gradient(180deg, CanvasText 0 2px, Canvas 2px 4px)",
    },
  },
  near: {
    backgroundColor: tokens.colorStatusWarningBackground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  later: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText", backgroundColor: "Canvas" },
  },
});

/** Where the days lie below the bars, and what each look means that is to be seen. */
export function TimelineAxis({ groups }: { readonly groups: readonly TimelineGroup[] }): ReactElement {
  const styles = useStyles();
  const { timeline } = useMailboxTexts();
  const last = groups.at(-1)?.to ?? 0;
  const seen = new Set(groups.filter(({ count }) => count > 0).map(lookOf));
  return (
    <>
      <div className={styles.axis} aria-hidden="true">
        <span>{timeline.axis.today}</span>
        {last > NEAR_DAYS ? <span>{timeline.axis.days(NEAR_DAYS)}</span> : null}
        <span>{timeline.axis.days(last)}</span>
      </div>
      <ul className={styles.legend}>
        {looks
          .filter((look) => seen.has(look))
          .map((look) => (
            <li key={look} className={styles.entry}>
              <span className={mergeClasses(styles.mark, styles[look])} aria-hidden="true" />
              {timeline.legend[look]}
            </li>
          ))}
      </ul>
    </>
  );
}
