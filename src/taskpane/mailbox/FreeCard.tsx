import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import type { ListedMessage } from "../../ageing/mail";
import { totalOf } from "../../ageing/timeline";
import { escaped } from "../components/keys";
import { ActButton } from "./ActButton";
import { Card } from "./Card";
import { useBusy } from "./use-busy";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
});

interface FreeCardProps {
  /** Saved, verified, and still in the mailbox. */
  readonly messages: readonly ListedMessage[];
  /** They were chosen in the list; otherwise they are all that could be freed. */
  readonly areChosen: boolean;
  /** How many more are saved and lie among the deleted items already. */
  readonly already: number;
  /** Before anything is moved the person will be asked for the folder. */
  readonly isPlaceAsked: boolean;
  readonly onFree: (ids: readonly string[]) => Promise<void>;
  /** Takes the last freeing back; undefined where that cannot be. */
  readonly onUndo: (() => Promise<void>) | undefined;
}

/** Makes room by moving what is saved to the deleted items, after a question that says so. */
export function FreeCard(props: FreeCardProps): ReactElement | null {
  const { messages, areChosen, already, isPlaceAsked, onFree, onUndo } = props;
  const styles = useStyles();
  const shared = useCardStyles();
  const { free, job, save } = useMailboxTexts();
  const { isBusy, run } = useBusy();
  const id = useId();
  const start = useRef<HTMLButtonElement | null>(null);
  const keep = useRef<HTMLButtonElement | null>(null);
  const [standing, setStanding] = useState<"idle" | "asked" | "over">("idle");

  useEffect(() => {
    // The focus goes with what was pressed: to the harmless answer, and back.
    if (standing === "asked") keep.current?.focus();
    if (standing === "over") start.current?.focus();
  }, [standing]);

  const total = totalOf(messages);
  if (total.count === 0 && !onUndo) return null;
  const over = () => setStanding("over");
  const notes = [
    ...(total.count > 1 && !areChosen ? [free.some] : []),
    ...(already > 0 ? [free.already(already)] : []),
  ];
  return (
    <Card title={free.title} tone="act">
      {total.count > 0 ? <p className={shared.text}>{free.about(total)}</p> : null}
      {notes.length > 0 ? <p className={shared.note}>{notes.join(" ")}</p> : null}
      {standing === "asked" && total.count > 0 ? (
        <div
          role="alertdialog"
          aria-labelledby={`${id}q`}
          aria-describedby={`${id}w`}
          className={styles.question}
          onKeyDown={(event) => void escaped(event, over)}
        >
          <p id={`${id}q`} className={styles.title}>
            {free.question(total.count)}
          </p>
          <ul id={`${id}w`} className={shared.list}>
            {free.what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className={shared.buttons}>
            <ActButton
              isPrimary
              isHeld={isBusy}
              onClick={() => run(() => onFree(messages.map((one) => one.id)).then(over))}
            >
              {free.yes(total.count)}
            </ActButton>
            <ActButton
              keep={(button) => {
                keep.current = button;
              }}
              onClick={over}
            >
              {free.no}
            </ActButton>
          </div>
        </div>
      ) : (
        <div className={shared.buttons}>
          {total.count > 0 ? (
            <ActButton
              keep={(button) => {
                start.current = button;
              }}
              onClick={() => setStanding("asked")}
            >
              {free.start(total.count)}
            </ActButton>
          ) : null}
          {onUndo ? (
            <ActButton isHeld={isBusy} onClick={() => run(onUndo)}>
              {job.undo}
            </ActButton>
          ) : null}
        </div>
      )}
      <p role="status" className={shared.note}>
        {isBusy && isPlaceAsked ? save.asked : ""}
      </p>
    </Card>
  );
}
