import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactElement } from "react";
import type { MailboxState } from "../../ageing/mailbox-desk";
import { Disclosure } from "../components/Disclosure";
import { ActiveMessage } from "./ActiveMessage";
import { arranged, type Arrangement } from "./arrange";
import { Filters } from "./Filters";
import { MessageList } from "./MessageList";
import type { Overview } from "./overview";
import { SelectionBar } from "./SelectionBar";
import { toggled, type Picked } from "./selection";
import { useArranged } from "./use-arranged";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  messages: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  all: { minHeight: "24px" },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface MessagesProps {
  readonly state: MailboxState;
  /** Whose copy is there, as of before the work that is under way: that adds to it many times a second. */
  readonly held: Pick<MailboxState, "saved" | "freed">;
  readonly overview: Overview;
  readonly asked: Arrangement;
  readonly onAsk: (change: Partial<Arrangement>) => void;
  /** What is listed, where a span of the timeline is. */
  readonly spanName: string | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly picked: Picked;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The messages that are asked for, to be chosen among. */
export function Messages(props: MessagesProps): ReactElement {
  const styles = useStyles();
  const { filters, timeline, list } = useMailboxTexts();
  const { state, held, overview, asked, onAsk, chosen, onChoose } = props;
  const { messages, saved, freed, folders, reckoning } = state;
  const { daysLeft, ruleOf } = overview;
  const [active, setActive] = useState(0);

  const start = useCallback(
    () => arranged(messages, asked, { daysLeft, ruleOf, saved: held.saved, freed: held.freed }),
    [messages, asked, daysLeft, ruleOf, held.saved, held.freed],
  );
  const shown = useArranged(start, messages.length);
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const areAllChosen = useMemo(() => ids.length > 0 && ids.every((id) => chosen.has(id)), [ids, chosen]);
  const current = shown[Math.min(active, shown.length - 1)];

  const toggleAll = () => onChoose(toggled(chosen, ids));
  const toggle = (from: number, to: number) =>
    onChoose(toggled(chosen, ids.slice(Math.min(from, to), Math.max(from, to) + 1)));

  return (
    <div className={styles.messages}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {props.spanName === undefined ? filters.states[asked.state] : timeline.only(props.spanName)}
        </h3>
        {asked.span ? (
          <Link as="button" inline className={styles.all} onClick={() => onAsk({ span: undefined })}>
            {timeline.all}
          </Link>
        ) : null}
      </div>
      <Disclosure label={filters.open}>
        {() => <Filters asked={asked} folders={folders} onChange={onAsk} />}
      </Disclosure>
      {shown.length === 0 ? (
        <p className={styles.none}>{list.none}</p>
      ) : (
        <>
          <SelectionBar picked={props.picked} areAllChosen={areAllChosen} onToggleAll={toggleAll} />
          <MessageList
            messages={shown}
            chosen={chosen}
            saved={saved}
            freed={freed}
            daysLeft={daysLeft}
            active={active}
            onActive={setActive}
            onToggle={toggle}
            onToggleAll={toggleAll}
          />
          {current ? (
            <ActiveMessage
              message={current}
              folder={folders.find(({ id }) => id === current.folderId)}
              overview={overview}
              reckoning={reckoning}
            />
          ) : null}
        </>
      )}
    </div>
  );
}
