import type { FailureReason } from "../../policy/draft";
import type { RemedyOutcome } from "../../policy/remedy";
import { changedSince, outlookRefused, whyNot, type Desk } from "./desk";
import {
  addAll,
  distinct,
  everyField,
  isCapped,
  isNameless,
  keyOf,
  keysOf,
  MOST_AT_ONCE,
  noAddress,
  readFields,
  readFieldsBack,
  setField,
  tooMany,
  type Field,
  type Fields,
  type People,
} from "./fields";
import { joined, openFields, type LastMove } from "./move";
import { moveBack } from "./move-back";

/** Whether what the move does to Bcc can be taken back in the one call that Office.js gives it. */
export const canMoveBack = (bcc: People): boolean => bcc.length <= MOST_AT_ONCE && !bcc.some(isNameless);

/**
 * Moves everybody in To and Cc to Bcc. People are added there and read back before they leave where they were: whatever
 * fails, everybody stands in one field at least, and carrying it out again goes on where it stopped.
 */
export async function moveToBcc(desk: Desk, last: LastMove): Promise<RemedyOutcome> {
  // What was to take people out of Bcc, and nobody answered, could still do so once Bcc is all that holds them.
  if (desk.isUnanswered("recipients")) return outlookRefused("late");
  const read = await readFields(desk);
  if (read.state !== "known") return outlookRefused(whyNot(read));
  const before = read.value;
  const seen = [...before.to, ...before.cc];
  if (seen.length === 0 && !last.unfinished) return changedSince;
  const nameless = seen.find(isNameless);
  if (nameless) return noAddress(nameless);
  const capped = everyField.find((field) => isCapped(before[field]));
  if (capped) return tooMany(before[capped].length);

  const people = keysOf(seen);
  const stoodInBcc = keysOf(before.bcc);
  const missing = distinct(seen).filter((one) => !stoodInBcc.has(keyOf(one)));
  const moved = ({ bcc }: Fields) => {
    const inBcc = keysOf(bcc);
    return Array.from(people).filter((key) => inBcc.has(key)).length;
  };
  const move = joined(last, before, missing);
  const others = before.bcc.filter((one) => !move.added.has(keyOf(one)));
  const undo = canMoveBack(others) ? { undo: moveBack(desk, move, last) } : {};
  const halfway = (fields: Fields): RemedyOutcome => ({
    state: "partly",
    moved: moved(fields),
    of: people.size,
    ...undo,
  });

  const earlier = last.unfinished;
  last.unfinished = move;
  const added = await addAll(desk, "bcc", missing, "move");
  const inBcc = await readFieldsBack(desk, (fields) => moved(fields) === people.size);
  if (inBcc.state !== "known") return halfway(before);
  if (moved(inBcc.value) < people.size) {
    const isUntouched = moved(inBcc.value) === moved(before);
    if (!isUntouched) return halfway(inBcc.value);
    const why = added?.why ?? "refused";
    if (why !== "late") last.unfinished = earlier; // a late one may still add them
    return outlookRefused(why);
  }
  added?.seen();

  let now = inBcc.value;
  for (const field of openFields) {
    const emptied = await letGo(desk, field, people);
    if (emptied.fields) now = emptied.fields;
    if (emptied.why !== undefined) return halfway(now);
  }
  last.unfinished = undefined;
  return { state: "done", ...undo };
}

interface LetGo {
  readonly fields?: Fields;
  readonly why?: FailureReason;
}

/**
 * Takes out of a field the `people` who stand in Bcc, as both are read just before: whoever came into it by then stays.
 * Whoever comes into it between that reading and the call that sets it is lost: Office.js sets whole fields only.
 */
async function letGo(desk: Desk, field: Field, people: ReadonlySet<string>): Promise<LetGo> {
  const read = await readFields(desk);
  if (read.state !== "known") return { why: whyNot(read) };
  const inBcc = keysOf(read.value.bcc);
  const leaves = (key: string) => people.has(key) && inBcc.has(key);
  const isEmptied = (fields: Fields) => !fields[field].some((one) => leaves(keyOf(one)));
  const whoStays = read.value[field].filter((one) => !leaves(keyOf(one)));
  if (isEmptied(read.value)) return { fields: read.value };
  if (whoStays.length > MOST_AT_ONCE || whoStays.some(isNameless) || isCapped(read.value[field]))
    return { fields: read.value, why: "refused" };

  const written = await setField(desk, field, whoStays, "move");
  const after = await readFieldsBack(desk, isEmptied);
  if (after.state !== "known") return { why: whyNot(after) };
  if (!isEmptied(after.value)) return { fields: after.value, why: written.why ?? "refused" };
  written.seen();
  return { fields: after.value };
}
