import { Button, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactElement } from "react";
import { size } from "../../i18n/words";
import { usePane } from "../components/pane-context";
import type { Kept } from "../draft-source";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  question: { ...typographyStyles.body1Strong, margin: 0 },
  // Its own margin stands inside the panel's.
  ranks: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  limits: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  trouble: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minWidth: "auto", maxWidth: "100%", textAlign: "start" },
});

interface DeclareFormProps {
  /** What the sender stated before. */
  readonly declared: string | undefined;
  /** Whether stating the rank is the first thing to do here. */
  readonly isPrimary: boolean;
  readonly declare: (id: string | undefined) => Promise<Kept>;
  readonly onDone: (words: string) => void;
  readonly onSay: (words: string) => void;
}

/** «¿Cuál es su cargo?»: the ranks of the policy document with what each allows, none chosen beforehand. */
export function DeclareForm({ declared, isPrimary, declare, onDone, onSay }: DeclareFormProps): ReactElement {
  const { locale, texts, policy } = usePane();
  const styles = useStyles();
  const question = useId();
  const trouble = useId();
  const form = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(declared);
  const [isBusy, setBusy] = useState(false);
  const [words, setWords] = useState("");
  const { declare: says, limits } = texts.rank;
  const [lowest, ...higher] = policy.ranks;

  const tell = (what: string) => {
    setWords(what);
    onSay(what);
  };
  const keep = async (id: string | undefined, kept: string) => {
    setBusy(true);
    setWords("");
    const keeping = await declare(id);
    setBusy(false);
    if (keeping === "kept") onDone(kept);
    else tell(says.notKept[keeping]);
  };
  const save = () => {
    const rank = policy.ranks.find(({ id }) => id === chosen);
    if (rank) {
      void keep(rank.id, says.kept(rank.name[locale]));
      return;
    }
    tell(says.choose);
    form.current?.querySelector<HTMLElement>("input[type=radio]")?.focus();
  };
  return (
    <div ref={form} className={styles.form}>
      <p id={question} className={styles.question}>
        {says.question}
      </p>
      <RadioGroup
        className={styles.ranks}
        aria-labelledby={question}
        aria-describedby={words === "" ? undefined : trouble}
        value={chosen ?? ""}
        onChange={(_event, { value }) => {
          setChosen(value);
          setWords("");
        }}
      >
        {policy.ranks.map(({ id, name, message, mailbox }) => (
          <Radio
            key={id}
            value={id}
            label={
              <>
                {name[locale]}
                <span className={styles.limits}>{limits(size(message.bytes), size(mailbox.bytes))}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      {words === "" ? null : (
        <p id={trouble} className={styles.trouble}>
          {words}
        </p>
      )}
      {lowest && higher.some(({ id }) => id === chosen) ? (
        <p className={styles.note}>{says.note(size(lowest.message.bytes))}</p>
      ) : null}
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          appearance={isPrimary ? "primary" : "secondary"}
          disabledFocusable={isBusy}
          onClick={save}
        >
          {says.save}
        </Button>
        {declared === undefined ? null : (
          <Button
            className={styles.button}
            disabledFocusable={isBusy}
            onClick={() => void keep(undefined, says.forgotten)}
          >
            {says.forget}
          </Button>
        )}
      </div>
    </div>
  );
}
