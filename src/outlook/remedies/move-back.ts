import type { FailureReason } from "../../policy/draft";
import type { RemedyOutcome } from "../../policy/remedy";
import { changedSince, outlookRefused, whyNot, type Desk, type Written } from "./desk";
import {
  addAll,
  holding,
  everyField,
  isCapped,
  isNameless,
  keyOf,
  keysOf,
  MOST_AT_ONCE,
  obstacleTo,
  readFields,
  readFieldsBack,
  setField,
  tooMany,
  type Field,
  type Fields,
  type People,
} from "./fields";
import { openFields, type LastMove, type Move } from "./move";

/** Whether the three fields hold the same people in the same order. */
const areSame = (a: Fields, b: Fields): boolean =>
  everyField.every((field) => a[field].map(keyOf).join("\n") === b[field].map(keyOf).join("\n"));

/**
 * Takes a move to Bcc back: first To and Cc hold everybody again, in their order, and only then do those leave Bcc whom
 * the move added. Whoever was added since stays, and whoever was taken out of the draft since stays out.
 */
export function moveBack(desk: Desk, move: Move, last: LastMove): () => Promise<RemedyOutcome> {
  let isDone = false;
  const undo: () => Promise<RemedyOutcome> = desk.later(async (later) => {
    if (isDone) return changedSince;
    const outcome = await putBack(later, move, undo);
    isDone = outcome.state === "done";
    if (isDone) last.unfinished = undefined;
    else if (outcome.state === "partly") last.unfinished = move;
    return outcome;
  });
  return undo;
}

async function putBack(
  desk: Desk,
  { before, added }: Move,
  again: () => Promise<RemedyOutcome>,
): Promise<RemedyOutcome> {
  // A call that empties To or Cc, and that nobody answered, may still happen: until then Bcc is what holds everybody.
  if (desk.isUnanswered("move", "recipients")) return outlookRefused("late");
  const read = await readFields(desk);
  if (read.state !== "known") return outlookRefused(whyNot(read));
  const start = read.value;
  const capped = everyField.find((field) => isCapped(start[field]));
  if (capped) return tooMany(start[capped].length);

  const halfway = async (why: FailureReason): Promise<RemedyOutcome> => {
    const now = await readFields(desk);
    if (now.state === "known" && areSame(now.value, start)) return outlookRefused(why);
    const inBcc = keysOf((now.state === "known" ? now.value : start).bcc);
    const moved = Array.from(added).filter((key) => inBcc.has(key)).length;
    return { state: "partly", moved, of: added.size, undo: again };
  };

  const somewhere = keysOf([...start.to, ...start.cc, ...start.bcc]);
  for (const field of openFields) {
    const why = await fill(
      desk,
      field,
      before[field].filter((one) => somewhere.has(keyOf(one))),
    );
    if (why !== undefined) return halfway(why);
  }
  const why = await takeOut(desk, added);
  return why === undefined ? { state: "done" } : halfway(why);
}

/** Makes a field hold `people` again, and whoever was added since after them; gives why it could not. */
async function fill(desk: Desk, field: Field, people: People): Promise<FailureReason | undefined> {
  const read = await readFields(desk);
  if (read.state !== "known") return whyNot(read);
  const now = read.value[field];
  const wanted = keysOf(people);
  const areIn = holding(field, people);
  if (areIn(read.value)) return undefined;

  const whole = [...people, ...now.filter((one) => !wanted.has(keyOf(one)))];
  const inBcc = keysOf(read.value.bcc);
  // Beyond a hundred, setting the field anew lets go of people until the next call: only of such as Bcc holds too.
  const canSet =
    !whole.some(isNameless) &&
    (whole.length <= MOST_AT_ONCE || now.every((one) => inBcc.has(keyOf(one)) && !isNameless(one)));
  let written: Written | undefined;
  if (canSet) {
    const first = whole.slice(0, MOST_AT_ONCE);
    written = await setField(desk, field, first);
    const isSet = holding(field, first);
    const set = await readFieldsBack(desk, isSet);
    if (set.state !== "known") return whyNot(set);
    if (!isSet(set.value)) return written.why ?? "refused";
    written.seen();
  }
  const there = keysOf(now);
  const rest = canSet ? whole.slice(MOST_AT_ONCE) : people.filter((one) => !there.has(keyOf(one)));
  written = (await addAll(desk, field, rest)) ?? written;
  const after = await readFieldsBack(desk, areIn);
  if (after.state !== "known") return whyNot(after);
  return areIn(after.value) ? undefined : (written?.why ?? "refused");
}

/** Takes out of Bcc whom the move added and To or Cc hold again; gives why it could not. */
async function takeOut(desk: Desk, added: ReadonlySet<string>): Promise<FailureReason | undefined> {
  const read = await readFields(desk);
  if (read.state !== "known") return whyNot(read);
  const openly = keysOf([...read.value.to, ...read.value.cc]);
  const leaves = (key: string) => added.has(key) && openly.has(key);
  const isTakenOut = ({ bcc }: Fields) => !bcc.some((one) => leaves(keyOf(one)));
  if (isTakenOut(read.value)) return undefined;
  const whoStays = read.value.bcc.filter((one) => !leaves(keyOf(one)));
  if (obstacleTo(whoStays) || isCapped(read.value.bcc)) return "refused";
  const written = await setField(desk, "bcc", whoStays);
  const after = await readFieldsBack(desk, isTakenOut);
  if (after.state !== "known") return whyNot(after);
  if (!isTakenOut(after.value)) return written.why ?? "refused";
  written.seen();
  return undefined;
}
