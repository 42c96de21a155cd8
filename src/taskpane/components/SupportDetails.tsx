import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useId, useRef, useState, type ReactElement } from "react";
import { copy } from "./clipboard";
import { Contact } from "./Contact";
import { diagnosis } from "./diagnosis";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    textAlign: "start",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  holds: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: {
    ...typographyStyles.caption1,
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    userSelect: "all",
  },
  copy: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  answer: { ...typographyStyles.caption1, margin: 0 },
});

type Answer = "none" | "copied" | "refused";

/** How to reach Soporte Técnico, and the diagnosis that it may ask for: shown as it is copied. */
export function SupportDetails({ findings }: { readonly findings: readonly string[] }): ReactElement {
  const { texts, policy, client } = usePane();
  const styles = useStyles();
  const label = useId();
  const shown = useRef<HTMLPreElement>(null);
  const [at] = useState(() => Date.now());
  const [answer, setAnswer] = useState<Answer>("none");
  const text = diagnosis({ client, policy, findings, at }, texts.support.labels);

  const copyText = async () => {
    const isCopied = await copy(text);
    // To be copied by hand.
    if (!isCopied && shown.current) window.getSelection()?.selectAllChildren(shown.current);
    setAnswer(isCopied ? "copied" : "refused");
  };
  return (
    <div className={styles.details}>
      <Contact contact={policy.contacts.support} />
      <p id={label} className={styles.holds}>
        {texts.support.holds}
      </p>
      <pre ref={shown} className={styles.text} role="group" aria-label={texts.support.diagnosis}>
        {text}
      </pre>
      <div className={styles.copy}>
        <Button
          size="small"
          icon={<CopyRegular />}
          aria-describedby={label}
          onClick={() => {
            void copyText();
          }}
        >
          {texts.support.copy}
        </Button>
        <p className={styles.answer} role="status">
          {answer === "none" ? "" : texts.support[answer]}
        </p>
      </div>
    </div>
  );
}
