import { readInstant, writeInstant } from "../instant";
import type { ListedMessage, MailFolder } from "../mail";
import { linesOf, utf8 } from "./bytes";
import type { IndexLine } from "./folder";
import type { Nameable } from "./names";

/**
 * A line of `plan.jsonl`: a message that is about to be saved, by what its path is made of. The plan is written before
 * anything is fetched, so that a file whose line was never written can be told to be this message's copy.
 */
export type Planned = Pick<IndexLine, "id" | "folder" | "folderId" | "received" | "from" | "subject"> & {
  /** The Message-ID field, where the mailbox listed one. */
  readonly messageId?: string | undefined;
};

/**
 * Whether the mailbox lists a message otherwise than when it was saved: somebody went on writing a draft, or took an
 * attachment out. The id stays, and the copy is of what it was.
 */
export function isChanged(line: IndexLine, now: Planned, listedSize: number | undefined): boolean {
  const isSameSize = [line.listedSize, listedSize].includes(undefined) || line.listedSize === listedSize;
  return (
    !isSameSize || line.received !== now.received || line.from !== now.from || line.subject !== now.subject
  );
}

/** Dates that no name and no RFC 3339 text can carry are none. */
const isWritable = (instant: number): boolean =>
  instant >= -62_167_219_200_000 && instant < 253_402_300_800_000;

/** A function that turns what the mailbox lists into what the folder notes. */
export function plannerFor(folders: readonly MailFolder[]): (message: ListedMessage) => Planned {
  const names = new Map(folders.map(({ id, path }) => [id, path.join(" / ")]));
  return ({ id, folderId, received, from, subject, messageId }) => ({
    id,
    folder: names.get(folderId) ?? "",
    folderId,
    received: received !== undefined && isWritable(received) ? writeInstant(received) : null,
    from,
    subject,
    messageId,
  });
}

export const nameableOf = ({ folder, received, from, subject }: Planned): Nameable => ({
  folder,
  received: received === null ? undefined : readInstant(received),
  from,
  subject,
});

/**
 * Between two objects of a list whose first member is the id, as `plannerFor` and `readPlan` make them; within a text the
 * mark of quotation would have a backslash before it.
 */
const BETWEEN = '},{"id":';
const LINE_END = '}\n{"id":';

/** One line for each, as they would be written one by one, in half the time: a mailbox may hold 100,000. */
export const writePlan = (plan: readonly Planned[]): Uint8Array =>
  utf8(plan.length === 0 ? "" : `${JSON.stringify(plan).slice(1, -1).replaceAll(BETWEEN, LINE_END)}\n`);

const isReceived = (value: unknown): value is string | null =>
  value === null || (typeof value === "string" && readInstant(value) !== undefined);

const texts = ["id", "folder", "from", "subject"];

function readPlanned(line: string): Planned | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const found = new Map<string, unknown>(Object.entries(value));
  const [received, messageId, folderId] = ["received", "messageId", "folderId"].map((name) =>
    found.get(name),
  );
  if (!texts.every((name) => typeof found.get(name) === "string") || !isReceived(received)) return undefined;
  return {
    id: String(found.get("id")),
    folder: String(found.get("folder")),
    received,
    from: String(found.get("from")),
    subject: String(found.get("subject")),
    ...(typeof folderId === "string" ? { folderId } : {}),
    ...(typeof messageId === "string" ? { messageId } : {}),
  };
}

/** What is no line of a plan is left out: a plan is a help, and what it does not name is fetched again. */
export const readPlan = (bytes: Uint8Array | undefined): readonly Planned[] =>
  linesOf(bytes)
    .lines.map(readPlanned)
    .filter((planned) => planned !== undefined);
