import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import type { Rich } from "../../../i18n/rich";
import { usePane } from "../../components/pane-context";
import { RichText } from "../../components/RichText";
import { into } from "../focus";
import { BusyButton } from "./BusyButton";
import { asksForNoCopy, type Carried } from "./use-remedies";
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
  const { carried, busy } = props;
  const { standing } = carried;
  const { remedies } = texts;
  const isBusy = busy !== undefined;
  if (standing.state === "refused")
    return asksForNoCopy(carried) ? (
      <Question {...props} />
    ) : (
      <CardNote text={whyNot(standing.refusal, texts)} />
    );
  if (standing.state !== "partly") return null;
  return (
    <>
      {standing.refusal ? <CardNote text={whyNot(standing.refusal, texts)} /> : null}
      <CardNote text={remedies.partly(standing.moved, standing.of)}>
        <BusyButton
          isPrimary
          isBusy={isBusy}
          isHeld={props.isUndoing}
          onClick={() => props.onRepeat(carried.input?.acceptsFinal === true)}
        >
          {remedies.resume}
        </BusyButton>
        {standing.undo ? (
          <BusyButton isBusy={props.isUndoing} isHeld={isBusy} onClick={props.onUndo}>
            {remedies.undo}
          </BusyButton>
        ) : null}
      </CardNote>
    </>
  );
}

/** Asked once more, since no copy could be kept; the focus stands on the answer that loses nothing. */
function Question({ busy, onRepeat, onDrop }: HindranceProps): ReactElement {
  const { texts } = usePane();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <CardNote text={texts.remedies.noCopy}>
      <BusyButton isPrimary isBusy={busy !== undefined} onClick={() => onRepeat(true)}>
        {texts.remedies.removeAnyway}
      </BusyButton>
      <Button ref={into(keep)} disabledFocusable={busy !== undefined} onClick={onDrop}>
        {texts.remedies.keep}
      </Button>
    </CardNote>
  );
}
