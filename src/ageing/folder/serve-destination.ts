import { joined } from "./bytes";
import { DestinationError, type Destination } from "./destination";
import { bytesIn, messageIn, messageText, pieceOf, type Told, type TextPort } from "./remote-messages";

interface Request {
  readonly id: number;
  readonly act: string;
  readonly path: string;
  readonly to: string;
  readonly pieces: Uint8Array[];
}

const nothing: Uint8Array = new Uint8Array(0);

/** Undefined where there is no such file; everything else answers with bytes. */
async function done(
  { act, path, to }: Request,
  body: Uint8Array,
  place: Destination,
): Promise<Uint8Array | undefined> {
  if (act === "list") return new TextEncoder().encode(JSON.stringify(await place.list()));
  if (act === "read") return place.read(path);
  if (act === "write") await place.write(path, body);
  else if (act === "append") await place.append(path, body);
  else if (act === "rename") await place.rename(path, to);
  else if (act === "remove") await place.remove(path);
  else throw new DestinationError("failed", path);
  return nothing;
}

/** What the serving page tells by itself. */
export interface Serving {
  /** A folder of this name is there to be written in: at the start, and after another was chosen. */
  opened(name: string): void;
  /** The page is being left. */
  left(): void;
}

/**
 * Does what the other side of the port asks (`remoteDestination`) to this destination. What is no message of ours is
 * passed over.
 */
export function serveDestination(port: TextPort, destination: Destination): Serving {
  let request: Request | undefined;
  /** The answer that is on its way: `from` is the message that its first piece answered. */
  let answer: { readonly id: number; readonly from: number; readonly bytes: Uint8Array } | undefined;

  const tell = (message: Told): void => {
    try {
      port.send(messageText(message));
    } catch {
      // Nobody is there to be told.
    }
  };

  async function finish(asked: Request, at: number): Promise<void> {
    try {
      const bytes = await done(asked, joined(asked.pieces), destination);
      answer = { id: asked.id, from: at, bytes: bytes ?? nothing };
      tell({ id: asked.id, at, isFound: bytes !== undefined, ...pieceOf(answer.bytes, 0) });
    } catch (error) {
      const { why, path } =
        error instanceof DestinationError ? error : { why: "failed" as const, path: undefined };
      tell({ id: asked.id, at, why, ...(path === undefined ? {} : { path }) });
    }
  }

  port.onMessage((text) => {
    const { id, at, act, path, to, part, more } = messageIn(text) ?? {};
    if (typeof id !== "number" || typeof at !== "number" || typeof act !== "string") return;
    if (act === "next") {
      if (answer?.id !== id || at <= answer.from) return;
      tell({ id, at, isFound: true, ...pieceOf(answer.bytes, at - answer.from) });
      return;
    }
    const bytes = bytesIn(part);
    if (bytes === undefined || typeof path !== "string" || typeof to !== "string") return;
    if (at === 0) request = { id, act, path, to, pieces: [] };
    if (request?.id !== id || request.pieces.length !== at) return;
    request.pieces.push(bytes);
    if (more === true) {
      tell({ id, at, isFound: true, part: "", more: false });
      return;
    }
    const asked = request;
    request = undefined;
    void finish(asked, at);
  });

  return { opened: (name) => tell({ opened: name }), left: () => tell({ left: true }) };
}
