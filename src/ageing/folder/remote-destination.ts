import { deferred } from "./deferred";
import { DestinationError, type Destination, type DestinationFailure } from "./destination";
import {
  bytesIn,
  joined,
  messageIn,
  messageText,
  pieceOf,
  type Asked,
  type RemoteAct,
  type TextPort,
} from "./remote-messages";

/** A folder that another window writes in. */
export interface RemoteDestination extends Destination {
  /** Resolves with the folder's name once the person has chosen one there; rejects where the window goes before. */
  readonly opened: Promise<string>;
}

type Answer = Readonly<Record<string, unknown>>;

const failures: readonly unknown[] = ["full", "denied", "gone", "failed"] satisfies DestinationFailure[];
const isFailure = (why: unknown): why is DestinationFailure => failures.includes(why);
const nothing: Uint8Array = new Uint8Array(0);

/**
 * The destination that another window serves (`serveDestination`). Work begins when a folder has been chosen there. A
 * window that is closed, or loaded anew, is gone to whatever was under way; one that is back is written in again.
 */
export function remoteDestination(port: TextPort): RemoteDestination {
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
        waiting = undefined;
        reject(new DestinationError("gone", undefined, { cause }));
      };
      if (!isThere) {
        gone();
        return;
      }
      const answer = (told: Answer): void => {
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
    if (told["isFound"] !== true) return undefined;
    const pieces = [bytesIn(told["part"]) ?? nothing];
    while (told["more"] === true) {
      told = await exchange({ id, at: ++at, act: "next" });
      pieces.push(bytesIn(told["part"]) ?? nothing);
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
    list: async () => JSON.parse(new TextDecoder().decode(await ask("list"))) as string[],
    read: (path) => ask("read", path),
    write: (path, bytes) => ask("write", path, bytes).then(() => undefined),
    append: (path, bytes) => ask("append", path, bytes).then(() => undefined),
    rename: (from, to) => ask("rename", from, undefined, to).then(() => undefined),
    remove: (path) => ask("remove", path).then(() => undefined),
  };
}
