import { callsOf, type Fault, type FaultKind } from "./host/faults";
import { profileById } from "./host/profiles";
import type { Trace, Tracer } from "./host/trace";
import { fromBase64 } from "./mailbox/bytes";
import { parsePeople, parsePerson } from "./mailbox/addresses";
import { emptyDraft, type AttachedFile, type DraftState, type Notice, type Person } from "./mailbox/draft";
import { textToHtml } from "./mailbox/html";
import { setRank, type RankSetting } from "./rank";
import type { Outcome } from "./send";
import type { Session } from "./session";
import { firstAccount, type ButtonId, type Options, type State } from "./state";
import { localeOf } from "./text";

/** An attachment as a test or an example writes it: with content, or with zeros of a given size. */
export interface AttachmentSpec {
  readonly name: string;
  readonly size?: number;
  readonly text?: string;
  readonly base64?: string;
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
  /** Changes the open item, as typing would; the change events fire. */
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
  setFault(
    family: string,
    kind: FaultKind | null,
    details?: { readonly ms?: number; readonly code?: number },
  ): Promise<void>;
  clearFaults(): Promise<void>;
  setTimes(times: Partial<Pick<Options, "latencyMs" | "slowMs" | "limitMs" | "loadMs">>): void;
  openPane(): void;
  closePane(): void;
  readonly trace: Trace;
  clearTrace(): void;
  readonly sent: readonly SentSummary[];
  /** What the item holds beside what is seen: for assertions. */
  readonly draft: Pick<
    DraftState,
    "headers" | "sessionData" | "customProperties" | "notices" | "subject" | "html"
  >;
  readonly notices: readonly Notice[];
  readonly settings: Readonly<Record<string, string>>;
  readonly dialogOpen: boolean;
  /** What came of the last Send, by button or by `send()`; null while one is under way. */
  readonly lastOutcome: Outcome | null;
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
    state.pane.set(null);
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

  return {
    ready: async () => {
      await session()?.listening();
    },
    setDraft: (spec) => open({ ...emptyDraft(spec.kind ?? "message", firstAccount()), ...draftFrom(spec) }),
    editDraft: async (spec) => {
      state.draft.update((now) => ({ ...now, ...draftFrom(spec) }));
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
      const fault: Fault | null = kind && {
        kind,
        ms: details.ms ?? DEFAULT_DELAY_MS,
        code: details.code ?? INTERNAL_ERROR,
      };
      const added = fault ? calls.map((call) => [call, fault] as const) : [];
      return option({ faults: Object.fromEntries([...others, ...added]) });
    },
    clearFaults: () => option({ faults: {} }),
    setTimes: (times) => state.options.update((now) => ({ ...now, ...times })),
    openPane: () => {
      const pane = session()?.manifest.panes.find(({ surface }) => surface === state.draft.get().kind);
      if (!pane) throw new Error("The add-in declares no pane for this kind of item.");
      state.pane.update((now) => ({ commandId: pane.id, context: null, turn: (now?.turn ?? 0) + 1 }));
    },
    closePane: () => state.pane.set(null),
    get trace() {
      return tracer.read();
    },
    clearTrace: () => tracer.clear(),
    get sent() {
      return state.sent.get().map(({ draft }) => summary(draft));
    },
    get draft() {
      const { headers, sessionData, customProperties, notices, subject, html } = state.draft.get();
      return { headers, sessionData, customProperties, notices, subject, html };
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
    ...(html === undefined ? {} : { html }),
    ...(spec.attachments === undefined ? {} : { attachments: spec.attachments.map(attachment) }),
  };
}

const people = (spec: PeopleSpec): readonly Person[] =>
  (typeof spec === "string" ? [spec] : spec).flatMap((one) => {
    if (typeof one !== "string") return [{ ...one, kind: "list" as const }];
    const { people: found, rest } = parsePeople(one);
    if (rest) throw new Error(`Not an address: ${rest}`);
    return found;
  });

function attachment(spec: AttachmentSpec): AttachedFile {
  const bytes =
    spec.base64 !== undefined
      ? fromBase64(spec.base64)
      : spec.text !== undefined
        ? new TextEncoder().encode(spec.text)
        : new Uint8Array(spec.size ?? 0);
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
