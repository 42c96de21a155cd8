import { callsOf, faultsOfLoading, type Fault, type FaultKind, type FaultPlan } from "./host/faults";
import { profileById } from "./host/profiles";
import type { Trace, Tracer } from "./host/trace";
import { fromBase64, toBase64 } from "./mailbox/bytes";
import { parsePeople, parsePerson } from "./mailbox/addresses";
import { sampleBytes } from "./mailbox/sample-bytes";
import { emptyDraft, type AttachedFile, type DraftState, type Notice, type Person } from "./mailbox/draft";
import { textToHtml } from "./mailbox/html";
import { setMailboxFault, type MailboxFault } from "./mailbox-faults";
import { closePanes, openPane } from "./panes";
import { setRank, type RankSetting } from "./rank";
import type { Outcome } from "./send";
import type { Session } from "./session";
import { clockAt, firstAccount, type ButtonId, type Options, type PaneSlot, type State } from "./state";
import { localeOf } from "./text";

/** An attachment as a test or an example writes it: with content, or with what its name announces, of a given size. */
export interface AttachmentSpec {
  readonly name: string;
  readonly size?: number;
  readonly text?: string;
  readonly base64?: string;
  /** A file below `samples/` of the page, in place of content. */
  readonly sample?: string;
  /** What the host reports instead of the true size (0: unknown). */
  readonly reportedSize?: number;
  readonly type?: AttachedFile["type"];
  readonly isInline?: boolean;
}

export interface ListSpec {
  readonly name: string;
  readonly address: string;
  /** Left out: nobody knows how many. */
  readonly members?: number;
}

/** Addresses as text («Ana <a@x.mx>; b@y.mx»), one a member, or lists. */
export type PeopleSpec = string | readonly (string | ListSpec)[];

export interface DraftSpec {
  readonly kind?: DraftState["kind"];
  readonly from?: string;
  readonly to?: PeopleSpec;
  readonly cc?: PeopleSpec;
  readonly bcc?: PeopleSpec;
  readonly subject?: string;
  /** Of the body; rich when left out. */
  readonly format?: DraftState["format"];
  /** Plain text; `html` wins. */
  readonly text?: string;
  readonly html?: string;
  readonly attachments?: readonly AttachmentSpec[];
}

export interface SentSummary {
  readonly kind: DraftState["kind"];
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly size: number }[];
  readonly headers: Readonly<Record<string, string>>;
}

/** `window.sandbox`: what a test does instead of clicking, and what it may see. */
export interface SandboxApi {
  /** Resolves when the add-in's runtime listens. */
  ready(): Promise<void>;
  /** Opens a new item with this content and waits until the add-in has dealt with the events of opening it. */
  setDraft(spec: DraftSpec): Promise<void>;
  /**
   * Changes the open item, as typing would; the change events fire. Attachments that are named as they stand keep their
   * id.
   */
  editDraft(spec: DraftSpec): Promise<void>;
  /** Resolves when the item is open and no compose event is being handled. */
  idle(): Promise<void>;
  send(): Promise<Outcome>;
  /** Presses a button of the open dialog, by id or label. */
  choose(button: string): void;
  setProfile(id: string): Promise<void>;
  setLocale(language: string): Promise<void>;
  setTheme(theme: Options["theme"]): void;
  setRank(rank: RankSetting | null): Promise<void>;
  /** Makes a family of calls («subject», «all», «dispid:18») go wrong; `null` mends it. */
  setFault(family: string, kind: FaultKind | null, details?: FaultDetails): Promise<void>;
  clearFaults(): Promise<void>;
  /** Makes the mailbox that the pane lists go wrong. */
  setMailboxFault(fault: MailboxFault): Promise<void>;
  /** Whether the host writes a body that it is given in its own way. */
  setBodyRewriting(isOn: boolean): void;
  setTimes(times: Partial<Pick<Options, "latencyMs" | "slowMs" | "limitMs" | "loadMs">>): void;
  /** The instant at which the add-in lives from now on; `null`: the computer's. It is loaded again. */
  setClock(instant: string | null): Promise<void>;
  openPane(): void;
  /** A pane more for the same item, as in a second window: a page of its own, with its own copy of the settings. */
  openSecondPane(): void;
  /** Closes every pane. */
  closePane(): void;
  readonly trace: Trace;
  clearTrace(): void;
  readonly sent: readonly SentSummary[];
  /** What the item holds: for assertions. */
  readonly draft: DraftSeen;
  /** Content of the attachment of that name, in base64. */
  attachmentContent(name: string): string;
  readonly notices: readonly Notice[];
  readonly settings: Readonly<Record<string, string>>;
  readonly dialogOpen: boolean;
  /** What came of the last Send, by button or by `send()`; null while one is under way. */
  readonly lastOutcome: Outcome | null;
}

