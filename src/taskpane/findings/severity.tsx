import { tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Lightbulb16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { JudgedFinding } from "../../policy/verdict";

export type ShownSeverity = JudgedFinding["severity"];

/** Each severity has a shape beside its colour; its word stands on the card. */
export const severityIcon: Readonly<Record<ShownSeverity, ReactElement>> = {
  block: <ErrorCircle16Filled />,
  warn: <Warning16Filled />,
  advise: <Lightbulb16Filled />,
};

/** Of shapes on the card's ground: each theme has its own, to stand out enough. */
export const severityColour = {
  block: tokens.colorStatusDangerForeground1,
  warn: tokens.colorStatusWarningForeground3,
  advise: tokens.colorBrandForeground1,
} as const satisfies Readonly<Record<ShownSeverity, string>>;

/** Of bars and fillings. */
export const severityFill = {
  block: tokens.colorStatusDangerBackground3,
  warn: tokens.colorStatusWarningBackground3,
  advise: tokens.colorCompoundBrandStroke,
} as const satisfies Readonly<Record<ShownSeverity, string>>;
