import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import {
  CheckmarkCircle16Regular,
  CircleHalfFill16Regular,
  Clock16Regular,
  Info16Regular,
  SubtractCircle16Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { CoverageStatus } from "../../policy/document/coverage";
import { usePane } from "../components/pane-context";
import { Marked } from "./Marked";

const useStyles = makeStyles({
  coverage: {
    ...typographyStyles.caption1,
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

const icons: Readonly<Record<CoverageStatus, ReactElement>> = {
  checked: <CheckmarkCircle16Regular />,
  partly: <CircleHalfFill16Regular />,
  told: <Info16Regular />,
  cannot: <SubtractCircle16Regular />,
  open: <Clock16Regular />,
};

/** What Visto Bueno does for a clause, in a sentence, and the note that says what and what not. */
export function ClauseCoverage(props: {
  readonly status: CoverageStatus;
  readonly note: string | undefined;
  readonly words: readonly string[];
}): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <p className={styles.coverage}>
      <span className={styles.icon} aria-hidden="true">
        {icons[props.status]}
      </span>
      <span>
        {texts.policy.coverage[props.status]}
        {props.note === undefined ? null : (
          <>
            {" "}
            <Marked text={props.note} words={props.words} />
          </>
        )}
      </span>
    </p>
  );
}
