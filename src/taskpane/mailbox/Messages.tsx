import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactElement } from "react";
import type { MailboxState } from "../../ageing/mailbox-desk";
import { count } from "../../i18n/words";
import { Disclosure } from "../components/Disclosure";
import { RichText } from "../components/RichText";
import { ActiveMessage } from "./ActiveMessage";
import { arranged, isFiltered, leftOut, type Arrangement } from "./arrange";
import { Filters } from "./Filters";
import { MessageList } from "./MessageList";
import type { Overview } from "./overview";
import { SaveBar } from "./SaveBar";
import { SelectionBar } from "./SelectionBar";
import { canTick, toggled, type Picked } from "./selection";
import { useArranged } from "./use-arranged";
import type { Saving } from "./use-saving";
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
  without: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
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
  readonly ticked: ReadonlySet<string>;
  readonly picked: Picked;
  readonly notProposed: number;
  readonly saving: Saving | undefined;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** The messages that are asked for, to be chosen among. */
export function Messages(props: MessagesProps): ReactElement {
  const styles = useStyles();
  const { filters, timeline, list } = useMailboxTexts();
  const { state, held, overview, asked, onAsk, ticked, picked, onTick } = props;
  const { messages, saved, freed, folders, reckoning } = state;
  const { daysLeft, ruleOf, savedHere } = overview;
  const { saved: savedBefore, freed: freedBefore } = held;
  const [active, setActive] = useState(0);

  const start = useCallback(
    () => arranged(messages, asked, { daysLeft, ruleOf, saved: savedBefore }),
    [messages, asked, daysLeft, ruleOf, savedBefore],
  );
  const shown = useArranged(start, messages.length);
  const can = useMemo(
    () => canTick({ saved: savedBefore, freed: freedBefore, savedHere }),
    [savedBefore, freedBefore, savedHere],
  );
  const ids = useMemo(() => shown.map(({ id }) => id).filter(can), [shown, can]);
  const listed = useMemo(() => {
    const here = ids.filter((id) => ticked.has(id)).length;
    const isDeleted = (id: string) => freedBefore.has(id) || (savedBefore.has(id) && !can(id));
    return {
      saved: shown.filter(({ id }) => savedBefore.has(id) || freedBefore.has(id)).length,
      deleted: shown.filter(({ id }) => isDeleted(id)).length,
      tickable: ids.length,
      ticked: here,
      elsewhere: picked.toSave.length + picked.toFree.length - here,
    };
  }, [shown, ids, can, ticked, picked, savedBefore, freedBefore]);
  const without = useMemo(() => {
    const ids = leftOut(messages, asked, { daysLeft, ruleOf });
    return folders.filter(({ id }) => ids.has(id)).map(({ path }) => path.at(-1) ?? "");
  }, [messages, folders, asked, daysLeft, ruleOf]);
  const current = shown[Math.min(active, shown.length - 1)];

  const remaining = shown.length - listed.deleted;
  const counted = [
    // Of saved ones only nobody need be told.
    asked.state === "saved" && !asked.span
      ? count(remaining)
      : list.counted(remaining, shown.length - listed.saved),
    ...(listed.deleted > 0 ? [list.deleted(listed.deleted)] : []),
  ];

  const toggleAll = () => onTick(toggled(ticked, ids));
  const toggle = (from: number, to: number) => {
    const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
    onTick(toggled(ticked, range.filter(can)));
  };

  return (
    <div className={styles.messages}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {asked.span && props.spanName !== undefined
            ? timeline.only(asked.span.from, props.spanName)
            : filters.states[asked.state]}
          {shown.length > 0 ? `: ${counted.join("; ")}` : ""}
        </h3>
        {asked.span ? (
          <Link as="button" inline className={styles.all} onClick={() => onAsk({ span: undefined })}>
            {timeline.all}
          </Link>
        ) : null}
      </div>
      {without.length > 0 ? (
        <p className={styles.without}>
          <RichText text={list.without(without)} />
        </p>
      ) : null}
      <Disclosure label={filters.open}>
        {() => <Filters asked={asked} folders={folders} onChange={onAsk} />}
      </Disclosure>
      {shown.length > 0 || ticked.size > 0 ? (
        <SelectionBar
          notProposed={props.notProposed}
          listed={listed}
          onToggleAll={toggleAll}
          onOnly={() => onTick(new Set(ids))}
        />
      ) : null}
      {shown.length === 0 ? (
        <p className={styles.none}>{isFiltered(asked) ? list.none : list.nothingDue}</p>
      ) : (
        <>
          <MessageList
            messages={shown}
            ticked={ticked}
            canTick={can}
            saved={saved}
            freed={freed}
            daysLeft={daysLeft}
            calendar={reckoning.calendar}
            active={active}
            onActive={setActive}
            onToggle={toggle}
            onToggleAll={toggleAll}
          />
          {current ? (
            <ActiveMessage
              message={current}
              folder={folders.find(({ id }) => id === current.folderId)}
              isMoved={freed.has(current.id)}
              overview={overview}
              reckoning={reckoning}
            />
          ) : null}
        </>
      )}
      {shown.length > 0 || ticked.size > 0 ? (
        <SaveBar
          picked={picked}
          elsewhere={listed.elsewhere}
          saving={props.saving}
          isSecond={state.job !== undefined}
        />
      ) : null}
    </div>
  );
}
