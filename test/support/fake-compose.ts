import { callSlots } from "../../src/outlook/call-slots";
import type { Runtime } from "../../src/outlook/runtime";
import type { Attachment } from "../../src/policy/draft";
import type { Clock } from "./clock";

/**
 * What one call does instead of answering well: `failed` and `thrown` do nothing, `failedAfter` does it and says that it
 * failed, `dropped` neither does nor answers, `doneUnanswered` does it in silence, `late` does it and answers much later,
 * `twice` answers a second time with a failure.
 */
export const composeFaults = [
  "failed",
  "thrown",
  "failedAfter",
  "dropped",
  "doneUnanswered",
  "late",
  "twice",
  "invalid",
] as const;
/** `slow`: well answered, after ten seconds. */
export type ComposeFault = (typeof composeFaults)[number] | "slow";

export interface Person {
  readonly displayName: string;
  readonly emailAddress: string;
}

export interface Attached {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly attachmentType: Attachment["type"];
  readonly isInline: boolean;
}

export interface ComposeState {
  kind: "message" | "appointment";
  to: readonly Person[];
  cc: readonly Person[];
  bcc: readonly Person[];
  subject: string;
  bodyType: "html" | "text";
  body: string;
  attachments: readonly Attached[];
  /** What `getAttachmentContentAsync` answers, by id. */
  contents: Record<string, { readonly format: string; readonly content: string }>;
}

export interface FakeCompose {
  /** The item as it is. Tests change it as the sender would. */
  readonly state: ComposeState;
  /** Every call started, in order: `to.setAsync`, `body.getAsync` … */
  readonly calls: readonly string[];
  /** Decides about each call: its name, which of that name it is (from 0), and its place among all. */
  fault: (name: string, nth: number, place: number) => ComposeFault | undefined;
  /** Called when a call is carried out, just after: the sender typing meanwhile. */
  onDone: (name: string, nth: number) => void;
  /** How the host writes a body anew when it is set. */
  normalize: (content: string) => string;
  /** Members that this client lacks, by name: `bcc`, `body.setAsync`. */
  readonly missing: Set<string>;
  set: number;
  readonly mostInFlight: () => number;
  readonly runtime: Runtime;
  /** Lets the clock run until `task` has ended. */
  finish<T>(task: Promise<T>): Promise<T>;
}

type Callback = (answer: { status: string; value?: unknown; error?: unknown }) => void;

const MOST_AT_ONCE = 100;
const LATENCY = 5;
/** Past every limit of a remedy. */
const LATE = 100_000;
const SLOW = 10_000;

export const somebody = (address: string, name = ""): Person => ({
  displayName: name,
  emailAddress: address,
});
export const crowd = (count: number, prefix = "p"): readonly Person[] =>
  Array.from({ length: count }, (_, index) =>
    somebody(`${prefix}${String(index)}@sre.gob.mx`, `Persona ${String(index)}`),
  );

