import type { StoreAnswer, StoreManner } from "../store";
import { readBatch, unanswered, written, type BatchItem, type ItemAnswer } from "./graph-batch-form";
import { exchange } from "./graph-exchange";
import { untilSettled, verdictOf } from "./graph-settle";
import { readJson } from "./graph-values";
import type { GraphWorld } from "./graph-world";

/** Microsoft's limit. */
export const BATCH = 20;

export interface BatchManner {
  readonly scopes: readonly string[];
  /** As of a request: not cut off once sent. */
  readonly isFirm?: boolean;
}

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
  const answers = readBatch(body);
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
