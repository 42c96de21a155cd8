import { Button, Field, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useLayoutEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { shorten } from "../../../i18n";
import { inOrder } from "../../components/Data";
import { escaped, isEnterIn } from "../../components/keys";
import { usePane } from "../../components/pane-context";
import { LONGEST_NAME } from "../cards";
import { into } from "../focus";
import { proposalOf, type RemedyAction } from "./actions";
import { BusyButton } from "./BusyButton";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  length: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  // Fluent gives an input a width of its own, wider than a pane at 200 %.
  input: { minWidth: 0 },
  field: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What Outlook takes for a subject (`Subject.setAsync`). */
const LONGEST_SUBJECT = 255;
const LONGEST_WORDING = 1_000;

interface TextFormProps {
  readonly action: RemedyAction;
  readonly isBusy: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the words of a remedy, in its card. No `<form>`: a frame may forbid them, and Enter saves all the same. */
export function TextForm({ action: { remedy }, isBusy, onSave, onCancel }: TextFormProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const count = useId();
  const isSubject = remedy.kind === "insert-subject";
  const most = isSubject ? LONGEST_SUBJECT : LONGEST_WORDING;
  const [text, setText] = useState(proposalOf(remedy) ?? "");
  const { form } = texts.remedies;

  useLayoutEffect(() => input.current?.focus(), []);

  const save = () => {
    if (text.trim() === "") input.current?.focus();
    else if (!isBusy) onSave(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is being kept can no longer be thought better of.
    const cancel = () => {
      if (!isBusy) onCancel();
    };
    if (escaped(event, cancel) || !isEnterIn(event, input.current)) return;
    event.preventDefault();
    save();
  };

  return (
    <div className={styles.form} onKeyDown={onKeyDown}>
      <Field
        label={
          remedy.kind === "replace-text"
            ? form.instead(inOrder(shorten(remedy.word, LONGEST_NAME)))
            : form.subject
        }
      >
        <Input
          className={styles.input}
          input={{ className: styles.field }}
          ref={into(input)}
          value={text}
          maxLength={most}
          autoComplete="off"
          aria-describedby={isSubject ? count : undefined}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      {isSubject ? (
        <span id={count} className={styles.length}>
          {form.length(text.length, most)}
        </span>
      ) : null}
      <div className={styles.buttons}>
        <BusyButton isPrimary isBusy={isBusy} onClick={save}>
          {form.save}
        </BusyButton>
        <Button disabledFocusable={isBusy} onClick={onCancel}>
          {form.cancel}
        </Button>
      </div>
    </div>
  );
}