/** Plays the writing side of Office.js for one item, as its npm build does: what it throws on is thrown here too. */
export function fakeCompose(clock: Clock, parts: Partial<ComposeState> = {}): FakeCompose {
  const state: ComposeState = {
    kind: "message",
    to: [],
    cc: [],
    bcc: [],
    subject: "",
    bodyType: "html",
    body: "",
    attachments: [],
    contents: {},
    ...parts,
  };
  const calls: string[] = [];
  const counts = new Map<string, number>();
  let inFlight = 0;
  let most = 0;
  let lastId = 0;

  const call = (name: string, callback: Callback, act: () => unknown) => {
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    calls.push(name);
    const fault = fake.fault(name, nth, calls.length - 1);
    if (fault === "thrown") throw new Error(`${name} throws`);
    inFlight++;
    most = Math.max(most, inFlight);
    if (fault === "dropped") return;
    const run = () => {
      if (fault !== "doneUnanswered") inFlight--;
      const value = fault === "failed" ? undefined : act();
      if (fault !== "failed") fake.onDone(name, nth);
      if (fault === "doneUnanswered") return;
      if (fault === "failed" || fault === "failedAfter")
        callback({ status: "failed", error: { code: 5001 } });
      else callback({ status: "succeeded", value: fault === "invalid" ? 42 : value });
      if (fault === "twice") callback({ status: "failed", error: { code: 5001 } });
    };
    clock.after(fault === "late" ? LATE : fault === "slow" ? SLOW : LATENCY, run);
  };

  const without = <T extends object>(owner: string, members: T): Partial<T> =>
    Object.fromEntries(
      Object.entries(members).filter(([name]) => !fake.missing.has(`${owner}${name}`)),
    ) as Partial<T>;

  const checked = (people: readonly Person[]): readonly Person[] => {
    if (people.length > MOST_AT_ONCE) throw new RangeError("recipients");
    for (const { displayName, emailAddress } of people) {
      if (displayName === "" && emailAddress === "") throw new TypeError("recipients");
      if (displayName.length > 255) throw new RangeError("recipients");
    }
    return people.map(({ displayName, emailAddress }) => ({ displayName, emailAddress }));
  };
  const field = (name: string, key: "to" | "cc" | "bcc") =>
    without(`${name}.`, {
      getAsync: (callback: Callback) => {
        call(`${name}.getAsync`, callback, () =>
          state[key].map((one) => ({ ...one, recipientType: "user" })),
        );
      },
      setAsync: (people: readonly Person[], callback: Callback) => {
        const taken = checked(people);
        call(`${name}.setAsync`, callback, () => {
          state[key] = taken;
        });
      },
      addAsync: (people: readonly Person[], callback: Callback) => {
        const taken = checked(people);
        call(`${name}.addAsync`, callback, () => {
          state[key] = [...state[key], ...taken];
        });
      },
    });

  const item = () =>
    without("", {
      itemType: state.kind,
      ...(state.kind === "message"
        ? { to: field("to", "to"), cc: field("cc", "cc"), bcc: field("bcc", "bcc") }
        : {
            requiredAttendees: field("requiredAttendees", "to"),
            optionalAttendees: field("optionalAttendees", "cc"),
          }),
      subject: without("subject.", {
        getAsync: (callback: Callback) => {
          call("subject.getAsync", callback, () => state.subject);
        },
        setAsync: (subject: string, callback: Callback) => {
          if (subject.length > 255) throw new RangeError("subject");
          call("subject.setAsync", callback, () => {
            state.subject = subject;
          });
        },
      }),
      body: without("body.", {
        getTypeAsync: (callback: Callback) => {
          call("body.getTypeAsync", callback, () => state.bodyType);
        },
        getAsync: (type: string, callback: Callback) => {
          if (type !== "html" && type !== "text") throw new TypeError("coercionType");
          call("body.getAsync", callback, () => state.body);
        },
        setAsync: (content: string, options: { coercionType: string }, callback: Callback) => {
          if (content.length > 1_000_000) throw new RangeError("data");
          if (options.coercionType !== state.bodyType) throw new TypeError("coercionType");
          call("body.setAsync", callback, () => {
            state.body = fake.normalize(content);
          });
        },
      }),
      getAttachmentsAsync: (callback: Callback) => {
        call("getAttachmentsAsync", callback, () => state.attachments.slice());
      },
      getAttachmentContentAsync: (id: string, callback: Callback) => {
        call("getAttachmentContentAsync", callback, () => state.contents[id]);
      },
      removeAttachmentAsync: (id: string, callback: Callback) => {
        call("removeAttachmentAsync", callback, () => {
          state.attachments = state.attachments.filter((one) => one.id !== id);
        });
      },
      addFileAttachmentFromBase64Async: (
        base64: string,
        name: string,
        options: { isInline: boolean },
        callback: Callback,
      ) => {
        if (base64.length > 27_892_122 || name.length > 255) throw new RangeError("base64File");
        call("addFileAttachmentFromBase64Async", callback, () => {
          const id = `new${String(++lastId)}`;
          const size = Math.floor((base64.replace(/=+$/, "").length * 3) / 4);
          state.contents[id] = { format: "base64", content: base64 };
          state.attachments = [
            ...state.attachments,
            { id, name, size, attachmentType: "file", isInline: options.isInline },
          ];
          return id;
        });
      },
    });

  const fake: FakeCompose = {
    state,
    calls,
    fault: () => undefined,
    onDone: () => undefined,
    normalize: (content) => content,
    missing: new Set(),
    set: 15,
    mostInFlight: () => most,
    runtime: {
      now: () => clock.now(),
      setTimeout: (run, milliseconds) => {
        clock.after(milliseconds, run);
      },
      log: () => undefined,
      slots: callSlots(), // as the pane has them
    },
    async finish(task) {
      let isOver = false as boolean;
      const end = () => {
        isOver = true;
      };
      task.then(end, end);
      for (let seconds = 0; !isOver; seconds++) {
        if (seconds > 600) throw new Error("the task never ends");
        await clock.advance(1_000);
      }
      return task;
    },
  };
  (globalThis as { Office?: object }).Office = {
    context: {
      mailbox: {
        get item() {
          return item();
        },
      },
      requirements: {
        isSetSupported: (_name: string, version: string) => Number(version.split(".")[1]) <= fake.set,
      },
    },
  };
  return fake;
}
