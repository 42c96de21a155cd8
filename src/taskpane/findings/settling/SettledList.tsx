import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { plain } from "../../../i18n/rich";
import { usePane } from "../../components/pane-context";
import { RichText } from "../../components/RichText";
import type { Card } from "../cards";
import type { Settling } from "./use-settling";

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    ...typographyStyles.body1,
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  icon: { display: "flex", flexShrink: 0, paddingTop: "2px", color: tokens.colorStatusSuccessForeground1 },
  change: { minHeight: "24px" },
  trouble: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SettledListProps {
  readonly cards: readonly Card[];
  readonly settling: Settling;
  readonly onSay: (words: string) => void;
  /** The card is open again: it gets the focus. */
  readonly onReopened: (card: Card) => void;
}

/** The warnings that were answered, a line each, and the way back. */
export function SettledList(props: SettledListProps): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  if (props.cards.length === 0) return null;
  return (
    <section aria-label={texts.settling.settled}>
      <ul className={styles.lines}>
        {props.cards.map((card) => (
          <li key={card.id}>
            <SettledLine {...props} card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SettledLine(props: Omit<SettledListProps, "cards"> & { readonly card: Card }): ReactElement {
  const { locale, policy, texts } = usePane();
  const styles = useStyles();
  const { card, settling, onSay, onReopened } = props;
  const [standing, setStanding] = useState<"kept" | "busy" | "failed">("kept");
  const reason = policy.reasons.find(({ id }) => id === settling.reasonOf(card))?.text[locale] ?? "";
  const trouble = settling.recordTrouble(card);

  const change = async () => {
    if (standing === "busy") return;
    setStanding("busy");
    if (await settling.withdraw(card, () => onSay(texts.settling.recordStays))) {
      onReopened(card);
      return;
    }
    setStanding("failed");
    onSay(texts.settling.notWithdrawn);
  };

  return (
    <>
      <div className={styles.line}>
        <span className={styles.icon} aria-hidden="true">
          <Checkmark16Filled />
        </span>
        <span>
          <RichText text={texts.settling.line(card.fact, reason)} />{" "}
          <Link
            as="button"
            inline
            className={styles.change}
            aria-label={texts.settling.changeNamed(plain(card.fact))}
            disabledFocusable={standing === "busy"}
            onClick={() => void change()}
          >
            {texts.settling.change}
          </Link>
        </span>
      </div>
      {standing === "failed" ? <p className={styles.trouble}>{texts.settling.notWithdrawn}</p> : null}
      {trouble === undefined ? null : (
        <p className={styles.trouble}>
          {trouble === "full" ? texts.settling.recordFull : texts.settling.notRecorded}
        </p>
      )}
    </>
  );
}
