import type { StoreAnswer, StoreManner } from "../store";
import { exchange, type GraphWorld } from "./graph-exchange";
import { untilSettled, verdictOf } from "./graph-settle";
import { countOf, isRecord, listOf, readJson, textOf, type Properties } from "./graph-values";

/** Microsoft's limit. */
export const BATCH = 20;

export interface BatchItem {
  /** Below the base: `/me/messages/AAkALgAA/move`. */
  readonly path: string;
  /** Sent by POST; without it the item is a GET. */
  readonly body?: Properties;
}

export interface ItemAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly length: number | undefined;
  readonly body: unknown;
}

export interface BatchManner {
  readonly scopes: readonly string[];
  /** As of a request: not cut off once sent. */
  readonly isFirm?: boolean;
}

/** An item without an answer is as one whose answer was lost on the way. */
const unanswered: ItemAnswer = { status: 504, retryAfter: undefined, length: undefined, body: undefined };

function readItem({ status, headers, body }: Properties): ItemAnswer {
  const header = (wanted: string): string | undefined => {
    const [, value] =
      Object.entries(isRecord(headers) ? headers : {}).find(([name]) => name.toLowerCase() === wanted) ?? [];
    return typeof value === "string" ? value : undefined;
  };
  const length = header("content-length") ?? "";
  return {
    status: countOf(status) ?? unanswered.status,
    retryAfter: header("retry-after"),
    length: /^\d{1,12}$/.test(length) ? Number(length) : undefined,
    body,
  };
}

const written = (items: readonly BatchItem[]): string =>
  JSON.stringify({
    requests: items.map(({ path, body }, index) => ({
      id: String(index + 1),
      method: body ? "POST" : "GET",
      url: path,
      headers: {
        Prefer: 'IdType="ImmutableId"',
        ...(body ? { "Content-Type": "application/json" } : {}),
      },
      ...(body ? { body } : {}),
    })),
  });

async function post(
  world: GraphWorld,
  items: readonly BatchItem[],
  { scopes, isFirm = false }: BatchManner,
  manner: StoreManner,
  anew: boolean,
): Promise<readonly StoreAnswer<ItemAnswer>[]> {
  const url = `${world.base}/$batch`;
  const answer = await exchange(
    world,
    { scopes, url, body: written(items), weight: items.length, isFirm, anew },
    manner,
  );
  if (answer.state === "failed") return items.map(() => answer);
  const { status, retryAfter, bytes } = answer.value;
  const body = readJson(bytes);
  // A batch that failed as a whole failed in each of its items.
  if (status !== 200)
    return items.map(() => ({ state: "known", value: { ...unanswered, status, retryAfter, body } }));
  const answers = new Map(
    listOf(body?.["responses"])
      .filter(isRecord)
      .map((one) => [textOf(one["id"]), readItem(one)]),
  );
  return items.map((_, index) => ({ state: "known", value: answers.get(String(index + 1)) ?? unanswered }));
}

/** Sends one batch, and those of its items once more whose token expired. In the order of the items. */
export async function sendBatch(
  world: GraphWorld,
  items: readonly BatchItem[],
  batch: BatchManner,
  manner: StoreManner,
): Promise<readonly StoreAnswer<ItemAnswer>[]> {
  const first = await post(world, items, batch, manner, false);
  const isExpired = (index: number): boolean => {
    const answer = first[index];
    return answer?.state === "known" && answer.value.status === 401;
  };
  const expired = items.filter((_, index) => isExpired(index));
  if (expired.length === 0) return first;
  const second = new Map(
    (await post(world, expired, batch, manner, true)).map((answer, index) => [expired[index], answer]),
  );
  return first.map((answer, index) => (isExpired(index) ? (second.get(items[index]) ?? answer) : answer));
}

/** Asks at most 20 things in one batch until each is answered. Only for what may be asked twice. */
export const askBatch = (
  world: GraphWorld,
  items: readonly BatchItem[],
  batch: BatchManner,
  manner: StoreManner,
): Promise<readonly StoreAnswer<ItemAnswer>[]> =>
  untilSettled(
    world,
    items,
    async (pending) => (await sendBatch(world, pending, batch, manner)).map((answer) => verdictOf(answer)),
    manner,
  );
