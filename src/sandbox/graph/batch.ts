import { toBase64 } from "../mailbox/bytes";
import { badRequest, refusal, Refused, type Answer } from "./answer";

export interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

const MOST = 20;

const refuse = (message: string): never => {
  throw new Refused(badRequest(message, "BadRequest"));
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function itemOf(value: unknown): BatchItem {
  if (!isRecord(value)) return refuse("Invalid batch payload format.");
  const { id, method, url, headers = {}, body, dependsOn = [] } = value;
  if (typeof id !== "string" || typeof method !== "string" || typeof url !== "string" || !isRecord(headers)) {
    return refuse("Invalid batch payload format.");
  }
  if (/^https?:/i.test(url)) refuse(`The URL of request '${id}' must be relative.`);
  if (body !== undefined && !Object.keys(headers).some((name) => name.toLowerCase() === "content-type")) {
    refuse(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  const before: readonly unknown[] = Array.isArray(dependsOn) ? dependsOn : [];
  return {
    id,
    method,
    url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(text)])),
    body,
    dependsOn: before.map(String),
  };
}

/** The requests of a batch; one that is wrong as a whole is refused before any is looked at. */
export function batchOf(body: unknown): readonly BatchItem[] {
  const requests: readonly unknown[] =
    isRecord(body) && Array.isArray(body["requests"]) ? body["requests"] : [];
  if (requests.length === 0) refuse("Invalid batch payload format.");
  if (requests.length > MOST) refuse(`Number of batch request steps exceeds the maximum value of ${MOST}.`);
  const items = requests.map(itemOf);
  const ids = items.map(({ id }) => id);
  if (new Set(ids).size < ids.length) refuse("The ids of batch requests must be unique.");
  items.forEach(({ dependsOn }, index) => {
    if (dependsOn.some((id) => !ids.slice(0, index).includes(id))) refuse("Invalid dependency in the batch.");
  });
  return items;
}

const failedDependency = refusal(424, "FailedDependency", "A request that this one depends on has failed.");

/** Runs the items in the order written and tells of them in another: clients must go by id. */
export function runBatch(items: readonly BatchItem[], run: (item: BatchItem) => Answer) {
  const answers = new Map<string, Answer>();
  for (const item of items) {
    const isHindered = item.dependsOn.some((id) => (answers.get(id)?.status ?? 500) >= 400);
    answers.set(item.id, isHindered ? failedDependency : run(item));
  }
  const responses = [...answers].map(([id, { status, headers, body }]) => ({
    id,
    status,
    headers,
    body: body instanceof Uint8Array ? toBase64(body) : body,
  }));
  const middle = Math.ceil(responses.length / 2);
  return { responses: [...responses.slice(middle).reverse(), ...responses.slice(0, middle)] };
}
