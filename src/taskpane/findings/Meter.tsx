import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { plain, type Rich } from "../../i18n/rich";
import { Bar } from "../components/Bar";
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
  bar: { marginTop: tokens.spacingVerticalXS },
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
      <div className={styles.bar}>
        <Bar
          role="meter"
          value={value}
          max={limit}
          notch={notch}
          fill={fullness}
          labelledBy={name}
          told={`${plain(label)}, ${limitLabel}`}
        />
      </div>
    </div>
  );
}
