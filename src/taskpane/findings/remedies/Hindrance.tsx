import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import type { Rich } from "../../../i18n/rich";
import { usePane } from "../../components/pane-context";
import { RichText } from "../../components/RichText";
import { useFocusOnce } from "../focus";
import { BusyButton } from "./BusyButton";
import { asksForNoCopy, type Carried, type Standing } from "./use-remedies";
import { whyNot } from "./words";

const useStyles = makeStyles({
  note: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { display: "flex", columnGap: tokens.spacingHorizontalS, margin: 0 },
  icon: { display: "flex", flexShrink: 0, paddingTop: "2px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A sentence in a card that is no part of the finding: what stands in the way, and what to do. */
export function CardNote(props: {
  readonly text: Rich | string;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.note}>
      <p className={styles.words}>
        <span className={styles.icon} aria-hidden="true">
          <Info16Regular />
        </span>
        <span>{typeof props.text === "string" ? props.text : <RichText text={props.text} />}</span>
      </p>
      {props.children ? <div className={styles.buttons}>{props.children}</div> : null}
    </div>
  );
}

interface HindranceProps {
  readonly carried: Carried;
  readonly busy: string | undefined;
  readonly isUndoing: boolean;
  readonly onRepeat: (acceptsFinal: boolean) => void;
  readonly onUndo: () => void;
  readonly onDrop: () => void;
}

/** Why a remedy was not carried out, or not wholly, and the ways on from there. */
export function Hindrance(props: HindranceProps): ReactElement | null {
  const { texts } = usePane();
  const { carried } = props;
  const { standing } = carried;
  if (standing.state === "refused")
    return asksForNoCopy(carried) ? (
      <Question {...props} />
    ) : (
      <CardNote text={whyNot(standing.refusal, texts)} />
    );
  return standing.state === "partly" ? <Partly {...props} standing={standing} /> : null;
}

/** How far it came, to go on or to go back. */
function Partly(
  props: HindranceProps & { readonly standing: Extract<Standing, { state: "partly" }> },
): ReactElement {
  const { texts } = usePane();
  const { carried, busy, isUndoing, standing } = props;
  const resume = useFocusOnce(carried.hadFocus);
  const isBusy = busy !== undefined;
  return (
    <>
      {standing.refusal ? <CardNote text={whyNot(standing.refusal, texts)} /> : null}
      <CardNote text={texts.remedies.partly(standing.moved, standing.of)}>
        <BusyButton
          isPrimary
          isBusy={isBusy}
          isHeld={isUndoing}
          keep={resume}
          onClick={() => props.onRepeat(carried.input?.acceptsFinal === true)}
        >
          {texts.remedies.resume}
        </BusyButton>
        {standing.undo ? (
          <BusyButton isBusy={isUndoing} isHeld={isBusy} onClick={props.onUndo}>
            {texts.remedies.undo}
          </BusyButton>
        ) : null}
      </CardNote>
    </>
  );
}

/** Asked once more, since no copy could be kept; the focus stands on the answer that loses nothing. */
function Question({ busy, onRepeat, onDrop }: HindranceProps): ReactElement {
  const { texts } = usePane();
  const keep = useFocusOnce(true);
  return (
    <CardNote text={texts.remedies.noCopy}>
      <BusyButton isPrimary isBusy={busy !== undefined} onClick={() => onRepeat(true)}>
        {texts.remedies.removeAnyway}
      </BusyButton>
      <Button ref={keep} disabledFocusable={busy !== undefined} onClick={onDrop}>
        {texts.remedies.keep}
      </Button>
    </CardNote>
  );
}
