import type { Person } from "./mailbox";
import type { Item } from "./mailbox-state";

/** Messages as Graph v1.0 shows them: no size among the properties, instants in whole seconds. */

type Shown = Readonly<Record<string, unknown>>;

export const instant = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");

const recipient = ({ name, address }: Person): Shown => ({ emailAddress: { name, address } });

export const messageProperties: ReadonlySet<string> = new Set([
  ..."id categories changeKey createdDateTime lastModifiedDateTime bccRecipients body bodyPreview".split(" "),
  ..."ccRecipients conversationId conversationIndex flag from hasAttachments importance".split(" "),
  ..."inferenceClassification internetMessageHeaders internetMessageId isDeliveryReceiptRequested".split(" "),
  ..."isDraft isRead isReadReceiptRequested parentFolderId receivedDateTime replyTo sender sentDateTime".split(
    " ",
  ),
  ..."subject toRecipients uniqueBody webLink".split(" "),
]);

/** Given only to who names them. */
const onlySelected = new Set(["internetMessageHeaders", "uniqueBody"]);
/** Beyond `Mail.ReadBasic`. */
const content = new Set(["body", "bodyPreview", "uniqueBody"]);

const emptyBody = { contentType: "text", content: "" };

function allOf({ message, folderId }: Item, id: string): Shown {
  const { received } = message;
  const at = received === undefined ? null : instant(received);
  const from = message.from ? recipient(message.from) : null;
  return {
    id,
    categories: message.categories ?? [],
    changeKey: "CQAAABYAAAA",
    createdDateTime: at,
    lastModifiedDateTime: at,
    bccRecipients: [],
    body: emptyBody,
    bodyPreview: "",
    ccRecipients: [],
    conversationId: `AAQk${message.key}`,
    conversationIndex: "AQHb",
    flag: { flagStatus: message.flagStatus ?? "notFlagged" },
    from,
    hasAttachments: message.hasAttachments ?? false,
    importance: message.importance ?? "normal",
    inferenceClassification: "focused",
    internetMessageHeaders: [],
    internetMessageId: message.internetMessageId ?? null,
    isDeliveryReceiptRequested: false,
    isDraft: message.isDraft ?? false,
    isRead: message.isRead ?? true,
    isReadReceiptRequested: false,
    parentFolderId: folderId,
    receivedDateTime: at,
    replyTo: [],
    sender: from,
    sentDateTime: at,
    subject: message.subject,
    toRecipients: (message.to ?? []).map(recipient),
    uniqueBody: emptyBody,
    webLink: "https://outlook.office.com/mail/",
  };
}

/** The name comes back without its leading zero, and the value as text. */
const SIZE = 0x0e08;
export const extendedProperties = (tags: readonly number[], size: number): Shown =>
  tags.includes(SIZE) ? { singleValueExtendedProperties: [{ id: "Long 0xe08", value: String(size) }] } : {};

export interface Manner {
  readonly immutable: boolean;
  readonly select: readonly string[] | undefined;
  readonly extended: readonly number[];
  readonly withContent: boolean;
}

export function shownMessage(item: Item, { immutable, select, extended, withContent }: Manner): Shown {
  const all = allOf(item, immutable ? item.immutableId : item.id);
  const names = select ?? Object.keys(all).filter((name) => !onlySelected.has(name));
  // The id comes whether it was asked for or not.
  const wanted = new Set(["id", ...names]);
  return {
    "@odata.etag": 'W/"CQAAABYAAAA"',
    ...Object.fromEntries(
      Object.entries(all).filter(([name]) => wanted.has(name) && (withContent || !content.has(name))),
    ),
    ...extendedProperties(extended, item.message.size),
  };
}
