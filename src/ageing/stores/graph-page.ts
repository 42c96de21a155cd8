import type { StoreAnswer, StoreManner } from "../store";
import { readMessage, type ListedEntity } from "./graph-messages";
import { ask } from "./graph-settle";
import { countOf, errorCode, linkBelow, readJson } from "./graph-values";
import { failureOf } from "./graph-wait";
import { failed, READ, type GraphAnswer, type GraphWorld } from "./graph-world";

export interface Page {
  readonly entities: readonly ListedEntity[];
  readonly count: number | undefined;
  readonly nextLink: string | undefined;
  /** There is a link to more, which leads elsewhere or nowhere. */
  readonly isLost: boolean;
}

/** How the service says that a page is too large: it gives up on it, and names no time to come back. */
export const isTooMuch = ({ status, retryAfter }: GraphAnswer): boolean =>
  status === 504 || (status === 503 && retryAfter === undefined);

/** A page of messages; `tooLarge` where the answer is one that the caller takes for that. */
export async function askPage(
  world: GraphWorld,
  url: string,
  isTooLarge: (answer: GraphAnswer) => boolean,
  manner: StoreManner,
): Promise<StoreAnswer<Page | "tooLarge">> {
  const answer = await ask(world, { scopes: READ, url }, manner, isTooLarge);
  if (answer.state === "failed") return answer;
  const { status, bytes } = answer.value;
  if (isTooLarge(answer.value)) return { state: "known", value: "tooLarge" };
  const body = readJson(bytes);
  if (status !== 200) {
    const why = failureOf(status, errorCode(body));
    // No mailbox in the cloud belongs to this person.
    return failed(why === "gone" ? "unavailable" : why);
  }
  const value: unknown = body?.["value"];
  if (!body || !Array.isArray(value)) return failed("failed");
  const entities = value.map(readMessage).filter((one) => one !== undefined);
  if (entities.length < value.length) return failed("failed");
  const next = body["@odata.nextLink"] ?? undefined;
  const nextLink = linkBelow(world.base, next);
  const isLost = next !== undefined && nextLink === undefined;
  return { state: "known", value: { entities, count: countOf(body["@odata.count"]), nextLink, isLost } };
}
