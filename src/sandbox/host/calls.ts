import { fromBase64, toBase64 } from "../mailbox/bytes";
import type { AttachedFile, DraftState, Notice, Person, RecipientField } from "../mailbox/draft";
import { RECIPIENT_FIELDS } from "../mailbox/draft";
import { htmlToText, rewritten, textToHtml } from "../mailbox/html";
import type { Store } from "../store";
import { refusal } from "./frame";
import { isRecord } from "./wire";

/** What the calls of an add-in read and change. */
export interface CallWorld {
  readonly draft: Store<DraftState>;
  readonly settings: Store<Readonly<Record<string, string>>>;
  /** The list that has this address, as the host resolves whom an add-in names. */
  readonly listAt: (address: string) => Person | undefined;
  /** `contextData` of the alert that sent the person to this page, if one did. */
  readonly initializationContext: () => string | null;
  /** Characters of session data that this client keeps. */
  readonly sessionDataLimit: () => number;
  readonly rewritesBody: () => boolean;
  /** Sends the item, as `sendAsync` asks. */
  readonly send: () => void;
}

type Params = Readonly<Record<string, unknown>>;
type Handler = (params: Params, world: CallWorld) => unknown;

const MAX_RECIPIENTS = 100;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
const TEXT = 0;

const ok = (data?: unknown): unknown => ({ error: false, ...(data === undefined ? {} : { data }) });
const ERRORS = {
  notSupported: 5000,
  attachmentTooLarge: 9000,
  badAttachment: 9003,
  attachmentToDelete: 9008,
  tooManyRecipients: 9012,
  response: 9020,
  duplicateKey: 9023,
  keyNotFound: 9024,
  notSaved: 9046,
  sessionKey: 9050,
  sessionFull: 9051,
};

const str = (value: unknown): string => (typeof value === "string" ? value : "");
const change = (world: CallWorld, patch: Partial<DraftState>): unknown => {
  world.draft.update((now) => ({ ...now, ...patch }));
  return ok();
};

const RECIPIENT_TYPE: Readonly<Record<Person["kind"], number>> = { person: 2, list: 1 };
const onWire = (person: Person): unknown => ({
  name: person.name,
  address: person.address,
  recipientType: RECIPIENT_TYPE[person.kind],
});
const fieldOf = (params: Params): RecipientField =>
  RECIPIENT_FIELDS[Number(params["recipientField"])] ?? "to";
/** Whom an add-in names: duplicates and all, as Outlook keeps them; a list is told by its address. */
const peopleIn = (params: Params, { listAt }: CallWorld): readonly Person[] =>
  (Array.isArray(params["recipientArray"]) ? params["recipientArray"] : []).flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const address = str(one["address"]);
    const name = str(one["name"]) || address;
    const list = listAt(address);
    return [list ? { ...list, name, address } : { name, address, kind: "person" as const }];
  });

export const attachmentOnWire = (file: AttachedFile): unknown => ({
  id: file.id,
  name: file.name,
  size: file.size,
  attachmentType: { file: 0, item: 1, cloud: 2 }[file.type],
  isInline: file.isInline,
  ...(file.type === "cloud" ? { url: `https://example.invalid/${encodeURIComponent(file.name)}` } : {}),
});

const NOTICE_TYPES: readonly Notice["type"][] = ["informational", "progress", "error", "insight"];
const NOTICE_NAMES: Readonly<Record<Notice["type"], string>> = {
  informational: "informationalMessage",
  progress: "progressIndicator",
  error: "errorMessage",
  insight: "insightMessage",
};

function noticeIn(params: Params): Notice {
  const actions: unknown = params["actions"];
  const first: unknown = Array.isArray(actions) ? actions[0] : undefined;
  const action = isRecord(first)
    ? {
        text: str(first["actionText"]),
        commandId: str(first["commandId"]),
        ...(first["contextData"] === undefined ? {} : { contextData: asText(first["contextData"]) }),
      }
    : undefined;
  return {
    key: str(params["key"]),
    type: NOTICE_TYPES[Number(params["type"])] ?? "informational",
    message: str(params["message"]),
    ...(action ? { action } : {}),
  };
}

export const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const addAttachment = (world: CallWorld, name: string, bytes: Uint8Array, isInline: boolean): unknown => {
  if (bytes.length > MAX_ATTACHMENT_BYTES) return refusal(ERRORS.attachmentTooLarge);
  const id = crypto.randomUUID();
  const file: AttachedFile = { id, name, type: "file", isInline, size: bytes.length, bytes };
  world.draft.update((now) => ({ ...now, attachments: [...now.attachments, file] }));
  return ok(id);
};

