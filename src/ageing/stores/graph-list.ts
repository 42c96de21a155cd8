import type { ListedMessage } from "../mail";
import type { ListedPage, StoreAnswer, StoreManner } from "../store";
import { beginning, isEndless, smaller, turn, type Place } from "./graph-keyset";
import { endPath, listingPath, type ListedEntity } from "./graph-messages";
import { askPage, isTooMuch } from "./graph-page";
import { failed, type GraphWorld } from "./graph-world";

const latestOf = (entities: readonly ListedEntity[]): number | undefined =>
  entities.reduce<number | undefined>(
    (latest, { message }) =>
      message?.received === undefined ? latest : Math.max(latest ?? message.received, message.received),
    undefined,
  );

const byAge = (a: ListedMessage, b: ListedMessage): number => (a.received ?? 0) - (b.received ?? 0);

/**
 * Messages received before an instant, oldest first; where none is given all, those without a date in a page at the end.
 * It ends when as many were seen as there are and the last page had room for more, or when asking again brings nothing
 * new; fewer than `count` are then left for the caller to see. A count below what came is not believed.
 */
export async function* listMessages(
  world: GraphWorld,
  before: number | undefined,
  manner: StoreManner,
): AsyncGenerator<StoreAnswer<ListedPage>, void, undefined> {
  const seen = new Set<string>();
  const undated: ListedMessage[] = [];
  let count: number | undefined;
  let isCountTrue = true;
  /** Counted by the server, and not among what is asked for. */
  let besides = 0;
  const page = (messages: readonly ListedMessage[]): StoreAnswer<ListedPage> => ({
    state: "known",
    value: { messages, count: count === undefined ? undefined : Math.max(0, count - besides) },
  });
  /** The dated ones that are asked for and were not seen yet. */
  const take = (entities: readonly ListedEntity[]): readonly ListedMessage[] => {
    const fresh: ListedMessage[] = [];
    for (const { id, message } of entities) {
      if (seen.has(id)) continue;
      seen.add(id);
      const isAsked = before === undefined || (message?.received ?? before) < before;
      if (!message || !isAsked) besides += 1;
      else if (message.received === undefined) undated.push(message);
      else fresh.push(message);
    }
    return fresh.sort(byAge);
  };
  let place: Place = beginning;
  for (let requests = 1; ; requests += 1) {
    if (isEndless(requests, seen.size)) return yield failed("failed");
    const { from, top } = place;
    const url =
      place.nextLink ??
      world.base + listingPath({ from, before, top, isCounted: count === undefined && from === undefined });
    const less = smaller(place);
    const answer = await askPage(world, url, (given) => less !== undefined && isTooMuch(given), manner);
    if (answer.state === "failed") return yield answer;
    if (answer.value === "tooLarge") {
      place = less ?? place;
      continue;
    }
    const { entities, count: told, nextLink, isLost } = answer.value;
    const known = seen.size;
    const fresh = take(entities);
    count ??= told;
    if (count !== undefined && count < seen.size) {
      isCountTrue = false;
      count = undefined;
    }
    if (known === 0 || fresh.length > 0) yield page(fresh);
    const isReached = seen.size === count;
    if (isReached && entities.length < top && nextLink === undefined) break;
    const turned = turn(place, {
      count: entities.length,
      fresh: seen.size - known,
      latest: latestOf(entities),
      nextLink,
      isLost,
    });
    if (turned === "end" || (turned === "stuck" && isReached)) break;
    if (turned === "stuck") return yield failed("failed");
    place = turned;
  }
  if (!isCountTrue || (count !== undefined && seen.size < count)) {
    // Some may have been deleted since they were counted, or have no date and so no place among the others.
    const url = world.base + endPath(before, Math.min(beginning.top, (count ?? Infinity) - seen.size));
    const again = await askPage(world, url, () => false, manner);
    // What could not be asked is not what is not there.
    if (again.state === "failed") {
      if (undated.length > 0) yield page(undated);
      return yield again;
    }
    const end = again.value !== "tooLarge" ? again.value : undefined;
    const late = take(end?.entities ?? []);
    if (isCountTrue) count = end?.count ?? count;
    yield page([...late, ...undated]);
  } else if (undated.length > 0) yield page(undated);
}
