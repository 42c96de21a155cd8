import { makeStyles } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";

const useStyles = makeStyles({
  mark: { display: "block", flexShrink: 0, width: "28px", height: "28px", forcedColorAdjust: "none" },
});

/** The stamp of the add-in, as on its ribbon button (tools/draw-icons.js). */
export function BrandMark(): ReactElement {
  const fill = useId();
  return (
    <svg className={useStyles().mark} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id={fill} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#1f78d1" />
          <stop offset="1" stopColor="#0b4e8f" />
        </linearGradient>
      </defs>
      <rect width="64" height="64" rx="14" fill={`url(#${fill})`} />
      <g fill="none" stroke="#fff" strokeLinecap="round" strokeLinejoin="round">
        <path d="M16 25 28 39 48 14" strokeWidth="8" />
        <path d="M17 51H47" strokeWidth="5" />
      </g>
    </svg>
  );
}
