/**
 * The members of Office.js that this room uses, every one of them optional: clients differ by version, permission and
 * item kind, and the requirement sets they declare do not always tell (platform notes, traps 7 and 17).
 */
import type { Answer } from "./calls";

type Callback<T> = (answer: Answer<T>) => void;

interface Getter<T> {
  readonly getAsync?: (callback: Callback<T>) => void;
}

export interface ComposeItem {
  readonly itemType?: unknown;
  readonly from?: Getter<unknown>;
  readonly organizer?: Getter<unknown>;
  readonly to?: Getter<unknown>;
  readonly cc?: Getter<unknown>;
  readonly bcc?: Getter<unknown>;
  readonly requiredAttendees?: Getter<unknown>;
  readonly optionalAttendees?: Getter<unknown>;
  readonly subject?: Getter<unknown>;
  readonly body?: {
    readonly getTypeAsync?: (callback: Callback<unknown>) => void;
    readonly getAsync?: (coercionType: "html" | "text", callback: Callback<unknown>) => void;
  };
  readonly getAttachmentsAsync?: (callback: Callback<unknown>) => void;
  readonly getAttachmentContentAsync?: (id: string, callback: Callback<unknown>) => void;
  readonly getInitializationContextAsync?: (callback: Callback<unknown>) => void;
  readonly internetHeaders?: {
    readonly setAsync?: (headers: Readonly<Record<string, string>>, callback: Callback<unknown>) => void;
    readonly removeAsync?: (names: readonly string[], callback: Callback<unknown>) => void;
  };
  readonly sessionData?: {
    readonly getAsync?: (name: string, callback: Callback<unknown>) => void;
    readonly setAsync?: (name: string, value: string, callback: Callback<unknown>) => void;
  };
  readonly addHandlerAsync?: (
    type: string,
    handler: (event?: unknown) => void,
    callback: Callback<unknown>,
  ) => void;
  readonly removeHandlerAsync?: (type: string, callback: Callback<unknown>) => void;
}

/** `Office.RoamingSettings`: a copy of the mailbox's, as old as the start; saving sends the whole of it. */
export interface Settings {
  readonly get?: (name: string) => unknown;
  readonly set?: (name: string, value: unknown) => void;
  readonly remove?: (name: string) => void;
  readonly saveAsync?: (callback: Callback<unknown>) => void;
}

export interface Host {
  readonly item: ComposeItem | undefined;
  readonly displayLanguage: string | undefined;
  readonly settings: Settings | undefined;
  /** Whether the client declares at least this Mailbox requirement set; a client that declares nothing is believed. */
  readonly hasSet: (version: string) => boolean;
}

/** What of `Office.context` this room looks at. Each member may be missing, or throw when it is touched. */
interface OfficeContext {
  readonly displayLanguage?: unknown;
  readonly roamingSettings?: Host["settings"];
  readonly mailbox?: { readonly item?: ComposeItem | null };
  readonly requirements?: { readonly isSetSupported?: (name: string, version: string) => boolean };
}

/** What `read` gives, or undefined where touching the host throws. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The host as it is at this moment; never throws. */
export function currentHost(): Host {
  const context = attempt(() => Office.context as unknown as OfficeContext) ?? {};
  const language = attempt(() => context.displayLanguage);
  return {
    item: attempt(() => context.mailbox?.item) ?? undefined,
    displayLanguage: typeof language === "string" ? language : undefined,
    settings: attempt(() => context.roamingSettings),
    hasSet: (version) => attempt(() => context.requirements?.isSetSupported?.("Mailbox", version)) ?? true,
  };
}
