import type { DestinationFailure } from "./destination";

/** A window to speak with, in strings alone: that is what Office passes between an add-in and its dialog. */
export interface TextPort {
  send(text: string): void;
  onMessage(listener: (text: string) => void): void;
  /** Resolves when nobody is there any more. */
  readonly closed: Promise<void>;
}

export type RemoteAct = "list" | "read" | "write" | "append" | "rename" | "remove";

/** A piece of what a request or an answer brings along, in base64; `at` counts the pieces from 0. */
interface Piece {
  readonly id: number;
  readonly at: number;
  readonly part: string;
  readonly more: boolean;
}

/** What the pane sends: a request in one or more pieces, or that it wants the next piece of the answer. */
export type Asked =
  | (Piece & { readonly act: RemoteAct; readonly path: string; readonly to: string })
  | { readonly id: number; readonly at: number; readonly act: "next" };

/** What the window sends: each message of the pane has one answer; the other two come by themselves. */
export type Told =
  | (Piece & { readonly isFound: boolean })
  | { readonly id: number; readonly at: number; readonly why: DestinationFailure; readonly path?: string }
  | { readonly opened: string }
  | { readonly left: true };

/** In bytes: with what stands around it, a message stays below 256 kB, which every client is known to pass. */
const PART = 184_320;
/** `apply` takes no more arguments than the stack holds. */
const RUN = 8_192;

/** Marks what is ours among whatever else a window may receive. */
const MARK = "visto-bueno/1";

export const messageText = (message: Asked | Told): string => JSON.stringify({ is: MARK, ...message });

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** The members of a message of ours; undefined for everything else. */
export function messageIn(text: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const message: unknown = JSON.parse(text);
    return isRecord(message) && message["is"] === MARK ? message : undefined;
  } catch {
    return undefined;
  }
}

/** The piece number `at` of these bytes. */
export function pieceOf(bytes: Uint8Array, at: number): { readonly part: string; readonly more: boolean } {
  const piece = bytes.subarray(at * PART, (at + 1) * PART);
  let letters = "";
  for (let start = 0; start < piece.length; start += RUN)
    letters += String.fromCharCode(...piece.subarray(start, start + RUN));
  return { part: btoa(letters), more: (at + 1) * PART < bytes.length };
}

/** The bytes of a piece; undefined where it is no base64. */
export function bytesIn(part: unknown): Uint8Array | undefined {
  if (typeof part !== "string") return undefined;
  try {
    const letters = atob(part);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
