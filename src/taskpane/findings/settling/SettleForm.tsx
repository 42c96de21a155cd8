import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useLayoutEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { escaped, isEnterIn } from "../../components/keys";
import { usePane } from "../../components/pane-context";
import { into } from "../focus";
import { BusyButton } from "../remedies/BusyButton";
import { CardNote } from "../remedies/Hindrance";
import type { Answer } from "./use-settling";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  question: { ...typographyStyles.body1Strong, margin: 0 },
  reasons: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  ask: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorStatusDangerForeground1 },
  // Fluent gives an input a width of its own, wider than a pane at 200 %.
  input: { minWidth: 0 },
  field: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The reason that says nothing by itself. */
const OTHER = "other";
const LONGEST_WORDS = 120;
/** Where the policy speaks of sanctions (clause 18 of the policy of the SRE). */
const SANCTIONS = "sanciones";

interface SettleFormProps {
  readonly isMeeting: boolean;
  readonly onSave: (answer: Answer) => Promise<boolean>;
  readonly onCancel: () => void;
  readonly onSay: (words: string) => void;
}

/** «¿Por qué se envía así?»: the reasons of the policy document, none chosen beforehand. */
export function SettleForm({ isMeeting, onSave, onCancel, onSay }: SettleFormProps): ReactElement {
  const { locale, policy, texts } = usePane();
  const styles = useStyles();
  const question = useId();
  const missing = useId();
  const element = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState<string>();
  const [words, setWords] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<"reason" | "words" | "failed">();
  const { settling } = texts;
  const sanctions = policy.clauses.find(({ section }) => section === SANCTIONS)?.id;
  const focusReasons = () => element.current?.querySelector<HTMLElement>("input[type=radio]")?.focus();

  useLayoutEffect(focusReasons, []);

  const save = async () => {
    const own = words.trim();
    if (reason === undefined) {
      setTrouble("reason");
      onSay(settling.chooseReason);
      focusReasons();
    } else if (reason === OTHER && own === "") {
      setTrouble("words");
      onSay(settling.writeReason);
      input.current?.focus();
    } else {
      setTrouble(undefined);
      setBusy(true);
      const isKept = await onSave(reason === OTHER ? { reason, words: own } : { reason });
      if (isKept) return;
      setBusy(false);
      setTrouble("failed");
      onSay(settling.notSettled);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is being kept can no longer be thought better of.
    const cancel = () => {
      if (!isBusy) onCancel();
    };
    if (escaped(event, cancel) || !isEnterIn(event, input.current)) return;
    event.preventDefault();
    if (!isBusy) void save();
  };

  return (
    <div ref={element} className={styles.form} onKeyDown={onKeyDown}>
      <p id={question} className={styles.question}>
        {settling.question}
      </p>
      <RadioGroup
        className={styles.reasons}
        aria-labelledby={question}
        aria-describedby={trouble === "reason" ? missing : undefined}
        value={reason ?? ""}
        onChange={(_event, { value }) => {
          setReason(value);
          setTrouble(undefined);
        }}
      >
        {policy.reasons.map(({ id, text }) => (
          <Radio key={id} value={id} label={text[locale]} />
        ))}
      </RadioGroup>
      {reason === OTHER ? (
        <Field label={settling.words} required hint={settling.wordsLeft(words.length, LONGEST_WORDS)}>
          <Input
            className={styles.input}
            input={{ className: styles.field }}
            ref={into(input)}
            value={words}
            maxLength={LONGEST_WORDS}
            autoComplete="off"
            aria-invalid={trouble === "words" || undefined}
            onChange={(_event, { value }) => setWords(value)}
          />
        </Field>
      ) : null}
      {trouble === "reason" || trouble === "words" ? (
        <p id={missing} className={styles.ask}>
          {trouble === "reason" ? settling.chooseReason : settling.writeReason}
        </p>
      ) : null}
      {trouble === "failed" ? <CardNote text={settling.notSettled} /> : null}
      <p className={styles.small}>
        {settling.kept(isMeeting ? "none" : policy.verdictHeader)}{" "}
        {sanctions === undefined ? null : settling.sanctions(sanctions)}
      </p>
      <div className={styles.buttons}>
        <BusyButton isPrimary isBusy={isBusy} onClick={() => void save()}>
          {settling.save}
        </BusyButton>
        <Button disabledFocusable={isBusy} onClick={onCancel}>
          {settling.cancel}
        </Button>
      </div>
    </div>
  );
}
