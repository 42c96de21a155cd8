import type { CliTexts } from "../i18n/cli";
import { failure, type Failed } from "./answer";
import type { Io, OpenFile } from "./io";
import { messagesBelow } from "./mailbox-folder";
import { messageHead, type Arrival } from "./mailbox-head";
import { lineReader } from "./mailbox-lines";
import { beginsAsMbox, mboxReader } from "./mailbox-mbox";
import { failureToRead } from "./read-file";

/** A message of a mailbox: `id` is its number in an mbox, from 1, else its file's path. */
export interface Arrived extends Arrival {
  readonly id: number | string;
}

const CHUNK = 262_144;
const HEAD_CHUNK = 8_192;

/** The bytes of a file, in pieces. */
export function* chunksOf(file: OpenFile, size = CHUNK): Generator<Uint8Array> {
  for (let start = 0; start < file.length; start += size) {
    yield file.read(start, Math.min(file.length, start + size));
  }
}

/** What the header of a message file says; undefined where it has none. Reads no further than the header. */
function arrivalIn(file: OpenFile): Arrival | undefined {
  const head = messageHead();
  const reading = { isOver: false };
  const lines = lineReader(
    () => !reading.isOver,
    (line) => {
      if (line === undefined || reading.isOver) return;
      if (line === "") reading.isOver = true;
      else head.take(line);
    },
  );
  for (const chunk of chunksOf(file, HEAD_CHUNK)) {
    lines.push(chunk);
    if (reading.isOver) return head.arrival();
  }
  lines.end();
  return head.arrival();
}

function* messagesIn(path: string, file: OpenFile, texts: CliTexts): Generator<Arrived | Failed> {
  const reader = mboxReader();
  let number = 0;
  const tell = (arrival: Arrival | undefined): Arrived | Failed => {
    const id = ++number;
    return arrival ? { id, ...arrival } : failure(id, "not-a-message", `${path} (${String(id)})`, texts);
  };
  for (const chunk of chunksOf(file)) yield* reader.push(chunk).map(tell);
  yield* reader.end().map(tell);
}

async function messageAt(path: string, io: Pick<Io, "openFile">, texts: CliTexts): Promise<Arrived | Failed> {
  try {
    const file = await io.openFile(path);
    try {
      const arrival = arrivalIn(file);
      return arrival ? { id: path, ...arrival } : failure(path, "not-a-message", path, texts);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(path, failureToRead(error), path, texts);
  }
}

/** The messages of an open file: an mbox, or one message. */
export function* messagesOfFile(path: string, file: OpenFile, texts: CliTexts): Generator<Arrived | Failed> {
  const isMbox = !/\.eml$/i.test(path) && (file.length === 0 || beginsAsMbox(file.read(0, 64)));
  if (isMbox) {
    yield* messagesIn(path, file, texts);
    return;
  }
  const arrival = arrivalIn(file);
  yield arrival ? { id: path, ...arrival } : failure(path, "not-a-message", path, texts);
}

/** The messages of a Maildir or of a folder of `.eml` files. */
export async function* messagesOfFolder(
  folder: string,
  io: Pick<Io, "openFile">,
  texts: CliTexts,
): AsyncGenerator<Arrived | Failed> {
  for await (const entry of messagesBelow(folder)) {
    yield "failed" in entry
      ? failure(entry.path, entry.failed, entry.path, texts)
      : await messageAt(entry.path, io, texts);
  }
}
