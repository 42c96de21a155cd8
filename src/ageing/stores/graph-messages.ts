import { readInstant } from "../instant";
import type { ListedMessage } from "../mail";
import { isRecord, listOf, query, SIZE, sizeOf, textOf, type Properties } from "./graph-values";

/** An address asks for nothing that is not used: no body, no preview, no recipients. */
const SELECT =
  "id,subject,receivedDateTime,from,hasAttachments,importance,categories,flag,internetMessageId,parentFolderId";

/** As Graph writes an instant, with what is below the second only where there is something. */
const written = (instant: number): string => new Date(instant).toISOString().replace(".000Z", "Z");

export interface Wanted {
  /** From this second on. */
  readonly from: number | undefined;
  readonly before: number | undefined;
  readonly top: number;
  readonly isCounted: boolean;
}

/** A page of the whole mailbox, oldest first. Graph wants what orders the answer first in the filter, where there is one. */
export function listingPath({ from, before, top, isCounted }: Wanted): string {
  const bounds = [
    ...(from === undefined ? [] : [`receivedDateTime ge ${written(Math.floor(from / 1000) * 1000)}`]),
    ...(before === undefined ? [] : [`receivedDateTime lt ${written(before)}`]),
  ];
  return query("/me/messages", {
    $filter: bounds.length === 0 ? undefined : bounds.join(" and "),
    $orderby: "receivedDateTime",
    $top: String(top),
    $count: isCounted ? "true" : undefined,
    $select: SELECT,
    $expand: SIZE,
  });
}

/**
 * The end of the same, from the newest back, counted anew. Without a filter those without a date are among the first of
 * the listing or of this, as the server sorts them.
 */
export const endPath = (before: number | undefined, top: number): string =>
  query("/me/messages", {
    $filter: before === undefined ? undefined : `receivedDateTime lt ${written(before)}`,
    $orderby: "receivedDateTime desc",
    $top: String(top),
    $count: "true",
    $select: SELECT,
    $expand: SIZE,
  });

/** Chats and posts lie among the messages of some mailboxes; they are no mail. */
const isMail = (type: string): boolean =>
  type === "" || /^#microsoft\.graph\.(message|eventMessage|calendarSharingMessage)/.test(type);

function sender(value: unknown): string {
  const address = isRecord(value) && isRecord(value["emailAddress"]) ? value["emailAddress"] : {};
  return textOf(address["name"]).trim() || textOf(address["address"]).trim();
}

const isMarked = ({ flag, categories, importance }: Properties): boolean =>
  (isRecord(flag) && flag["flagStatus"] === "flagged") ||
  listOf(categories).length > 0 ||
  importance === "high";

/** Of this day, part is of the year 10000 already in zones east of UTC, which no name of a folder or cell of a table can say. */
const LAST_DAY = Date.UTC(9999, 11, 31);

/**
 * When it was received; undefined for what servers write where they know no date: the first or last instant that a
 * library has (year 1, 1601, the end of 9999). No mail is from before 1970, and none may be told to be overdue by such a date.
 */
function receivedAt(value: unknown): number | undefined {
  const instant = readInstant(textOf(value));
  return instant !== undefined && instant >= 0 && instant < LAST_DAY ? instant : undefined;
}

export interface ListedEntity {
  readonly id: string;
  /** Undefined where it is no mail. */
  readonly message: ListedMessage | undefined;
}

/** What an answer tells of a message; undefined where it cannot be one, for it has no id. */
export function readMessage(value: unknown): ListedEntity | undefined {
  if (!isRecord(value)) return undefined;
  const id = textOf(value["id"]);
  if (id === "") return undefined;
  if (!isMail(textOf(value["@odata.type"]))) return { id, message: undefined };
  const message: ListedMessage = {
    id,
    folderId: textOf(value["parentFolderId"]),
    received: receivedAt(value["receivedDateTime"]),
    subject: textOf(value["subject"]),
    from: sender(value["from"]),
    size: sizeOf(value),
    hasAttachments: value["hasAttachments"] === true,
    isMarked: isMarked(value),
    messageId: textOf(value["internetMessageId"]).trim() || undefined,
  };
  return { id, message };
}
