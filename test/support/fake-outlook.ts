import { sampleBytes } from "../../src/sandbox/mailbox/sample-bytes";
import type { Clock } from "./clock";

/** What a call of the fake host does instead of answering well. `once`: it fails the first time only. */
export type Fault = "delayed" | "dropped" | "failed" | "thrown" | "twice" | "invalid" | "once";

interface FakeRecipient {
  readonly displayName: string;
  readonly emailAddress: string;
  readonly recipientType: string;
}

interface FakeAttachment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly attachmentType: string;
  readonly isInline: boolean;
  /** Left out: what the name announces, of the size that is told. */
  readonly content?: string;
  /** `base64` where left out; `content` is text for any other. */
  readonly format?: string;
}

/** The item being composed, in Outlook's own shapes. */
export interface FakeItem {
  readonly kind: "message" | "appointment";
  from: string;
  to: readonly FakeRecipient[];
  cc: readonly FakeRecipient[];
  bcc: readonly FakeRecipient[];
  subject: string;
  bodyType: "html" | "text";
  body: string;
  attachments: readonly FakeAttachment[];
}

export const recipient = (emailAddress: string): FakeRecipient => ({
  displayName: "",
  emailAddress,
  recipientType: "user",
});

export const cleanItem = (parts: Partial<FakeItem> = {}): FakeItem => ({
  kind: "message",
  from: "aperez@sre.gob.mx",
  to: [recipient("blopez@sre.gob.mx")],
  cc: [],
  bcc: [],
  subject: "Reunión del lunes",
  bodyType: "html",
  body: "<html><body><p>Buenos días: le confirmo la reunión del lunes.</p></body></html>",
  attachments: [],
  ...parts,
});

export interface FakeOptions {
  readonly item?: FakeItem;
  /** Highest Mailbox requirement set that the client declares. */
  readonly set?: string;
  readonly language?: string | undefined;
  readonly rank?: string | undefined;
  /** What the mailbox's settings hold besides the rank. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** By call: `to.getAsync`, `body.getAsync` …, or by one call with its arguments: `sessionData.getAsync(key)`. */
  readonly faults?: Readonly<Record<string, Fault>>;
  /** How late a delayed call answers, in milliseconds. */
  readonly delay?: number;
}

/** A notice as it was given. */
export interface FakeNotice {
  readonly type: string;
  readonly message: string;
  readonly icon: string;
  readonly persistent?: boolean;
  readonly actions?: readonly Readonly<Record<string, unknown>>[];
}

type Callback = (answer: { status: string; value?: unknown; error?: unknown }) => void;

export interface FakeOutlook {
  /** The `Office` global. */
  readonly Office: object;
  readonly handlers: ReadonlyMap<string, (event: object) => void>;
  readonly headers: Map<string, string>;
  readonly session: Map<string, string>;
  /** By key, what stands in the bar over the message. */
  readonly notices: Map<string, FakeNotice>;
  /** What the mailbox holds since something was saved. */
  readonly saved: Map<string, unknown>;
  /** Every call started, `name(arguments)`. */
  readonly calls: readonly string[];
  /** The most that were unanswered at one time, as the host sees it. */
  readonly mostInFlight: () => number;
  fail(name: string, fault: Fault | undefined): void;
}

const LATENCY = 5;

