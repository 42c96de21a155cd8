import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TimelineGroup } from "../../ageing/timeline";
import { lookOf } from "./look";

const useStyles = makeStyles({
  bar: { cursor: "pointer" },
  column: { fill: "transparent" },
  active: {
    fill: tokens.colorNeutralBackground1Hover,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "Highlight", strokeWidth: "1px" },
  },
  // Each looks different without its colour: hatched, solid, outlined.
  overdue: {
    stroke: tokens.colorStatusDangerBackground3,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  // Where colours are the system's it is striped: there the element's own filling counts.
  lastDay: {
    "@media (forced-colors: none)": { fill: tokens.colorStatusDangerBackground3 },
    "@media (forced-colors: active)": { stroke: "CanvasText", strokeWidth: "1px" },
  },
  near: {
    fill: tokens.colorStatusWarningBackground3,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  later: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  chosen: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    pointerEvents: "none",
    "@media (forced-colors: active)": { stroke: "Highlight", strokeWidth: "3px" },
  },
});

/** Of the drawing's height, what the tallest bar takes; above it stays room for its outline. */
const TALLEST = 92;
const LEAST = 4;
const GAP = 0.24;

interface TimelineBarProps {
  readonly id: string;
  readonly name: string;
  readonly group: TimelineGroup;
  readonly hatch: string;
  readonly stripe: string;
  /** `part`: of the tallest, from 0 to 1. */
  readonly place: { readonly at: number; readonly of: number; readonly part: number };
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

const percent = (value: number): string => `${value.toFixed(2)}%`;

/** One bar, with the whole column above it to be pressed; its place is in parts of the drawing, which stretches. */
export function TimelineBar(props: TimelineBarProps): ReactElement {
  const styles = useStyles();
  const { group, place, isChosen } = props;
  const column = 100 / place.of;
  const x = column * place.at;
  const height = group.count === 0 ? 0 : Math.max(LEAST, place.part * TALLEST);
  const look = lookOf(group);
  const filling = { overdue: props.hatch, lastDay: props.stripe, near: undefined, later: undefined }[look];
  const span = { x: percent(x + (column * GAP) / 2), width: percent(column * (1 - GAP)) };
  return (
    <g
      id={props.id}
      role="option"
      aria-selected={isChosen}
      aria-label={props.name}
      className={styles.bar}
      onPointerMove={props.onPoint}
      onClick={props.onChoose}
    >
      <rect
        className={mergeClasses(styles.column, props.isActive && styles.active)}
        x={percent(x)}
        width={percent(column)}
        y="0"
        height="100%"
      />
      <rect
        {...span}
        className={styles[look]}
        fill={filling}
        y={percent(100 - height)}
        height={percent(height)}
        rx="2"
      />
      {isChosen ? (
        <rect className={styles.chosen} x={percent(x)} width={percent(column)} y="0" height="100%" rx="3" />
      ) : null}
    </g>
  );
}
