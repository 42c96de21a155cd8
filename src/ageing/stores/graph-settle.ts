import type { StoreAnswer, StoreFailure, StoreManner } from "../store";
import { exchange, pause } from "./graph-exchange";
import { isBusy, PATIENCE, readRetryAfter, TRIES, waitBefore } from "./graph-wait";
import { failed, type GraphAnswer, type GraphRequest, type GraphWorld } from "./graph-world";

/** What a try came to: an answer, or that it is worth another try after so many milliseconds, where the server told. */
export type Verdict<R> =
  | StoreAnswer<R>
  | { readonly state: "again"; readonly why: "busy" | "offline"; readonly wait: number | undefined };

/** Whether an answer wants another try. The network and three statuses do; all else stands. */
export function verdictOf<R extends Pick<GraphAnswer, "status" | "retryAfter">>(
  answer: StoreAnswer<R>,
): Verdict<R> {
  if (answer.state === "failed") {
    return answer.why === "offline" ? { state: "again", why: "offline", wait: undefined } : answer;
  }
  const { status, retryAfter } = answer.value;
  return isBusy(status) ? { state: "again", why: "busy", wait: readRetryAfter(retryAfter) } : answer;
}

/**
 * Tries things together until each is settled: only those again that want it, after the longest wait that one of them was
 * given. The answers stand in the order of the things. The one place where anything is asked twice.
 */
export async function untilSettled<T, R>(
  world: GraphWorld,
  things: readonly T[],
  once: (pending: readonly T[]) => Promise<readonly Verdict<R>[]>,
  manner: StoreManner,
): Promise<readonly StoreAnswer<R>[]> {
  const settled = new Map<T, StoreAnswer<R>>();
  let pending = things;
  let tries = 0;
  let waited = 0;
  while (pending.length > 0) {
    const verdicts = await once(pending);
    const rest: T[] = [];
    let wait: number | undefined;
    let why: StoreFailure = "busy";
    for (const [index, thing] of pending.entries()) {
      const verdict = verdicts[index] ?? failed("failed");
      if (verdict.state !== "again") {
        settled.set(thing, verdict);
        continue;
      }
      rest.push(thing);
      if (verdict.wait !== undefined) wait = Math.max(wait ?? 0, verdict.wait);
      why = verdict.why;
    }
    const isFurther = rest.length < pending.length;
    pending = rest;
    tries = isFurther ? 1 : tries + 1;
    if (isFurther) waited = 0;
    if (pending.length === 0) break;
    const next = waitBefore(wait, tries, world.random());
    waited += next;
    const isOver = tries >= TRIES || waited > PATIENCE;
    if (!isOver) await pause(world, next, manner);
    const end = manner.signal?.aborted === true ? failed("stopped") : isOver ? failed(why) : undefined;
    if (!end) continue;
    for (const thing of pending) settled.set(thing, end);
    break;
  }
  return things.map((thing) => settled.get(thing) ?? failed("failed"));
}

/** One request, until it is answered. `stands` names busy answers that the caller wants to see at once. */
export async function ask(
  world: GraphWorld,
  request: GraphRequest,
  manner: StoreManner,
  stands: (answer: GraphAnswer) => boolean = () => false,
): Promise<StoreAnswer<GraphAnswer>> {
  const once = async (): Promise<readonly Verdict<GraphAnswer>[]> => {
    const answer = await exchange(world, request, manner);
    return [answer.state === "known" && stands(answer.value) ? answer : verdictOf(answer)];
  };
  const [answer] = await untilSettled(world, [request], once, manner);
  return answer ?? failed("failed");
}
