import type { ListedMessage } from "../../ageing/mail";
import { isBulkSender } from "./bulk";
import { fold } from "./fold";
import { isNear, type Overview } from "./overview";

export type ShownState = "near" | "overdue" | "saved" | "undated" | "all";
export type Order = "weight" | "date" | "size";

/** Days left, both inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which messages are listed, and how. */
export interface Arrangement {
  readonly state: ShownState;
  /** Chosen in the timeline; stands before `state`. */
  readonly span: Span | undefined;
  readonly folderId: string | undefined;
  readonly withAttachments: boolean;
  readonly isMarked: boolean;
  readonly words: string;
  readonly order: Order;
}

export const firstArrangement: Arrangement = {
  state: "near",
  span: undefined,
  folderId: undefined,
  withAttachments: false,
  isMarked: false,
  words: "",
  order: "weight",
};

/** Whether anything but the order is other than at first. */
export const isFiltered = (asked: Arrangement): boolean =>
  asked.state !== firstArrangement.state ||
  asked.span !== undefined ||
  asked.folderId !== undefined ||
  asked.withAttachments ||
  asked.isMarked ||
  asked.words.trim() !== "";

type Known = Pick<Overview, "daysLeft" | "ruleOf"> & {
  readonly saved: ReadonlySet<string>;
};

function isIn(span: Span, left: number | undefined): boolean {
  return left !== undefined && left >= span.from && left <= span.to;
}

/** Whether a message is listed, by all but its words. */
function isShown(message: ListedMessage, asked: Arrangement, known: Known): boolean {
  const { id, folderId, received } = message;
  if (asked.folderId !== undefined && folderId !== asked.folderId) return false;
  if (asked.withAttachments && !message.hasAttachments) return false;
  if (asked.isMarked && !message.isMarked) return false;
  const left = known.daysLeft(received);
  if (asked.span) return isIn(asked.span, left) && !known.saved.has(id) && known.ruleOf(folderId) !== "let";
  switch (asked.state) {
    case "near":
      // What is let go is seen where its folder, or everything, is asked for.
      return isNear(left) && (asked.folderId !== undefined || known.ruleOf(folderId) !== "let");
    case "overdue":
      return left !== undefined && left < 0;
    case "saved":
      return known.saved.has(id);
    case "undated":
      return left === undefined;
    case "all":
      return true;
  }
}

/** Folders of which nothing is listed since what they hold is let go, where it would be listed otherwise. */
export function leftOut(
  messages: readonly ListedMessage[],
  { state, span, folderId }: Arrangement,
  { daysLeft, ruleOf }: Pick<Known, "daysLeft" | "ruleOf">,
): ReadonlySet<string> {
  const folders = new Set<string>();
  if (span === undefined && (state !== "near" || folderId !== undefined)) return folders;
  for (const message of messages) {
    if (folders.has(message.folderId) || ruleOf(message.folderId) !== "let") continue;
    const left = daysLeft(message.received);
    if (span ? isIn(span, left) : isNear(left)) folders.add(message.folderId);
  }
  return folders;
}

/** Marked first, then with attachments, then from people, bulk last (ageing-mail.md §9). */
const weightOf = ({ isMarked, hasAttachments, from }: ListedMessage): number =>
  isMarked ? 0 : hasAttachments ? 1 : isBulkSender(from) ? 3 : 2;

const BIGGEST = 2 ** 31;

/** What a message is sorted by before its date. */
function rankOf(message: ListedMessage, order: Order): number {
  if (order === "date") return 0;
  if (order === "weight") return weightOf(message);
  // Nobody knows how big: after all that tell it.
  return message.size === undefined ? BIGGEST + 1 : BIGGEST - Math.min(BIGGEST, message.size);
}

/** So many are looked at before the page may breathe. */
const SLICE = 4_000;

/**
 * The messages to list, in order. In steps: whoever runs it may pause at each `yield`. Numbers sort without a function,
 * ten times as fast: rank and place in one.
 */
export function* arranged(
  messages: readonly ListedMessage[],
  asked: Arrangement,
  known: Known,
): Generator<undefined, readonly ListedMessage[], undefined> {
  const words = fold(asked.words.trim());
  const { length } = messages;
  const keys = new Float64Array(length);
  let found = 0;
  for (let index = 0; index < length; index++) {
    if (index % SLICE === SLICE - 1) yield;
    const message = messages[index];
    if (!message || !isShown(message, asked, known)) continue;
    if (words !== "" && !fold(`${message.subject}\n${message.from}`).includes(words)) continue;
    keys[found++] = rankOf(message, asked.order) * length + index;
  }
  yield;
  const sorted = keys.subarray(0, found).sort();
  const shown: ListedMessage[] = [];
  for (const key of sorted) {
    const message = messages[key % length];
    if (message) shown.push(message);
  }
  return shown;
}
