import { deferred } from "./deferred";
import { DestinationError, type Destination, type DestinationFailure } from "./destination";
import { joined, textOf } from "./bytes";
import {
  bytesIn,
  messageIn,
  messageText,
  pieceOf,
  type Asked,
  type RemoteAct,
  type TextPort,
} from "./remote-messages";

/** A disk on a network may take its time; a window that says nothing for so long is lost. */
const PATIENCE = 120_000;

/** A folder that another window writes in. */
export interface RemoteDestination extends Destination {
  /** Resolves with the folder's name once the person has chosen one there; rejects where the window goes before. */
  readonly opened: Promise<string>;
}

const nothing: Uint8Array = new Uint8Array(0);

type Answer = Readonly<Record<string, unknown>>;

interface AnswerPiece {
  readonly isFound: boolean;
  readonly bytes: Uint8Array;
  readonly more: boolean;
}

/** An answer that is not whole must not pass for an empty file: what is written by it would be lost. */
function pieceIn({ isFound, part, more }: Answer, path: string): AnswerPiece {
  const bytes = bytesIn(part);
  const isWhole = typeof isFound === "boolean" && typeof more === "boolean" && bytes !== undefined;
  // One that is empty and yet not the last would go on for ever.
  if (!isWhole || (more && (!isFound || bytes.length === 0))) throw new DestinationError("failed", path);
  return { isFound, bytes, more };
}

function pathsIn(bytes: Uint8Array | undefined): readonly string[] {
  let list: unknown;
  try {
    list = JSON.parse(textOf(bytes ?? nothing));
  } catch (cause) {
    throw new DestinationError("failed", undefined, { cause });
  }
  const isList = Array.isArray(list) && list.every((path) => typeof path === "string");
  if (!isList) throw new DestinationError("failed");
  return list as readonly string[];
}

const failures: readonly unknown[] = ["full", "denied", "gone", "failed"] satisfies DestinationFailure[];
const isFailure = (why: unknown): why is DestinationFailure => failures.includes(why);

/**
 * The destination that another window serves (`serveDestination`). Work begins when a folder has been chosen there. A
 * window that is closed, loaded anew, or silent for so many milliseconds is gone to whatever was under way; one that is back
 * is written in again.
 */
export function remoteDestination(port: TextPort, patience = PATIENCE): RemoteDestination {
  const opening = deferred<string>();
  let isThere = true;
  let lastId = 0;
  /** One message is out at a time. */
  let waiting:
    { readonly id: number; readonly at: number; answer(told: Answer): void; leave(): void } | undefined;
  let queue: Promise<unknown> = opening.promise;
  // Whoever asks is told; nobody need ask.
  queue.catch(() => undefined);

  const leave = (): void => {
    isThere = false;
    opening.reject(new DestinationError("gone"));
    waiting?.leave();
  };

  port.onMessage((text) => {
    const told = messageIn(text);
    if (typeof told?.["opened"] === "string") {
      // A second one comes from a page that was loaded anew and knows nothing of what was asked.
      waiting?.leave();
      isThere = true;
      opening.resolve(told["opened"]);
    } else if (told?.["left"] === true) leave();
    else if (told && told["id"] === waiting?.id && told["at"] === waiting?.at) waiting?.answer(told);
  });
  void port.closed.then(leave, leave);

  function exchange(message: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const gone = (cause?: unknown): void => {
        clearTimeout(timer);
        waiting = undefined;
        reject(new DestinationError("gone", undefined, { cause }));
      };
      // Also to what comes: what was asked may yet be done there, and must not meet what would be asked next.
      const timer = setTimeout(() => {
        isThere = false;
        gone();
      }, patience);
      if (!isThere) {
        gone();
        return;
      }
      const answer = (told: Answer): void => {
        clearTimeout(timer);
        waiting = undefined;
        const { why, path } = told;
        if (why === undefined) resolve(told);
        else
          reject(
            new DestinationError(
              isFailure(why) ? why : "failed",
              typeof path === "string" ? path : undefined,
            ),
          );
      };
      waiting = { id: message.id, at: message.at, answer, leave: gone };
      try {
        port.send(messageText(message));
      } catch (error) {
        gone(error);
      }
    });
  }

  async function call(
    act: RemoteAct,
    path: string,
    body: Uint8Array,
    to: string,
  ): Promise<Uint8Array | undefined> {
    const id = ++lastId;
    let at = 0;
    let piece = pieceOf(body, at);
    let told = await exchange({ id, at, act, path, to, ...piece });
    while (piece.more) {
      piece = pieceOf(body, ++at);
      told = await exchange({ id, at, act, path, to, ...piece });
    }
    let answer = pieceIn(told, path);
    if (!answer.isFound) return undefined;
    const pieces = [answer.bytes];
    while (answer.more) {
      answer = pieceIn(await exchange({ id, at: ++at, act: "next" }), path);
      pieces.push(answer.bytes);
    }
    return joined(pieces);
  }

  function ask(act: RemoteAct, path = "", body = nothing, to = ""): Promise<Uint8Array | undefined> {
    const own = body.slice();
    const result = queue.then(() => call(act, path, own, to));
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    opened: opening.promise,
    list: async () => pathsIn(await ask("list")),
    read: (path) => ask("read", path),
    write: (path, bytes) => ask("write", path, bytes).then(() => undefined),
    append: (path, bytes) => ask("append", path, bytes).then(() => undefined),
    rename: (from, to) => ask("rename", from, undefined, to).then(() => undefined),
    remove: (path) => ask("remove", path).then(() => undefined),
  };
}
