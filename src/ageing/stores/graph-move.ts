import type { Move, Moved, StoreAnswer, StoreFailure, StoreManner } from "../store";
import { checkBeforeMoves } from "./graph-account";
import { canName } from "./graph-address";
import { BATCH, sendBatch } from "./graph-batch";
import type { ItemAnswer } from "./graph-batch-form";
import { endWatch } from "./graph-end";
import { untilSettled, verdictOf, type Verdict } from "./graph-settle";
import { errorCode, isRecord, textOf } from "./graph-values";
import { failureOf } from "./graph-wait";
import { look, pathOf, type FolderIds, type NewId } from "./graph-whereabouts";
import { failed, WRITE, type GraphWorld } from "./graph-world";

/** Of a server that broke down over it, or of a gateway that heard no answer: the move may have been done before. */
const doubtful: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/**
 * The id that an answer tells; `unknown` where the message may have been moved or not: an answer that was lost, that is
 * in doubt, or that names no message.
 */
function readMoved(answer: StoreAnswer<ItemAnswer>): Verdict<NewId> | "unknown" {
  if (answer.state === "failed") return answer.why === "offline" ? "unknown" : answer;
  const { status, body } = answer.value;
  if (doubtful.has(status)) return "unknown";
  if (status !== 200 && status !== 201) {
    const again = verdictOf(answer);
    return again.state === "again" ? again : failed(failureOf(status, errorCode(body)));
  }
  const id = isRecord(body) ? textOf(body["id"]) : "";
  return id === "" ? "unknown" : { state: "known", value: { id } };
}

/** Moves at most 20 messages. None whose move may have been done is moved again before we have looked where it is. */
async function moveSome(
  world: GraphWorld,
  moves: readonly Move[],
  ids: FolderIds,
  manner: StoreManner,
): Promise<readonly StoreAnswer<NewId>[]> {
  const once = async (pending: readonly Move[]): Promise<readonly Verdict<NewId>[]> => {
    const items = pending.map(({ id, to }) => ({ path: `${pathOf(id)}/move`, body: { destinationId: to } }));
    const answers = await sendBatch(world, items, { scopes: WRITE, isFirm: true }, manner);
    const read = answers.map(readMoved);
    const unknown = pending.filter((_, index) => read[index] === "unknown");
    // A stop does not keep us from learning what was done before it.
    const { signal: _, ...unstopped } = manner;
    const places = unknown.length === 0 ? [] : await look(world, unknown, ids, unstopped);
    const found = new Map(unknown.map((move, index) => [move, places[index] ?? failed("failed")]));
    return read.map((verdict, index): Verdict<NewId> => {
      if (verdict !== "unknown") return verdict;
      const move = pending[index];
      const is = (move && found.get(move)) ?? failed("failed");
      if (is !== "stays") return is;
      const answer = answers[index] ?? failed("failed");
      const again = verdictOf(answer);
      return again.state === "again" ? again : { state: "again", why: "busy", wait: undefined };
    });
  };
  return untilSettled(world, moves, once, manner);
}

/** Moves batch by batch and answers every one, also when the work ends early. */
export async function* moveMessages(
  world: GraphWorld,
  moves: readonly Move[],
  manner: StoreManner,
): AsyncGenerator<Moved, void, undefined> {
  const endOf = endWatch();
  const ids: FolderIds = new Map();
  let end = moves.length === 0 ? undefined : await checkBeforeMoves(world, manner);
  for (let at = 0; at < moves.length; at += BATCH) {
    const some = moves.slice(at, at + BATCH);
    const why: StoreFailure | undefined = manner.signal?.aborted === true ? "stopped" : end;
    const named = some.filter(({ id }) => canName(id));
    const answers =
      why === undefined ? await moveSome(world, named, ids, manner) : named.map(() => failed(why));
    end ??= endOf(answers);
    const byMove = new Map(named.map((move, index) => [move, answers[index]]));
    for (const move of some) yield { id: move.id, answer: byMove.get(move) ?? failed(why ?? "failed") };
  }
}
