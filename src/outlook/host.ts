/**
 * The members of Office.js that this room uses, every one of them optional: clients differ by version, permission and
 * item kind, and the requirement sets they declare do not always tell (platform notes, traps 7 and 17).
 */
import type { ItemKind } from "../policy/draft";
import type { Answer } from "./calls";

type Callback<T> = (answer: Answer<T>) => void;

interface Getter<T> {
  readonly getAsync?: (callback: Callback<T>) => void;
}

/** How Office.js takes a recipient; with neither name nor address it throws. */
export interface EmailUser {
  readonly displayName: string;
  readonly emailAddress: string;
}

/** A field of recipients: at most 100 in one call. `setAsync` lets go of whoever is not named. */
export interface RecipientField extends Getter<unknown> {
  readonly setAsync?: (people: readonly EmailUser[], callback: Callback<unknown>) => void;
  readonly addAsync?: (people: readonly EmailUser[], callback: Callback<unknown>) => void;
}

/** `Office.NotificationMessageDetails`, in the two kinds that we show; a message over 150 characters throws. */
export type NoticeDetails = { readonly message: string; readonly icon: string } & (
  | { readonly type: "informationalMessage"; readonly persistent: boolean }
  | {
      readonly type: "insightMessage";
      readonly actions: readonly [
        {
          readonly actionType: "showTaskPane";
          readonly actionText: string;
          readonly commandId: string;
          readonly contextData: string;
        },
      ];
    }
);

export interface ComposeItem {
  readonly itemType?: unknown;
  readonly from?: Getter<unknown>;
  readonly organizer?: Getter<unknown>;
  readonly to?: RecipientField;
  readonly cc?: RecipientField;
  readonly bcc?: RecipientField;
  readonly requiredAttendees?: RecipientField;
  readonly optionalAttendees?: RecipientField;
  readonly subject?: Getter<unknown> & {
    readonly setAsync?: (subject: string, callback: Callback<unknown>) => void;
  };
  readonly body?: {
    readonly getTypeAsync?: (callback: Callback<unknown>) => void;
    readonly getAsync?: (coercionType: "html" | "text", callback: Callback<unknown>) => void;
    readonly setAsync?: (
      content: string,
      options: { readonly coercionType: "html" | "text" },
      callback: Callback<unknown>,
    ) => void;
  };
  readonly getAttachmentsAsync?: (callback: Callback<unknown>) => void;
  readonly getAttachmentContentAsync?: (id: string, callback: Callback<unknown>) => void;
  readonly removeAttachmentAsync?: (id: string, callback: Callback<unknown>) => void;
  readonly addFileAttachmentFromBase64Async?: (
    base64: string,
    name: string,
    options: { readonly isInline: boolean },
    callback: Callback<unknown>,
  ) => void;
  readonly getInitializationContextAsync?: (callback: Callback<unknown>) => void;
  readonly internetHeaders?: {
    readonly setAsync?: (headers: Readonly<Record<string, string>>, callback: Callback<unknown>) => void;
    readonly removeAsync?: (names: readonly string[], callback: Callback<unknown>) => void;
  };
  readonly sessionData?: {
    readonly getAsync?: (name: string, callback: Callback<unknown>) => void;
    readonly setAsync?: (name: string, value: string, callback: Callback<unknown>) => void;
  };
  readonly notificationMessages?: {
    /** Adds it where nothing has this key. */
    readonly replaceAsync: (key: string, details: NoticeDetails, callback: Callback<unknown>) => void;
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

/**
 * A function of the host, where this client has it. Touching it may throw as well as calling it: a member that throws is
 * one that refuses when it is called, not one that is missing.
 */
export function member<T extends object>(
  owner: () => T | null | undefined,
  name: keyof T,
): ((...given: readonly unknown[]) => void) | undefined {
  type Functions = Readonly<Record<keyof T, (...given: readonly unknown[]) => void>>;
  try {
    if (typeof owner()?.[name] !== "function") return undefined;
  } catch {
    // Asked, so that the refusal is told.
  }
  return (...given) => {
    (owner() as Functions)[name](...given);
  };
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

/** Whether a message or a meeting is being composed. */
export const itemKind = (item: ComposeItem): ItemKind =>
  attempt(() => item.itemType) === "appointment" ? "meeting" : "message";
