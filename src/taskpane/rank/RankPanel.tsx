import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Rich } from "../../i18n/rich";
import { size } from "../../i18n/words";
import { RichText } from "../components/RichText";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { escaped } from "../components/keys";
import { usePane } from "../components/pane-context";
import type { RankDesk } from "../draft-source";
import { AskDirectory } from "./AskDirectory";
import { DeclareForm } from "./DeclareForm";
import type { UsedRank } from "./told-rank";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  facts: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
  },
  line: { margin: 0 },
  limits: { ...typographyStyles.body1Strong, margin: 0 },
});

interface RankPanelProps {
  readonly used: UsedRank | undefined;
  readonly desk: RankDesk;
  /** What the desk keeps has changed. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
  readonly onSay: (words: string) => void;
}

/** Where the rank comes from, what follows from it, and how to correct it. */
export function RankPanel({ used, desk, onChanged, onClose, onSay }: RankPanelProps): ReactElement {
  const { locale, texts, policy } = usePane();
  const styles = useStyles();
  const source = used?.source;
  const isFixed = source === "deployed" || source === "directory";

  const told = (): Rich => {
    const words = texts.rank.told;
    switch (used?.source) {
      case "deployed":
        return words.deployed;
      case "directory":
        return words.directory(used.date, used.title);
      case "declared":
        return words.declared(used.date);
      case undefined:
        return words.unknown;
    }
  };
  const done = (words: string) => {
    onSay(words);
    onClose();
    onChanged();
  };
  return (
    <section
      className={styles.panel}
      aria-label={texts.rank.panel}
      onKeyDown={(event) => void escaped(event, onClose)}
    >
      <div className={styles.facts}>
        <p className={styles.line}>
          <RichText text={told()} />
        </p>
        {used && isFixed ? (
          <p className={styles.limits}>
            {texts.rank.limits(size(used.definition.message.bytes), size(used.definition.mailbox.bytes))}
          </p>
        ) : null}
        {isFixed ? <p className={styles.line}>{texts.rank.correct[source]}</p> : null}
      </div>
      {desk.askDirectory && source !== "deployed" ? (
        <AskDirectory
          ask={desk.askDirectory}
          isKnown={source === "directory"}
          onTold={(id) => {
            const name = policy.ranks.find((one) => one.id === id)?.name[locale] ?? id;
            done(texts.rank.directory.told(name));
          }}
          onFailed={(words) => {
            onSay(words);
            // The directory may have taken back what it told before.
            onChanged();
          }}
        />
      ) : null}
      {isFixed ? (
        <div>
          <SupportDisclosure findings={[]} />
        </div>
      ) : (
        <DeclareForm
          declared={used?.id}
          isPrimary={desk.askDirectory === undefined}
          declare={(id) => desk.declare(id)}
          onDone={done}
          onSay={onSay}
        />
      )}
    </section>
  );
}
