import {
  failed,
  known,
  unavailable,
  type Attachment,
  type Body,
  type Draft,
  type DraftPart,
} from "../policy/draft";
import type { ItemKind, Mailbox, Reading, Recipient, SenderRank } from "../policy/draft";
import type { OfficeCalls } from "./calls";
import { attempt, member, type ComposeItem, type Host } from "./host";
import type { Contents } from "./kept-contents";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === "object" && value !== null ? (value as Fields) : undefined;
const textIn = (fields: Fields | undefined, name: string): string => {
  const value = fields?.[name];
  return typeof value === "string" ? value : "";
};

/** Understands a host's answer, or says that it makes no sense: an answer of the wrong shape is a failed reading. */
function understood<T>(reading: Reading<unknown>, read: (value: unknown) => T | undefined): Reading<T> {
  if (reading.state !== "known") return reading;
  const value = attempt(() => read(reading.value));
  return value === undefined ? failed("invalid") : known(value);
}

function mailbox(value: unknown): Mailbox | undefined {
  const fields = fieldsOf(value);
  const address = textIn(fields, "emailAddress");
  return address === "" ? undefined : { name: textIn(fields, "displayName"), address };
}

function recipients(value: unknown): readonly Recipient[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const read: Recipient[] = [];
  for (const one of value) {
    const fields = fieldsOf(one);
    if (!fields) return undefined;
    const address = textIn(fields, "emailAddress");
    // A contact group of the sender's own has no address; whoever is in it, it is not one person.
    const isList = fields["recipientType"] === "distributionList" || address === "";
    read.push({ name: textIn(fields, "displayName"), address, kind: isList ? "list" : "person" });
  }
  return read;
}

const attachmentTypes: readonly unknown[] = ["file", "item", "cloud"];

function attachments(value: unknown): readonly Attachment[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const read: Attachment[] = [];
  for (const one of value) {
    const fields = fieldsOf(one);
    if (!fields) return undefined;
    const type = fields["attachmentType"];
    const size = fields["size"];
    read.push({
      id: textIn(fields, "id"),
      name: textIn(fields, "name"),
      type: attachmentTypes.indexOf(type) >= 0 ? (type as Attachment["type"]) : "file",
      isInline: fields["isInline"] === true,
      // Clients report 0 for what they have not measured (platform notes, trap 8).
      size: typeof size === "number" && size > 0 && size < Infinity ? known(size) : failed("invalid"),
      content: unavailable,
    });
  }
  return read;
}

/** Reads one member where this client has it. */
function asked<T extends object>(
  calls: OfficeCalls,
  kind: string,
  owner: () => T | undefined,
  name: keyof T,
  ...given: readonly unknown[]
): Promise<Reading<unknown>> {
  const read = member(owner, name);
  return read
    ? calls.ask(kind, (callback) => {
        read(...given, callback);
      })
    : Promise.resolve(unavailable);
}

/** When Outlook does not say what the body is, HTML holds whatever there is. */
async function readFormat(calls: OfficeCalls, item: ComposeItem): Promise<Body["format"]> {
  const type = await asked(calls, "body type", () => item.body, "getTypeAsync");
  return type.state === "known" && type.value === "text" ? "text" : "html";
}

async function readBody(
  calls: OfficeCalls,
  item: ComposeItem,
  format: Body["format"],
): Promise<Reading<Body>> {
  const content = await asked(calls, "body", () => item.body, "getAsync", format);
  return understood(content, (value) => (typeof value === "string" ? { format, content: value } : undefined));
}

type ReadableMember =
  "from" | "organizer" | "to" | "cc" | "bcc" | "requiredAttendees" | "optionalAttendees" | "subject";

/**
 * Reads the parts that `parts` names, and no others, of the item being composed. What was not asked for is
 * `unavailable` in the draft; no rule that declares its parts sees it.
 * @param contents how attachments are looked into; without it only their names and sizes are read
 */
export async function readDraft(
  host: Host,
  calls: OfficeCalls,
  kind: ItemKind,
  parts: readonly DraftPart[],
  rank: Reading<SenderRank>,
  contents?: Contents,
): Promise<Draft> {
  const item = host.item ?? {};
  const wants = (part: DraftPart) => parts.indexOf(part) >= 0;
  const isMessage = kind === "message";
  const get = (part: DraftPart, family: string, name: ReadableMember, set: string) =>
    wants(part) && host.hasSet(set)
      ? asked(calls, family, () => item[name], "getAsync")
      : Promise.resolve(unavailable);

  // In the order in which they are asked. Bcc comes last, so that a host which answers no recipients at all still
  // leaves a slot for everything else.
  const to = get("to", "recipients", isMessage ? "to" : "requiredAttendees", "1.1");
  const from = get("from", "from", isMessage ? "from" : "organizer", "1.7");
  const subject = get("subject", "subject", "subject", "1.1");
  const cc = get("cc", "recipients", isMessage ? "cc" : "optionalAttendees", "1.1");
  const listed =
    wants("attachments") && host.hasSet("1.8")
      ? asked(calls, "attachments", () => item, "getAttachmentsAsync").then((reading) =>
          understood(reading, attachments),
        )
      : Promise.resolve(unavailable);
  const format = wants("body") ? readFormat(calls, item) : Promise.resolve("html" as const);
  const last = format.then((bodyFormat) => ({
    body: wants("body") ? readBody(calls, item, bodyFormat) : Promise.resolve(unavailable),
    bcc: isMessage ? get("bcc", "recipients", "bcc", "1.1") : Promise.resolve(known([])),
  }));

  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const draft = {
    item: kind,
    from: understood(await from, mailbox),
    to: understood(await to, recipients),
    cc: understood(await cc, recipients),
    subject: understood(await subject, text),
    body: await (await last).body,
    bcc: understood(await (await last).bcc, recipients),
    rank,
    transmittedSize: unavailable,
  };
  // Contents are the dearest reads: they wait until everything else is in.
  const files = await listed;
  const isLookedInto = contents !== undefined && files.state === "known";
  return { ...draft, attachments: isLookedInto ? known(await contents.lookInto(files.value)) : files };
}
