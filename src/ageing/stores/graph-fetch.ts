import type { ListedMessage } from "../mail";
import type { Fetched, StoreAnswer, StoreFailure, StoreManner } from "../store";
import { canName, segment } from "./graph-address";
import { askBatch } from "./graph-batch";
import type { ItemAnswer } from "./graph-batch-form";
import { endWatch } from "./graph-end";
import { bytesOf, judged, looksCut, wholeMime } from "./graph-mime";
import { isSmall, parcels } from "./graph-parcels";
import { ask } from "./graph-settle";
import { errorCode, readJson, textOf } from "./graph-values";
import { failureOf } from "./graph-wait";
import { failed, READ, type GraphWorld } from "./graph-world";

const pathOf = ({ id }: ListedMessage): string => `/me/messages/${segment(id)}/$value`;

function inBatch(answer: StoreAnswer<ItemAnswer>): StoreAnswer<Uint8Array> {
  if (answer.state === "failed") return answer;
  const { status, body, length } = answer.value;
  if (status !== 200) return failed(failureOf(status, errorCode(body)));
  return wholeMime(bytesOf(textOf(body)), length);
}

async function alone(
  world: GraphWorld,
  message: ListedMessage,
  manner: StoreManner,
): Promise<StoreAnswer<Uint8Array>> {
  const answer = await ask(world, { scopes: READ, url: world.base + pathOf(message) }, manner);
  if (answer.state === "failed") return answer;
  const { status, bytes, length } = answer.value;
  if (status !== 200) return failed(failureOf(status, errorCode(readJson(bytes))));
  return wholeMime(bytes, length);
}

/** The message as it came, unless it looks cut: that is asked for once more, alone. */
async function lookedAt(
  world: GraphWorld,
  message: ListedMessage,
  first: StoreAnswer<Uint8Array>,
  manner: StoreManner,
): Promise<StoreAnswer<Uint8Array>> {
  if (first.state === "failed" || !looksCut(first.value, message.size)) return first;
  const second = await alone(world, message, manner);
  return second.state === "failed" ? second : judged(first.value, second.value, message.size);
}

/** Where a batch cannot carry a message, the message itself may still come. */
const mayComeAlone: ReadonlySet<StoreFailure> = new Set(["damaged", "tooLarge", "failed"]);

async function fetchParcel(
  world: GraphWorld,
  parcel: readonly ListedMessage[],
  manner: StoreManner,
): Promise<readonly Fetched[]> {
  const [first] = parcel;
  const isAlone = parcel.length === 1 && first !== undefined && !isSmall(first);
  const answers = isAlone
    ? [await alone(world, first, manner)]
    : (
        await askBatch(
          world,
          parcel.map((message) => ({ path: pathOf(message) })),
          { scopes: READ },
          manner,
        )
      ).map(inBatch);
  const fetched: Fetched[] = [];
  for (const [index, message] of parcel.entries()) {
    const mime = answers[index] ?? failed("failed");
    const isTriedAgain =
      mime.state === "failed" && (isAlone ? mime.why === "damaged" : mayComeAlone.has(mime.why));
    const taken = isTriedAgain ? await alone(world, message, manner) : mime;
    fetched.push({ message, mime: await lookedAt(world, message, taken, manner) });
  }
  return fetched;
}

/** Fetches parcel by parcel; the next is under way while the caller works on the last message of the one before. */
export async function* fetchMessages(
  world: GraphWorld,
  messages: readonly ListedMessage[],
  manner: StoreManner,
): AsyncGenerator<Fetched, void, undefined> {
  const giveUp = new AbortController();
  const stop = (): void => giveUp.abort();
  if (manner.signal?.aborted === true) stop();
  manner.signal?.addEventListener("abort", stop);
  const unnamed = messages.filter(({ id }) => !canName(id));
  const queue = parcels(messages.filter(({ id }) => canName(id)));
  const start = (index: number): Promise<readonly Fetched[]> =>
    fetchParcel(world, queue[index] ?? [], { ...manner, signal: giveUp.signal });
  const endOf = endWatch();
  let end: StoreFailure | undefined;
  try {
    for (const message of unnamed) yield { message, mime: failed("failed") };
    let underWay: Promise<readonly Fetched[]> | undefined;
    for (const [index, parcel] of queue.entries()) {
      const why: StoreFailure | undefined = giveUp.signal.aborted ? "stopped" : end;
      const fetched =
        why === undefined || underWay
          ? await (underWay ?? start(index))
          : parcel.map((message): Fetched => ({ message, mime: failed(why) }));
      underWay = undefined;
      end ??= endOf(fetched.map(({ mime }) => mime));
      for (const [place, one] of fetched.entries()) {
        if (place === fetched.length - 1 && end === undefined && index + 1 < queue.length) {
          underWay = start(index + 1);
        }
        yield one;
      }
    }
  } finally {
    // What was fetched ahead is of no use to a caller who left.
    stop();
    manner.signal?.removeEventListener("abort", stop);
  }
}
