import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useId, useRef, useState, type ReactElement } from "react";
import { copy } from "../../components/clipboard";
import { Contact } from "../../components/Contact";
import { usePane } from "../../components/pane-context";
import type { FlaggedFinding } from "../flagged";
import type { Quotes } from "../quoted";
import { expressionsOf, noteOf, type Chosen } from "./note";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  about: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  label: { ...typographyStyles.caption1Strong, margin: 0 },
  part: { display: "flex", flexDirection: "column", minWidth: 0, rowGap: tokens.spacingVerticalXS },
  boxes: {
    display: "flex",
    flexDirection: "column",
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  // Each word keeps its line in a pane at 200 %.
  box: { paddingInline: `${tokens.spacingHorizontalXXS} 0` },
  // Fluent gives a text area a width of its own, wider than a pane at 200 %.
  area: { minWidth: 0 },
  text: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    userSelect: "all",
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  copy: { display: "flex", flexDirection: "column", alignItems: "start", rowGap: tokens.spacingVerticalXS },
  answer: { ...typographyStyles.caption1, margin: 0 },
});

const LONGEST_COMMENT = 500;

interface NoteFormProps {
  readonly finding: FlaggedFinding;
  readonly quotes: Quotes | undefined;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** A note for Soporte Técnico, composed in sight: it holds what is chosen, and leaves the pane by the clipboard alone. */
export function NoteForm({ finding, quotes, chosen, onChoose }: NoteFormProps): ReactElement {
  const { texts, policy, client } = usePane();
  const styles = useStyles();
  const holds = useId();
  const preview = useId();
  const reach = useId();
  const shown = useRef<HTMLPreElement>(null);
  /** The note that the last answer is about: once it reads otherwise, the answer says nothing of it. */
  const [answer, setAnswer] = useState<{ readonly note: string; readonly is: "copied" | "refused" }>();
  const { falseAlarm } = texts;
  const note = noteOf({ finding, quotes, chosen, policy, client }, texts);
  const sentences = quotes?.quotes ?? [];

  const copyNote = async () => {
    setAnswer(undefined);
    const isCopied = await copy(note);
    // To be copied by hand.
    if (!isCopied && shown.current) window.getSelection()?.selectAllChildren(shown.current);
    setAnswer({ note, is: isCopied ? "copied" : "refused" });
  };
  const box = (what: "expression" | "sentence" | "rule", label: string) => (
    <Checkbox
      label={{ children: label, className: styles.box }}
      checked={chosen[what]}
      onChange={(_event, { checked }) => onChoose({ ...chosen, [what]: checked === true })}
    />
  );

  return (
    <div className={styles.form}>
      <p className={styles.about}>{falseAlarm.about}</p>
      <div className={styles.part} role="group" aria-labelledby={holds}>
        <p id={holds} className={styles.label}>
          {falseAlarm.holds}
        </p>
        <div className={styles.boxes}>
          {box("expression", falseAlarm.expression(expressionsOf(finding, quotes).length))}
          {sentences.length > 0
            ? box(
                "sentence",
                sentences.every(({ part }) => part === "attachments")
                  ? falseAlarm.fileName
                  : falseAlarm.sentence(sentences.length),
              )
            : null}
          {box("rule", finding.key === "courtesy.shouting" ? falseAlarm.ruleAlone : falseAlarm.rule)}
        </div>
        <p className={styles.about}>{falseAlarm.versions}</p>
      </div>
      <Field
        label={falseAlarm.comment}
        hint={falseAlarm.commentLeft(chosen.comment.length, LONGEST_COMMENT)}
        size="small"
      >
        <Textarea
          className={styles.area}
          textarea={{ className: styles.area }}
          value={chosen.comment}
          maxLength={LONGEST_COMMENT}
          autoComplete="off"
          onChange={(_event, { value }) => onChoose({ ...chosen, comment: value })}
        />
      </Field>
      <div className={styles.part}>
        <p id={preview} className={styles.label}>
          {falseAlarm.preview}
        </p>
        <pre ref={shown} className={styles.text} role="group" aria-labelledby={preview} dir="auto">
          {note}
        </pre>
      </div>
      <div className={styles.copy}>
        <Button
          size="small"
          icon={<CopyRegular />}
          onClick={() => {
            void copyNote();
          }}
        >
          {falseAlarm.copy}
        </Button>
        <p className={styles.answer} role="status">
          {answer?.note === note ? falseAlarm[answer.is] : ""}
        </p>
      </div>
      <div className={styles.part} role="group" aria-labelledby={reach}>
        <p id={reach} className={styles.label}>
          {falseAlarm.reach}
        </p>
        <Contact contact={policy.contacts.support} />
      </div>
    </div>
  );
}
