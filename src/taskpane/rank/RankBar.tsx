import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactElement } from "react";
import { known, unavailable, type Reading, type SenderRank } from "../../policy/draft";
import { Chevron } from "../components/Chevron";
import { heardOnly } from "../components/heard";
import { usePane } from "../components/pane-context";
import type { RankDesk } from "../draft-source";
import { RankPanel } from "./RankPanel";
import { usedRank } from "./told-rank";

const useStyles = makeStyles({
  button: {
    ...typographyStyles.caption1,
    minHeight: "24px",
    // Below the name, beside the stamp.
    marginInlineStart: `calc(28px + ${tokens.spacingHorizontalM})`,
    textAlign: "start",
    textDecorationLine: "none",
    ":hover": { textDecorationLine: "none" },
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  // The chevron never stands alone on a line.
  end: { display: "inline-block" },
  // Heard, not seen: what was saved shows in the line above.
  heard: heardOnly,
});

interface RankBarProps {
  /** As the draft was judged; unavailable where nobody told it. */
  readonly rank: Reading<SenderRank>;
  readonly desk: RankDesk;
  /** How often a card asked for the rank: opens the panel. */
  readonly asked: number;
  /** The rank kept has changed: the draft is to be judged again. */
  readonly onChanged: () => void;
}

/** The rank that limits are taken from and who says so; one click opens, in place, where it comes from and how to correct it. */
export function RankBar({ rank, desk, asked, onChanged }: RankBarProps): ReactElement {
  const { locale, texts, policy } = usePane();
  const styles = useStyles();
  const region = useId();
  const button = useRef<HTMLElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [heard, setHeard] = useState("");
  // What the desk keeps is newer than what the draft was judged by, until the draft is judged again.
  const [isChanged, setChanged] = useState(false);
  const [seen, setSeen] = useState(asked);
  if (asked !== seen) {
    setSeen(asked);
    setOpen(true);
  }

  const kept = desk.current();
  const newest: Reading<SenderRank> = kept ? known({ id: kept.id, source: kept.source }) : unavailable;
  const used = usedRank(isChanged ? newest : rank, kept, policy.ranks);

  const change = () => {
    setChanged(true);
    onChanged();
  };
  const close = () => {
    // Before its buttons are gone: the focus must not fall on nothing. Who went on writing meanwhile keeps it.
    const { activeElement, body } = document;
    const isNobodys = activeElement === body && document.hasFocus();
    if (isNobodys || panel.current?.contains(activeElement)) button.current?.focus();
    setOpen(false);
  };

  const onRefreshed = useEffectEvent((isNewer: boolean) => {
    if (isNewer) change();
  });
  useEffect(() => {
    void desk.refresh?.().then((isNewer) => onRefreshed(isNewer));
  }, [desk]);

  const lastAsked = useRef(asked);
  useEffect(() => {
    if (asked === lastAsked.current) return;
    lastAsked.current = asked;
    const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector);
    const first = find("button, input");
    const chosen = first?.matches("input") ? find("input:checked") : undefined;
    (chosen ?? first ?? button.current)?.focus();
  }, [asked]);

  return (
    <>
      <Link
        as="button"
        inline
        appearance="subtle"
        className={styles.button}
        ref={(element: HTMLElement | null) => void (button.current = element)}
        aria-expanded={isOpen}
        aria-controls={region}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.rank.label}: {used ? `${used.definition.name[locale]}, ` : null}
        <span className={styles.end}>
          {used ? texts.rank.source(used.source) : texts.rank.unknown}
          <Chevron isOpen={isOpen} />
        </span>
      </Link>
      <div id={region} ref={panel}>
        {isOpen ? (
          <RankPanel used={used} desk={desk} onChanged={change} onClose={close} onSay={setHeard} />
        ) : null}
      </div>
      <p role="status" className={styles.heard}>
        {heard}
      </p>
    </>
  );
}