export interface FaultDetails {
  /** For `delay`. */
  readonly ms?: number;
  /** For `fail`. */
  readonly code?: number;
  /** So many calls pass first; not for `throw`. */
  readonly after?: number;
  /** Then so many go wrong; all when left out. */
  readonly times?: number;
}

export interface DraftSeen extends Omit<DraftState, "attachments"> {
  readonly attachments: readonly Omit<AttachedFile, "bytes">[];
}

export interface ApiParts {
  readonly state: State;
  readonly tracer: Tracer;
  readonly session: () => Session | null;
  readonly remount: () => Promise<void>;
  /** The last opening of an item, under way or done. */
  readonly opened: () => Promise<void>;
  readonly send: () => Promise<Outcome>;
  readonly lastOutcome: () => Outcome | null;
}

const DEFAULT_DELAY_MS = 2_000;
const INTERNAL_ERROR = 5_001;

export function createApi({
  state,
  tracer,
  session,
  remount,
  opened,
  send,
  lastOutcome,
}: ApiParts): SandboxApi {
  const idle = async (): Promise<void> => {
    await opened();
    await session()?.idle();
  };
  const open = async (draft: DraftState): Promise<void> => {
    state.dialog.set(null);
    closePanes(state);
    state.status.set("");
    state.draft.set(draft);
    await remount();
    await idle();
  };
  /** The add-in is loaded again only for what it did not know already. */
  const option = async (patch: Partial<Options>): Promise<void> => {
    const now = state.options.get();
    const asked = { ...now, ...patch };
    if (JSON.stringify(asked) === JSON.stringify(now)) return;
    state.options.update((now) => ({ ...now, ...patch }));
    await remount();
    await idle();
  };

  /** A page that is loaded already learns of a fault at its next call; only those that it must know before load it again. */
  const plan = async (faults: FaultPlan): Promise<void> => {
    const before = faultsOfLoading(state.options.get().faults);
    state.options.update((now) => ({ ...now, faults }));
    if (before.join() === faultsOfLoading(faults).join()) return;
    await remount();
    await idle();
  };
  const openIn = (slot: PaneSlot): void => {
    const pane = session()?.manifest.panes.find(({ surface }) => surface === state.draft.get().kind);
    if (!pane) throw new Error("The add-in declares no pane for this kind of item.");
    openPane(state, pane.id, null, slot);
  };

  return {
    ready: async () => {
      await session()?.listening();
    },
    setDraft: async (spec) => {
      const draft = draftFrom(await withSamples(spec));
      return open({ ...emptyDraft(spec.kind ?? "message", firstAccount()), ...draft });
    },
    editDraft: async (spec) => {
      const draft = draftFrom(await withSamples(spec));
      state.draft.update((now) => {
        const changed = { ...now, ...draft };
        return { ...changed, attachments: keepingKnown(changed.attachments, now.attachments) };
      });
      await idle();
    },
    idle,
    send,
    choose: (name) => {
      const dialog = state.dialog.get();
      const button = dialog?.buttons.find(({ id, label }) => id === name || label === name);
      if (!dialog || !button) throw new Error(`No open dialog has a button "${name}".`);
      dialog.choose(button.id satisfies ButtonId);
    },
    setProfile: (id) => option({ profile: profileById(id) }),
    setLocale: (language) => option({ locale: localeOf(language) }),
    setClock: (instant) => option({ clock: clockAt(instant) }),
    setTheme: (theme) => state.options.update((now) => ({ ...now, theme })),
    setRank: async (rank) => {
      const before = state.settings.get()["rank"];
      setRank(state.settings, rank);
      if (state.settings.get()["rank"] === before) return;
      await remount();
      await idle();
    },
    setFault: (family, kind, details = {}) => {
      const calls = callsOf(family);
      const others = Object.entries(state.options.get().faults).filter(([call]) => !calls.includes(call));
      const fault = kind && faultOf(kind, details);
      const added = fault ? calls.map((call) => [call, fault] as const) : [];
      return plan(Object.fromEntries([...others, ...added]));
    },
    clearFaults: () => plan({}),
    setMailboxFault: async (mailboxFault) => {
      await setMailboxFault(mailboxFault);
      state.options.update((now) => ({ ...now, mailboxFault }));
    },
    setBodyRewriting: (isOn) => state.options.update((now) => ({ ...now, rewritesBody: isOn })),
    setTimes: (times) => state.options.update((now) => ({ ...now, ...times })),
    openPane: () => openIn("first"),
    openSecondPane: () => openIn("second"),
    closePane: () => closePanes(state),
    get trace() {
      return tracer.read();
    },
    clearTrace: () => tracer.clear(),
    get sent() {
      return state.sent.get().map(({ draft }) => summary(draft));
    },
    get draft() {
      const { attachments, ...others } = state.draft.get();
      return { ...others, attachments: attachments.map(({ bytes: _bytes, ...facts }) => facts) };
    },
    attachmentContent: (name) => {
      const file = state.draft.get().attachments.find((one) => one.name === name);
      if (!file) throw new Error(`No attachment "${name}".`);
      return toBase64(file.bytes);
    },
    get notices() {
      return state.draft.get().notices;
    },
    get settings() {
      return state.settings.get();
    },
    get dialogOpen() {
      return state.dialog.get() !== null;
    },
    get lastOutcome() {
      return lastOutcome();
    },
  };
}