const plainText = ({ html, plain }: DraftState): string => plain ?? htmlToText(html);

const withBody = (
  world: CallWorld,
  params: Params,
  join: (added: string, now: string) => string,
): unknown => {
  const data = str(params["data"]);
  const added = params["coercionType"] === TEXT ? textToHtml(data) : data;
  const now = world.draft.get();
  const kept = (html: string): string => (world.rewritesBody() ? rewritten(html) : html);
  const isPlain = params["coercionType"] === TEXT && now.format === "text";
  return change(world, {
    html: kept(join(added, now.html)),
    plain: isPlain ? join(data, plainText(now)) : null,
  });
};

const without = <T>(
  record: Readonly<Record<string, T>>,
  keys: readonly string[],
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** The Outlook calls that the sandbox answers, by dispid (outlook-host-protocol.md §6). */
const HANDLERS: Readonly<Record<number, Handler>> = {
  2: () => ({ wasSuccessful: true, token: "sandbox-token" }),
  3: (_params, { draft }) => ({
    wasSuccessful: true,
    customProperties: JSON.stringify(draft.get().customProperties),
  }),
  4: (params, world) => {
    const given = params["customProperties"];
    const value: unknown = typeof given === "string" ? JSON.parse(given) : given;
    return change(world, { customProperties: isRecord(value) ? value : {} });
  },
  13: (params, world) => withBody(world, params, (added, now) => now + added),
  14: (_params, { draft }) => ok(draft.get().format),
  15: (params, { draft }) => ok(draft.get()[fieldOf(params)].map(onWire)),
  17: (params, world) => change(world, { subject: str(params["subject"]) }),
  18: (_params, { draft }) => ok(draft.get().subject),
  20: (params, world) => {
    const id = str(params["attachmentIndex"]);
    const { attachments } = world.draft.get();
    if (!attachments.some((file) => file.id === id)) return refusal(ERRORS.attachmentToDelete);
    return change(world, { attachments: attachments.filter((file) => file.id !== id) });
  },
  21: (params, world) => {
    const people = peopleIn(params, world);
    return people.length > MAX_RECIPIENTS
      ? refusal(ERRORS.tooManyRecipients)
      : change(world, { [fieldOf(params)]: people });
  },
  22: (params, world) => {
    const people = peopleIn(params, world);
    if (people.length > MAX_RECIPIENTS) return refusal(ERRORS.tooManyRecipients);
    const field = fieldOf(params);
    return change(world, { [field]: [...world.draft.get()[field], ...people] });
  },
  23: (params, world) => withBody(world, params, (added, now) => added + now),
  32: (_params, { draft }) => {
    const id = draft.get().savedId ?? crypto.randomUUID();
    draft.update((now) => ({ ...now, savedId: id }));
    return ok(id);
  },
  33: (params, world) => {
    const notice = noticeIn(params);
    const { notices } = world.draft.get();
    if (notices.some((one) => one.key === notice.key)) return refusal(ERRORS.duplicateKey);
    return change(world, { notices: [...notices, notice] });
  },
  34: (_params, { draft }) =>
    ok(draft.get().notices.map(({ key, type, message }) => ({ key, type: NOTICE_NAMES[type], message }))),
  35: (params, world) => {
    const notice = noticeIn(params);
    const { notices } = world.draft.get();
    const others = notices.filter((one) => one.key !== notice.key);
    return change(world, { notices: [...others, notice] });
  },
  36: (params, world) => {
    const { notices } = world.draft.get();
    const key = str(params["key"]);
    if (!notices.some((one) => one.key === key)) return refusal(ERRORS.keyNotFound);
    return change(world, { notices: notices.filter((one) => one.key !== key) });
  },
  37: (params, { draft }) => {
    const now = draft.get();
    return ok(params["coercionType"] === TEXT ? plainText(now) : now.html);
  },
  38: (params, world) => withBody(world, params, (added) => added),
  99: (_params, { initializationContext }) => {
    const context = initializationContext();
    return context === null ? refusal(ERRORS.response) : ok(context);
  },
  107: (_params, { draft }) => ok(onWire(draft.get().from)),
  148: (params, world) =>
    addAttachment(
      world,
      str(params["name"]),
      fromBase64(str(params["base64String"])),
      params["isInline"] === true,
    ),
  149: (_params, { draft }) => ok(draft.get().attachments.map(attachmentOnWire)),
  150: (params, { draft }) => {
    const file = draft.get().attachments.find((one) => one.id === params["id"]);
    if (!file) return refusal(ERRORS.badAttachment);
    if (file.type === "cloud") return ok({ format: "url", content: `https://example.invalid/${file.name}` });
    return ok(
      file.type === "item"
        ? { format: "eml", content: new TextDecoder().decode(file.bytes) }
        : { format: "base64", content: toBase64(file.bytes) },
    );
  },
  151: (params, { draft }) => {
    const keys: unknown = params["internetHeaderKeys"];
    const asked = (Array.isArray(keys) ? keys : []).map((key) => String(key).toLowerCase());
    const entries = Object.entries(draft.get().headers).filter(([name]) =>
      asked.includes(name.toLowerCase()),
    );
    return ok(Object.fromEntries(entries));
  },
  152: (params, world) => {
    const pairs: unknown = params["internetHeaderNameValuePairs"];
    const added = Object.fromEntries(
      Object.entries(isRecord(pairs) ? pairs : {}).map(([name, value]) => [name, String(value)]),
    );
    return change(world, { headers: { ...world.draft.get().headers, ...added } });
  },
  153: (params, world) => {
    const keys: unknown = params["internetHeaderKeys"];
    const gone = (Array.isArray(keys) ? keys : []).map((key) => String(key).toLowerCase());
    const { headers } = world.draft.get();
    return change(world, {
      headers: without(
        headers,
        Object.keys(headers).filter((name) => gone.includes(name.toLowerCase())),
      ),
    });
  },
  164: (_params, { draft }) => {
    const { savedId } = draft.get();
    return savedId === null ? refusal(ERRORS.notSaved) : ok(savedId);
  },
  174: (_params, { draft }) => ok({ composeType: "newMail", coercionType: draft.get().format }),
  175: () => ok(false),
  185: (params, world) => {
    const sessionData = { ...world.draft.get().sessionData, [str(params["name"])]: str(params["value"]) };
    const size = Object.entries(sessionData).reduce(
      (sum, [name, value]) => sum + name.length + value.length,
      0,
    );
    return size > world.sessionDataLimit() ? refusal(ERRORS.sessionFull) : change(world, { sessionData });
  },
  186: (params, { draft }) => {
    const value = draft.get().sessionData[str(params["name"])];
    return value === undefined ? refusal(ERRORS.sessionKey) : ok(value);
  },
  187: (_params, { draft }) => ok(draft.get().sessionData),
  188: (_params, world) => change(world, { sessionData: {} }),
  189: (params, world) => {
    const { sessionData } = world.draft.get();
    const name = str(params["name"]);
    return name in sessionData
      ? change(world, { sessionData: without(sessionData, [name]) })
      : refusal(ERRORS.sessionKey);
  },
  // Members newer than the npm build: asked through `office/emulated-members.js`.
  199: () => ok([]),
  200: (params, world) => change(world, { sensitivityLabel: str(params["sensitivityLabelID"]) }),
  201: (_params, { draft }) => ok(draft.get().sensitivityLabel),
  202: () => ok(false),
  210: (_params, { draft }) => ok(draft.get().kind === "message" ? "IPM.Note" : "IPM.Appointment"),
  213: () => ok(""),
  215: (_params, world) => {
    world.send();
    return ok();
  },
};

/** Answers an Outlook call; one that the sandbox does not play is refused as "not supported", never left unanswered. */
export function answerCall(dispid: number, params: unknown, world: CallWorld): unknown {
  if (dispid === SAVE_SETTINGS) return saveSettings(params, world);
  const handler = HANDLERS[dispid];
  return handler ? handler(isRecord(params) ? params : {}, world) : refusal(ERRORS.notSupported);
}

const SAVE_SETTINGS = 404;
const MAX_SETTINGS = 32_768;
const SETTINGS_TOO_LARGE = 9019;

/** The whole map travels, as an array of one; it replaces what was kept, so a stale copy loses others' changes. */
function saveSettings(params: unknown, world: CallWorld): unknown {
  const given: unknown = Array.isArray(params) ? params[0] : params;
  if (!isRecord(given)) return refusal(SETTINGS_TOO_LARGE);
  if (JSON.stringify(given).length > MAX_SETTINGS) return refusal(SETTINGS_TOO_LARGE);
  world.settings.set(Object.fromEntries(Object.entries(given).map(([key, value]) => [key, asText(value)])));
  return ok();
}
