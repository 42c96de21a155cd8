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
  hindered: { borderInlineStartColor: severityFill.warn },
  words: { display: "flex", flexGrow: 1, flexBasis: "60%", columnGap: tokens.spacingHorizontalS, margin: 0 },
  icon: { display: "flex", flexShrink: 0, paddingTop: "2px", color: tokens.colorStatusSuccessForeground1 },
  hinderedIcon: { color: severityColour.warn },
  why: { ...typographyStyles.caption1, flexBasis: "100%", margin: 0, color: tokens.colorNeutralForeground2 },
  undo: { minHeight: "24px" },
});

interface StripProps {
  readonly carried: Carried;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
  /** Read, and no longer needed. */
  readonly onDrop: () => void;
}

/** What was done, in the place of its card, and the way back; or why nothing was, where the card is gone. */
export function Strip({ carried, isBusy, onUndo, onDrop }: StripProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const { standing, action, hadFocus } = carried;

  const undo = useFocusOnce(hadFocus);

  const isHindered = standing.state === "partly" || standing.state === "refused";
  const words =
    standing.state === "refused"
      ? whyNot(standing.refusal, texts)
      : standing.state === "partly"
        ? texts.remedies.partly(standing.moved, standing.of)
        : told(action.remedy, standing.state, texts);
  const way =
    standing.state === "refused"
      ? { label: texts.remedies.dismiss, go: onDrop }
      : standing.state !== "undone" && standing.undo
        ? { label: texts.remedies.undo, go: onUndo }
        : undefined;
  const trouble = standing.state === "done" || standing.state === "partly" ? standing.refusal : undefined;
  return (
    <div className={mergeClasses(styles.strip, isHindered && styles.hindered)}>
      <p className={styles.words}>
        <span className={mergeClasses(styles.icon, isHindered && styles.hinderedIcon)} aria-hidden="true">
          {isHindered ? <Warning16Filled /> : <Checkmark16Filled />}
        </span>
        <span>
          <RichText text={words} />
        </span>
      </p>
      {way ? (
        <Link
          as="button"
          inline
          ref={undo}
          className={styles.undo}
          disabledFocusable={isBusy}
          onClick={way.go}
        >
          {way.label}
        </Link>
      ) : null}
      {trouble ? (
        <p className={styles.why}>
          <RichText text={whyNot(trouble, texts)} />
        </p>
      ) : null}
    </div>
  );
}
