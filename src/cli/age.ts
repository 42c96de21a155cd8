import { readInstant, writeInstant } from "../ageing/instant";
import { ageBy, type Age, type Reckoning } from "../ageing/reckoning";
import { calendarOf } from "../ageing/zone";
import type { Locale } from "../i18n";
import { cliTexts, type CliTexts } from "../i18n/cli";
import type { PolicyDocument } from "../policy/document/fields";
import { failure, isFailed, type ExitCode, type Failed } from "./answer";
import { tell, toldOrNot } from "./answers";
import { idTextIn, jsonWithId } from "./id-text";
import type { Io } from "./io";
import { readLine } from "./json-line";
import { linesOf } from "./lines";
import { chunksOf, messagesOfFile, messagesOfFolder, type Arrived } from "./mailbox-read";
import { failureToRead } from "./read-file";

/** What `age` says of one message (docs/cli-contract.md). */
interface Aged extends Age {
  readonly id: unknown;
  /** As the line had it; of a message in UTC; null where nobody knows. */
  readonly received: string | null;
}

interface AgeOptions {
  readonly now: string | undefined;
  readonly zone: string | undefined;
  readonly days: string | undefined;
}

/** The reckoning that the command line asks for; without `days` it is by the policy's. */
type Asked = Omit<Reckoning, "days"> & { readonly days: number | undefined };

/** What the options ask for, or what to tell whoever gave one that makes no sense. */
export function readAgeOptions(
  { now, zone, days }: AgeOptions,
  texts: CliTexts,
): Asked | { readonly wrong: string } {
  const instant = readInstant(now ?? "");
  if (instant === undefined) return { wrong: texts.age.now(now) };
  const calendar = calendarOf(zone ?? "");
  if (calendar === undefined) return { wrong: texts.age.zone(zone) };
  if (days !== undefined && !/^[1-9]\d{0,5}$/.test(days)) return { wrong: texts.age.days(days) };
  return { calendar, now: instant, days: days === undefined ? undefined : Number(days) };
}

type Line = Exclude<ReturnType<typeof readLine>, Failed>;
type AgeOf = (received: number | undefined) => Age;

/** An answer, and the text of its id where a line had one. */
interface Told {
  readonly answer: Aged | Failed;
  readonly idText?: string;
}

function agedMembers({ id, members }: Line, ageOf: AgeOf, texts: CliTexts): Aged | Failed {
  const { received } = members;
  // Drafts have none.
  if (received === null) return { id, received, ...ageOf(undefined) };
  const instant = typeof received === "string" ? readInstant(received) : undefined;
  if (typeof received !== "string" || instant === undefined) {
    return failure(id, "missing-field", "received", texts);
  }
  return { id, received, ...ageOf(instant) };
}

function agedLine(line: string, ageOf: AgeOf, texts: CliTexts): Told {
  const read = readLine(line, texts);
  if ("error" in read) return { answer: read };
  return { answer: agedMembers(read, ageOf, texts), idText: idTextIn(line) };
}

function agedMessage(message: Arrived | Failed, ageOf: AgeOf): Told {
  if (isFailed(message)) return { answer: message };
  const { id, received } = message;
  const at = received === undefined ? null : writeInstant(received);
  return { answer: { id, received: at, ...ageOf(received) } };
}

async function* agedLines(
  chunks: AsyncIterable<Uint8Array | string>,
  ageOf: AgeOf,
  texts: CliTexts,
): AsyncGenerator<Told> {
  for await (const line of linesOf(chunks)) yield agedLine(line, ageOf, texts);
}

async function* asynchronous<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value);
}

const isFolder = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "EISDIR";

async function* aged(mailbox: string, ageOf: AgeOf, io: Io, texts: CliTexts): AsyncGenerator<Told> {
  if (mailbox === "-") {
    yield* agedLines(io.stdin, ageOf, texts);
    return;
  }
  try {
    const file = await io.openFile(mailbox);
    try {
      if (/\.jsonl$/i.test(mailbox)) {
        yield* agedLines(asynchronous(chunksOf(file)), ageOf, texts);
        return;
      }
      for (const message of messagesOfFile(mailbox, file, texts)) yield agedMessage(message, ageOf);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isFolder(error)) {
      yield { answer: failure(mailbox, failureToRead(error), mailbox, texts) };
      return;
    }
    for await (const message of messagesOfFolder(mailbox, io, texts)) yield agedMessage(message, ageOf);
  }
}

async function* written(answers: AsyncIterable<Told>): AsyncGenerator<string> {
  for await (const { answer, idText } of answers) {
    yield `${idText === undefined ? JSON.stringify(answer) : jsonWithId(answer, idText)}\n`;
  }
}

/** `visto-bueno age`: how old each message of a mailbox is, and how many days it has left. A line of JSON for each. */
export function tellAges(
  mailbox: string,
  asked: Asked,
  policy: PolicyDocument | { readonly unusable: string },
  io: Io,
  locale: Locale,
): Promise<ExitCode> {
  const texts = cliTexts(locale);
  const answers =
    "unusable" in policy
      ? asynchronous<Told>([{ answer: failure(mailbox, "bad-policy", policy.unusable, texts) }])
      : aged(mailbox, ageBy({ ...asked, days: asked.days ?? policy.ageing.days }), io, texts);
  return tell(answers, written, ({ answer }) => toldOrNot(answer), io);
}
