import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft16Regular, ClipboardTaskListLtrRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import type { Rich } from "../../i18n/rich";
import type { RecordEntry } from "../../policy/record";
import { Notice } from "../components/Notice";
import { copy } from "../components/clipboard";
import { usePane } from "../components/pane-context";
import { RichText } from "../components/RichText";
import type { RecordBook } from "../draft-source";
import { ClearRecord } from "./ClearRecord";
import { download } from "./hand-over";
import { RecordList } from "./RecordList";
import { separated } from "./separated";
import { table } from "./told";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  back: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
  },
  title: {
    ...typographyStyles.subtitle2,
    alignSelf: "flex-start",
    margin: 0,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  about: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  told: {
    ...typographyStyles.body1,
    overflowWrap: "anywhere",
    // Nothing said takes no room, and is still there to be announced.
    ":empty": { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` },
  },
});

interface RecordViewProps {
  readonly book: RecordBook;
  readonly onClose: () => void;
}

/** What the sender answered, to be read, exported and cleared. */
export function RecordView({ book, onClose }: RecordViewProps): ReactElement {
  const pane = usePane();
  const styles = useStyles();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [entries, setEntries] = useState(() => book.entries());
  const [told, setTold] = useState<Rich>();
  /** What «Deshacer» would put back. */
  const [cleared, setCleared] = useState<readonly RecordEntry[]>();
  const texts = pane.texts.record;

  useEffect(() => heading.current?.focus(), []);

  const copyAll = async () => {
    const isCopied = await copy(separated(table(entries, pane), "\t"));
    setTold(isCopied ? texts.copied(entries.length) : texts.notCopied);
  };
  const downloadAll = async () => {
    if (!download(texts.fileName, separated(table(entries, pane), ","))) return copyAll();
    setTold(texts.downloaded(texts.fileName));
  };
  const clear = async () => {
    const isKept = (await book.clear()) === "kept";
    setTold(isKept ? texts.cleared(entries.length) : texts.notKept);
    if (isKept) setCleared(entries);
    setEntries(book.entries());
  };
  const restore = async (gone: readonly RecordEntry[]) => {
    const isKept = (await book.add(...gone)) === "kept";
    setTold(isKept ? texts.restored : texts.notKept);
    if (!isKept) return;
    setCleared(undefined);
    setEntries(book.entries());
    // The button that was pressed goes away.
    heading.current?.focus();
  };

  return (
    <section className={styles.view} aria-labelledby={title}>
      <div>
        <Link as="button" className={styles.back} onClick={onClose}>
          <ArrowLeft16Regular aria-hidden="true" />
          {texts.back}
        </Link>
      </div>
      {/* A tab stop, because it gets the focus: office.js leaves the pane from anything that is none. */}
      <h2 id={title} ref={heading} className={styles.title} tabIndex={0}>
        {texts.title}
      </h2>
      <p className={styles.about}>{texts.about}</p>
      {/* Here from the beginning: a live region that arrives with its words is not announced. */}
      <div role="status" className={styles.told}>
        {told ? <RichText text={told} /> : null}
      </div>
      {cleared ? <UndoButton label={texts.undo} onUndo={() => void restore(cleared)} /> : null}
      {entries.length === 0 ? (
        cleared ? null : (
          <Notice
            icon={<ClipboardTaskListLtrRegular />}
            title={texts.empty.title}
            advice={texts.empty.advice}
          />
        )
      ) : (
        <>
          <div className={styles.buttons}>
            <Button onClick={() => void downloadAll()}>{texts.download}</Button>
            <Button onClick={() => void copyAll()}>{texts.copy}</Button>
          </div>
          <RecordList entries={entries} />
          <ClearRecord count={entries.length} onClear={clear} />
        </>
      )}
    </section>
  );
}

/** Gets the focus as it appears: what was pressed before has gone with the list. */
function UndoButton(props: { readonly label: string; readonly onUndo: () => void }): ReactElement {
  const button = useRef<HTMLButtonElement | null>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div>
      <Button
        ref={(element) => {
          button.current = element;
        }}
        onClick={props.onUndo}
      >
        {props.label}
      </Button>
    </div>
  );
}