/** Plays the compose side of Office.js on a clock that the test moves, with the faults it is told. */
export function fakeOutlook(clock: Clock, options: FakeOptions = {}): FakeOutlook {
  const item = options.item ?? cleanItem();
  const faults = new Map(Object.entries(options.faults ?? {}));
  const handlers = new Map<string, (event: object) => void>();
  const headers = new Map<string, string>();
  const session = new Map<string, string>();
  const notices = new Map<string, FakeNotice>();
  const saved = new Map<string, unknown>();
  const settings = new Map(Object.entries(options.settings ?? {}));
  if (options.rank !== undefined) {
    const rank = { v: 1, id: options.rank, source: "directory", date: "2026-11-20" };
    settings.set("rank", JSON.stringify(rank));
  }
  const calls: string[] = [];
  let inFlight = 0;
  let most = 0;

  const answer = (name: string, args: readonly unknown[], callback: Callback, value: () => unknown) => {
    const call = `${name}(${args.map(String).join()})`;
    const fault = faults.get(call) ?? faults.get(name);
    calls.push(call);
    if (fault === "thrown") throw new Error(`${name} throws`);
    inFlight++;
    most = Math.max(most, inFlight);
    if (fault === "dropped") return;
    const reply = () => {
      inFlight--;
      if (fault === "once") faults.delete(faults.has(call) ? call : name);
      if (fault === "failed" || fault === "once") callback({ status: "failed", error: { code: 9020 } });
      else callback({ status: "succeeded", value: fault === "invalid" ? 42 : value() });
      if (fault === "twice") callback({ status: "failed", error: { code: 5001 } });
    };
    clock.after(fault === "delayed" ? (options.delay ?? 60_000) : LATENCY, reply);
  };
  const getter = (name: string, value: () => unknown) => ({
    getAsync: (callback: Callback) => {
      answer(`${name}.getAsync`, [], callback, value);
    },
  });

  const message = {
    from: getter("from", () => ({ displayName: "Ana Pérez", emailAddress: item.from })),
    to: getter("to", () => item.to),
    cc: getter("cc", () => item.cc),
    bcc: getter("bcc", () => item.bcc),
    internetHeaders: {
      setAsync: (named: Record<string, string>, callback: Callback) => {
        answer("internetHeaders.setAsync", [], callback, () => {
          for (const [name, value] of Object.entries(named)) headers.set(name, value);
        });
      },
      removeAsync: (names: readonly string[], callback: Callback) => {
        answer("internetHeaders.removeAsync", [], callback, () => {
          for (const name of names) headers.delete(name);
        });
      },
    },
  };
  const appointment = {
    organizer: getter("organizer", () => ({ displayName: "Ana Pérez", emailAddress: item.from })),
    requiredAttendees: getter("requiredAttendees", () => item.to),
    optionalAttendees: getter("optionalAttendees", () => item.cc),
  };
  const composed = {
    itemType: item.kind,
    ...(item.kind === "message" ? message : appointment),
    subject: getter("subject", () => item.subject),
    body: {
      getTypeAsync: (callback: Callback) => {
        answer("body.getTypeAsync", [], callback, () => item.bodyType);
      },
      getAsync: (type: string, callback: Callback) => {
        answer("body.getAsync", [type], callback, () => item.body);
      },
    },
    getAttachmentsAsync: (callback: Callback) => {
      answer("getAttachmentsAsync", [], callback, () =>
        item.attachments.map(({ content: _content, format: _format, ...details }) => details),
      );
    },
    getAttachmentContentAsync: (id: string, callback: Callback) => {
      answer("getAttachmentContentAsync", [id], callback, () => {
        const {
          name = "",
          size = 0,
          content,
          format = "base64",
        } = item.attachments.find((attachment) => attachment.id === id) ?? {};
        return { format, content: content ?? Buffer.from(sampleBytes(name, size)).toString("base64") };
      });
    },
    notificationMessages: {
      replaceAsync: (key: string, details: FakeNotice, callback: Callback) => {
        answer("notificationMessages.replaceAsync", [key], callback, () => {
          // As office.js does before it asks the host.
          if (details.message.length > 150) throw new Error("message");
          notices.set(key, details);
        });
      },
    },
    sessionData: {
      getAsync: (name: string, callback: Callback) => {
        const notFound: Callback = (given) => {
          const isMissing = given.status === "succeeded" && given.value === undefined;
          callback(isMissing ? { status: "failed", error: { code: 9050 } } : given);
        };
        answer("sessionData.getAsync", [name], notFound, () => session.get(name));
      },
      setAsync: (name: string, value: string, callback: Callback) => {
        answer("sessionData.setAsync", [name], callback, () => {
          session.set(name, value);
        });
      },
    },
  };

  const set = Number((options.set ?? "1.15").split(".")[1]);
  return {
    Office: {
      actions: {
        associate: (name: string, handler: (event: object) => void) => {
          handlers.set(name, handler);
        },
      },
      context: {
        displayLanguage: options.language,
        mailbox: { item: composed },
        roamingSettings: {
          get: (name: string) => {
            if (faults.get("roamingSettings.get") === "thrown") throw new Error("settings");
            return settings.get(name);
          },
          set: (name: string, value: unknown) => void settings.set(name, value),
          saveAsync: (callback: Callback) => {
            answer("roamingSettings.saveAsync", [], callback, () => {
              for (const [name, value] of settings) saved.set(name, value);
            });
          },
        },
        requirements: {
          isSetSupported: (_name: string, version: string) => {
            if (faults.get("isSetSupported") === "thrown") throw new Error("requirements");
            return Number(version.split(".")[1]) <= set;
          },
        },
      },
    },
    handlers,
    headers,
    session,
    notices,
    saved,
    calls,
    mostInFlight: () => most,
    fail: (name, fault) => {
      if (fault === undefined) faults.delete(name);
      else faults.set(name, fault);
    },
  };
}
