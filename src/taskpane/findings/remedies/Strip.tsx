import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark16Filled, Warning16Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { usePane } from "../../components/pane-context";
import { RichText } from "../../components/RichText";
import { useFocusOnce } from "../focus";
import { severityColour, severityFill } from "../severity";
import type { Carried } from "./use-remedies";
import { told, whyNot } from "./words";

const useStyles = makeStyles({
  strip: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "4px",
    borderInlineStartColor: tokens.colorStatusSuccessBackground3,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
  partly: { borderInlineStartColor: severityFill.warn },
  words: { display: "flex", flexGrow: 1, flexBasis: "60%", columnGap: tokens.spacingHorizontalS, margin: 0 },
  icon: { display: "flex", flexShrink: 0, paddingTop: "2px", color: tokens.colorStatusSuccessForeground1 },
  partlyIcon: { color: severityColour.warn },
  why: { ...typographyStyles.caption1, flexBasis: "100%", margin: 0, color: tokens.colorNeutralForeground2 },
  undo: { minHeight: "24px" },
});

interface StripProps {
  readonly carried: Carried;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** What was done, in the place of its card, and the way back. */
export function Strip({ carried, isBusy, onUndo }: StripProps): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const { standing, action, hadFocus } = carried;

  const undo = useFocusOnce(hadFocus);

  if (standing.state === "refused") return null;
  const isPartly = standing.state === "partly";
  const words = isPartly
    ? texts.remedies.partly(standing.moved, standing.of)
    : told(action.remedy, standing.state, texts);
  return (
    <div className={mergeClasses(styles.strip, isPartly && styles.partly)}>
      <p className={styles.words}>
        <span className={mergeClasses(styles.icon, isPartly && styles.partlyIcon)} aria-hidden="true">
          {isPartly ? <Warning16Filled /> : <Checkmark16Filled />}
        </span>
        <span>
          <RichText text={words} />
        </span>
      </p>
      {standing.state !== "undone" && standing.undo ? (
        <Link
          as="button"
          inline
          ref={undo}
          className={styles.undo}
          disabledFocusable={isBusy}
          onClick={onUndo}
        >
          {texts.remedies.undo}
        </Link>
      ) : null}
      {standing.state !== "undone" && standing.refusal ? (
        <p className={styles.why}>
          <RichText text={whyNot(standing.refusal, texts)} />
        </p>
      ) : null}
    </div>
  );
}
