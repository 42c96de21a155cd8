/** The messages that office.js and a host page exchange (outlook-host-protocol.md §4): JSON text by `postMessage`. */

export interface Request {
  readonly action: string;
  readonly type: "invoke" | "register" | "unregister";
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

const TYPES = ["invoke", "register", "unregister"] as const;

/** What an add-in page sent, or null when the message is not a request of office.js. */
export function readRequest(text: unknown): Request | null {
  if (typeof text !== "string") return null;
  const raw = parseObject(text);
  if (!raw || raw["_messageType"] !== 0) return null;
  const action = raw["_actionName"];
  const conversation = raw["_conversationId"];
  const correlation = raw["_correlationId"];
  const type = TYPES[Number(raw["_actionType"])];
  if (
    typeof action !== "string" ||
    typeof conversation !== "string" ||
    typeof correlation !== "number" ||
    !type
  )
    return null;
  return { action, type, conversation, correlation, data: raw["_data"] };
}

const response = (request: Request, origin: string, kind: 0 | 1, data: unknown): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: request.action,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _origin: origin,
    _errorCode: 0,
    _responseType: kind,
    _serializerVersion: 1,
    _data: data,
  });

/** The answer to a call or registration. */
export const answerTo = (request: Request, origin: string, data: unknown): string =>
  response(request, origin, 0, data);

/** One occurrence of a registered event. */
export const occurrenceOf = (registration: Request, origin: string, data: unknown): string =>
  response(registration, origin, 1, data);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
