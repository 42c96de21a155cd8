import type { Answer } from "./answer";
import { answerOf, refusal, Refused } from "./answer";
import type { Call, World } from "./call";
import { strikes, type GraphFaults } from "./faults";
import type { Query } from "./query";

function refuseLargePage(top: number, { largestPage }: GraphFaults): void {
  if (!largestPage || top <= largestPage.top) return;
  const { status, retryAfter } = largestPage;
  const headers = retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
  throw new Refused(refusal(status, status === 504 ? "GatewayTimeout" : "ServiceUnavailable", "", headers));
}

/** Where a page begins: with a fault, one message earlier or later at each edge passed. */
function startOf({ skip, top }: Query, { repeatAtEdge = false, skipAtEdge = false }: GraphFaults): number {
  const edges = Math.floor(skip / top);
  return Math.max(0, skip + (skipAtEdge ? edges : 0) - (repeatAtEdge ? edges : 0));
}

/** One page of a collection, with the link to the next as the service writes it: `$` escaped, blanks as `+`. */
export function pageOf<T>(
  all: readonly T[],
  shown: (one: T) => unknown,
  query: Query,
  { base, path }: Call,
  { box }: World,
): Answer {
  const faults = box.faults();
  refuseLargePage(query.top, faults);
  const start = startOf(query, faults);
  const end = start + query.top;
  const hasNext = end < all.length;
  const isDropped = hasNext && strikes(box.next("nextLink"), faults.dropNextLink ?? {});
  const next = new URLSearchParams(query.params);
  next.set("$skip", String(query.skip + query.top));
  return answerOf(200, {
    "@odata.context": `${base}/$metadata#users('me')${path.slice("/me".length)}`,
    ...(query.count ? { "@odata.count": all.length } : {}),
    value: all.slice(start, end).map(shown),
    ...(hasNext && !isDropped ? { "@odata.nextLink": `${base}${path}?${next.toString()}` } : {}),
  });
}
