import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { ListedMessage } from "../../ageing/mail";
import type { Calendar } from "../../ageing/reckoning";
import { shortDate } from "../../i18n/words";
import { heardOnly } from "../components/heard";
import { usePane } from "../components/pane-context";
import { MessageRow, NARROW } from "./MessageRow";
import { RING } from "./ring";
import { rowAfter, rowWindow, scrollFor } from "./row-window";
import { useMailboxTexts } from "./use-texts";
import { useSize } from "./use-size";

const useStyles = makeStyles({
  list: {
    position: "relative",
    overflowY: "auto",
    overflowX: "hidden",
    containerType: "inline-size",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    // The ring of the active row, in sight only while the keyboard is here.
    [RING]: "none",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      [RING]: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  all: { position: "relative" },
  heard: heardOnly,
});

const ROW = 60;
const NARROW_ROW = 108;
/** Half a row more than whole ones: there is more to scroll to. */
const ROWS_SEEN = 6.5;

interface MessageListProps {
  readonly messages: readonly ListedMessage[];
  readonly ticked: ReadonlySet<string>;
  readonly canTick: (id: string) => boolean;
  readonly saved: ReadonlySet<string>;
  readonly freed: ReadonlySet<string>;
  readonly daysLeft: (received: number | undefined) => number | undefined;
  readonly calendar: Calendar;
  /** The current one, which is told in full below the list. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onToggle: (from: number, to: number) => void;
  readonly onToggleAll: () => void;
}

/**
 * Messages as a list box, of which only the rows in sight are drawn: a screen reader hears place and number of each all
 * the same, and the focus stays on the list itself, whatever is scrolled away.
 */
export function MessageList(props: MessageListProps): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const { list } = useMailboxTexts();
  const { messages, ticked, saved, freed, daysLeft, calendar, onActive, onToggle } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const { width, height } = useSize(box, { width: 320, height: ROW * ROWS_SEEN });
  const count = messages.length;
  const active = Math.max(0, Math.min(props.active, count - 1));
  const rowHeight = width < NARROW ? NARROW_ROW : ROW;

  const seen = rowWindow({ top: Math.min(top, count * rowHeight), height, rowHeight, count });
  const rows = Array.from({ length: Math.max(0, seen.end - seen.first) }, (_, row) => seen.first + row);
  // What is current exists, even out of sight: the list refers to it.
  if (count > 0 && (active < seen.first || active >= seen.end)) rows.push(active);

  const current = `${id}-${String(active)}`;
  const hasMoved = useRef(false);
  useEffect(() => {
    // The list may lie partly below the edge of the pane, or under the bar that sticks there.
    if (hasMoved.current) document.getElementById(current)?.scrollIntoView({ block: "nearest" });
    hasMoved.current = false;
  }, [current]);

  const goTo = (index: number) => {
    onActive(index);
    hasMoved.current = true;
    const { current: scrolled } = box;
    if (scrolled) scrolled.scrollTop = scrollFor(index, { top: scrolled.scrollTop, height, rowHeight });
  };
  const press = (index: number, isRange: boolean) => {
    onActive(index);
    onToggle(isRange ? active : index, index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const to = rowAfter(key, active, count, page);
    if (to !== undefined) {
      goTo(to);
      if (shiftKey && to !== active) onToggle(to, to);
    } else if (key === " ") onToggle(active, active);
    else if (key.toLowerCase() === "a" && (ctrlKey || metaKey)) props.onToggleAll();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={box}
        className={styles.list}
        style={{ height: `${String(Math.min(count, ROWS_SEEN) * rowHeight)}px` }}
        role="listbox"
        aria-multiselectable="true"
        aria-label={list.label(count)}
        aria-describedby={`${id}k`}
        aria-activedescendant={count > 0 ? current : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div role="presentation" className={styles.all} style={{ height: `${String(count * rowHeight)}px` }}>
          {rows.map((index) => {
            const message = messages[index];
            if (!message) return null;
            const mark = freed.has(message.id) ? "freed" : saved.has(message.id) ? "saved" : undefined;
            return (
              <MessageRow
                key={message.id}
                id={`${id}-${String(index)}`}
                message={message}
                left={daysLeft(message.received)}
                date={
                  message.received === undefined
                    ? undefined
                    : shortDate(calendar.dayOf(message.received), locale)
                }
                mark={mark}
                isTicked={props.canTick(message.id) ? ticked.has(message.id) : undefined}
                isActive={index === active}
                place={{ index, count, height: rowHeight }}
                onPress={press}
              />
            );
          })}
        </div>
      </div>
      <p id={`${id}k`} className={styles.heard}>
        {list.keys}
      </p>
    </>
  );
}