function faultOf(kind: FaultKind, details: FaultDetails): Fault {
  const { ms = DEFAULT_DELAY_MS, code = INTERNAL_ERROR, after = 0, times = Infinity } = details;
  if (kind === "throw" && (after > 0 || times < Infinity))
    throw new Error("Calls that throw are not counted.");
  return { kind, ms, code, after, times };
}

/** Attachments that stand in the draft already, to the byte, remain what they are. */
const keepingKnown = (
  asked: readonly AttachedFile[],
  standing: readonly AttachedFile[],
): readonly AttachedFile[] => {
  const left = [...standing];
  return asked.map((file) => {
    const at = left.findIndex((one) => isSameFile(one, file));
    return at < 0 ? file : (left.splice(at, 1)[0] ?? file);
  });
};

const isSameFile = (one: AttachedFile, other: AttachedFile): boolean =>
  one.name === other.name &&
  one.type === other.type &&
  one.isInline === other.isInline &&
  one.size === other.size &&
  one.bytes.length === other.bytes.length &&
  one.bytes.every((byte, at) => byte === other.bytes[at]);

/** The parts of a draft that a specification names. */
export function draftFrom(spec: DraftSpec): Partial<DraftState> {
  const html = spec.html ?? (spec.text === undefined ? undefined : textToHtml(spec.text));
  const from = spec.from === undefined ? undefined : parsePerson(spec.from);
  if (from === null) throw new Error(`Not an address: ${String(spec.from)}`);
  return {
    ...(from ? { from } : {}),
    ...(spec.to === undefined ? {} : { to: people(spec.to) }),
    ...(spec.cc === undefined ? {} : { cc: people(spec.cc) }),
    ...(spec.bcc === undefined ? {} : { bcc: people(spec.bcc) }),
    ...(spec.subject === undefined ? {} : { subject: spec.subject }),
    ...(spec.format === undefined ? {} : { format: spec.format }),
    ...(html === undefined ? {} : { html, plain: plainIn(spec) }),
    ...(spec.attachments === undefined ? {} : { attachments: spec.attachments.map(attachment) }),
  };
}

const plainIn = ({ format, html, text }: DraftSpec): string | null =>
  format === "text" && html === undefined ? (text ?? null) : null;

const people = (spec: PeopleSpec): readonly Person[] =>
  (typeof spec === "string" ? [spec] : spec).flatMap((one) => {
    if (typeof one !== "string") return [{ ...one, kind: "list" as const }];
    const { people: found, rest } = parsePeople(one);
    if (rest) throw new Error(`Not an address: ${rest}`);
    return found;
  });

/** The same draft with the content of the samples that it names. */
async function withSamples(spec: DraftSpec): Promise<DraftSpec> {
  const attachments = spec.attachments?.map(async (one): Promise<AttachmentSpec> => {
    if (one.sample === undefined) return one;
    const answer = await fetch(`samples/${one.sample}`);
    if (!answer.ok) throw new Error(`No sample "${one.sample}".`);
    return { ...one, base64: toBase64(new Uint8Array(await answer.arrayBuffer())) };
  });
  return attachments ? { ...spec, attachments: await Promise.all(attachments) } : spec;
}

function attachment(spec: AttachmentSpec): AttachedFile {
  const bytes =
    spec.base64 !== undefined
      ? fromBase64(spec.base64)
      : spec.text !== undefined
        ? new TextEncoder().encode(spec.text)
        : sampleBytes(spec.type === "item" ? ".eml" : spec.name, spec.size ?? 0);
  return {
    id: crypto.randomUUID(),
    name: spec.name,
    type: spec.type ?? "file",
    isInline: spec.isInline ?? false,
    size: spec.reportedSize ?? bytes.length,
    bytes,
  };
}

const addresses = (list: readonly Person[]): readonly string[] => list.map(({ address }) => address);

const summary = (draft: DraftState): SentSummary => ({
  kind: draft.kind,
  from: draft.from.address,
  to: addresses(draft.to),
  cc: addresses(draft.cc),
  bcc: addresses(draft.bcc),
  subject: draft.subject,
  html: draft.html,
  attachments: draft.attachments.map(({ name, size }) => ({ name, size })),
  headers: draft.headers,
});
