import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import { Attach16Regular, Checkmark12Filled, Flag16Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { ListedMessage } from "../../ageing/mail";
import { size } from "../../i18n/words";
import { Data } from "../components/Data";
import { heardOnly } from "../components/heard";
import { RING } from "./ring";
import { useMailboxTexts } from "./use-texts";

/** One line, cut at a letter where there was more; the only way that also wraps, so that no text is wider than its place. */
const oneLine = {
  overflow: "hidden",
  wordBreak: "break-all",
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: "1",
} as const;

/** Where the pane is narrow, or its letters are big, what is left stands in a line of its own. */
export const NARROW = 240;
const narrow = `@container (max-width: ${String(NARROW - 1)}px)`;

const useStyles = makeStyles({
  row: {
    position: "absolute",
    insetInline: 0,
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    gridTemplateAreas: '"box subject left" ". about about"',
    [narrow]: { gridTemplateAreas: '"box subject subject" ". left left" ". about about"' },
    alignContent: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { outline: `var(${RING})`, outlineOffset: "-3px" },
  box: {
    gridArea: "box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "16px",
    height: "16px",
    marginTop: "2px",
    boxSizing: "border-box",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForegroundOnBrand,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": {
      ...shorthands.borderColor("CanvasText"),
      backgroundColor: "Canvas",
    },
  },
  chosen: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    ...shorthands.borderColor(tokens.colorCompoundBrandBackground),
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      ...shorthands.borderColor("Highlight"),
      color: "HighlightText",
    },
  },
  // Lines are clamped, not cut across: what does not fit is whole below the list, where the row is the current one.
  subject: {
    ...typographyStyles.body1Strong,
    gridArea: "subject",
    ...oneLine,
    [narrow]: { WebkitLineClamp: "2", wordBreak: "normal", overflowWrap: "anywhere" },
  },
  left: {
    ...typographyStyles.caption1,
    gridArea: "left",
    lineHeight: "20px",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  urgent: { color: tokens.colorStatusDangerForeground3 },
  about: {
    ...typographyStyles.caption1,
    gridArea: "about",
    display: "flex",
    alignItems: "center",
    [narrow]: { flexWrap: "wrap" },
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
  },
  from: { ...oneLine, minWidth: 0 },
  // Whole beside a name that is cut: date, size and signs, with nothing before them that could be left alone.
  facts: {
    display: "inline-flex",
    alignItems: "center",
    flexShrink: 0,
    maxWidth: "100%",
    columnGap: tokens.spacingHorizontalXS,
    [narrow]: { flexShrink: 1 },
  },
  // It stands below the list too, where there is no room for it here.
  date: { [narrow]: { display: "none" } },
  hidden: { visibility: "hidden" },
  icon: { display: "inline-flex" },
  heard: heardOnly,
});

export interface RowPlace {
  readonly index: number;
  readonly count: number;
  readonly height: number;
}

interface MessageRowProps {
  readonly id: string;
  readonly message: ListedMessage;
  readonly left: number | undefined;
  /** When it was received, in short; undefined where nobody knows. */
  readonly date: string | undefined;
  readonly mark: "saved" | "freed" | undefined;
  /** Undefined where nothing is left to do with it. */
  readonly isTicked: boolean | undefined;
  readonly isActive: boolean;
  readonly place: RowPlace;
  readonly onPress: (index: number, isRange: boolean) => void;
}

/** A message in the list: what it is, how long it stays, whether it is chosen. */
export function MessageRow(props: MessageRowProps): ReactElement {
  const styles = useStyles();
  const { list } = useMailboxTexts();
  const { message, left, date, mark, isTicked, isActive, place } = props;
  const { index, count, height } = place;
  const icon = (Icon: typeof Flag16Filled, words: string) => (
    <>
      {" "}
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <span className={styles.heard}>{words}</span>
    </>
  );
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={isTicked}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={mergeClasses(styles.row, isActive && styles.active)}
      style={{ top: `${String(index * height)}px`, height: `${String(height)}px` }}
      onClick={(event) => props.onPress(index, event.shiftKey)}
    >
      <span
        className={mergeClasses(
          styles.box,
          isTicked && styles.chosen,
          isTicked === undefined && styles.hidden,
        )}
        aria-hidden="true"
      >
        {isTicked ? <Checkmark12Filled /> : null}
      </span>
      <span className={styles.subject}>
        <Data text={message.subject || list.noSubject} />
      </span>{" "}
      <span className={mergeClasses(styles.left, !mark && left !== undefined && left <= 3 && styles.urgent)}>
        {mark ? list[mark] : left === undefined ? list.noDate : list.left(left)}
      </span>{" "}
      <span className={styles.about}>
        <span className={styles.from}>
          <Data text={message.from || list.noSender} />
        </span>
        <span className={styles.facts}>
          <span>
            {"\u00a0· "}
            {date === undefined ? null : <span className={styles.date}>{date} · </span>}
            {message.size === undefined ? list.unknownSize : size(message.size)}
          </span>
          {message.isMarked ? icon(Flag16Filled, list.marked) : null}
          {message.hasAttachments ? icon(Attach16Regular, list.attachments) : null}
        </span>
      </span>
    </div>
  );
}
