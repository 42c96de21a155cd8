import type { FailureReason } from "../../policy/draft";
import type { DraftRemedy, RemedyOutcome } from "../../policy/remedy";
import { addressKey } from "../../policy/recipients";
import { changedSince, leftInDoubt, outlookRefused, whyNot, type Desk } from "./desk";
import {
  addAll,
  everyField,
  isCapped,
  keyOf,
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

type RemoveRecipient = Extract<DraftRemedy, { readonly kind: "remove-recipient" }>;
type RemoveDuplicates = Extract<DraftRemedy, { readonly kind: "remove-duplicates" }>;

/** Takes one person out of one field. */
export async function removeRecipient(
  desk: Desk,
  { part, address }: RemoveRecipient,
): Promise<RemedyOutcome> {
  const key = addressKey(address);
  return change(desk, (before) => ({
    ...before,
    [part]: before[part].filter((one) => keyOf(one) !== key),
  }));
}

/** Keeps the first mention of each address, To before Cc before Bcc, and takes out the others. */
export async function removeDuplicates(desk: Desk, { addresses }: RemoveDuplicates): Promise<RemedyOutcome> {
  const keys = new Set(addresses.map(addressKey));
  const isTwice = ({ to, cc, bcc }: Fields, key: string) => countOf([...to, ...cc, ...bcc], key) > 1;
  return change(
    desk,
    (before) => {
      const seen = new Set<string>();
      const withoutFurther = (people: People): People =>
        people.filter((one) => {
          const key = keyOf(one);
          const isFurther = keys.has(key) && seen.has(key);
          seen.add(key);
          return !isFurther;
        });
      return {
        to: withoutFurther(before.to),
        cc: withoutFurther(before.cc),
        bcc: withoutFurther(before.bcc),
      };
    },
    // An address that is not written twice any more was dealt with by somebody: what was judged is not there.
    (before) => Array.from(keys).every((key) => isTwice(before, key)),
  );
}

const countOf = (people: People, key: string): number => people.filter((one) => keyOf(one) === key).length;

/** Who stood in `before` and not in `after`, as often as that. */
function takenOut(before: People, after: People): People {
  const kept = new Set(after);
  return before.filter((one) => !kept.has(one));
}

/** Whether a field that held `before` holds what `after` leaves of it, whoever else was added meanwhile. */
function isLeft(now: People, before: People, after: People): boolean {
  const gone = takenOut(before, after);
  return (
    after.every((one) => countOf(now, keyOf(one)) > 0) &&
    gone.every((one) => countOf(now, keyOf(one)) <= countOf(after, keyOf(one)))
  );
}

/** Why a field that holds `before` cannot be made to hold `after` without losing anybody. */
const obstacleIn = (before: People, after: People): RemedyOutcome | undefined =>
  // There may be more than were handed over: setting the field would lose them.
  isCapped(before) ? tooMany(MOST_AT_ONCE) : obstacleTo(after);

/** A field that was written. */
interface Change {
  readonly field: Field;
  readonly before: People;
  readonly after: People;
}

/**
 * Writes the fields from which `without` leaves somebody out, each in one call that holds all who stay, or none at all.
 * Each is read just before: whoever came into it while another was written stays; whoever comes into it between its
 * reading and its call is lost, for Office.js sets whole fields only.
 * @param isStill whether what was judged is there yet
 */
async function change(
  desk: Desk,
  without: (before: Fields) => Fields,
  isStill: (before: Fields) => boolean = () => true,
): Promise<RemedyOutcome> {
  if (desk.isUnanswered("move", "recipients")) return outlookRefused("late");
  const first = await readFields(desk);
  if (first.state !== "known") return outlookRefused(whyNot(first));
  const planned = without(first.value);
  const changed = everyField.filter((field) => planned[field].length < first.value[field].length);
  if (changed.length === 0 || !isStill(first.value)) return changedSince;
  for (const field of changed) {
    const obstacle = obstacleIn(first.value[field], planned[field]);
    if (obstacle) return obstacle;
  }

  const done: Change[] = [];
  for (const field of changed) {
    const step = await changeOne(desk, field, without);
    if (!("state" in step)) {
      if (step.after.length < step.before.length) done.push(step);
      continue;
    }
    for (const earlier of done.slice())
      if ((await restore(desk, earlier)) === undefined) done.splice(done.indexOf(earlier), 1);
    return done.length === 0 ? step : leftInDoubt;
  }
  return done.length === 0 ? changedSince : { state: "done", undo: undoOf(desk, done) };
}

/** Reads a field, and writes it where `without` still leaves somebody out; gives what it did, or why it could not. */
async function changeOne(
  desk: Desk,
  field: Field,
  without: (before: Fields) => Fields,
): Promise<Change | RemedyOutcome> {
  const read = await readFields(desk);
  if (read.state !== "known") return outlookRefused(whyNot(read));
  const step = { field, before: read.value[field], after: without(read.value)[field] };
  if (step.after.length === step.before.length) return step; // somebody else took them out
  const obstacle = obstacleIn(step.before, step.after);
  if (obstacle) return obstacle;
  const why = await write(desk, step);
  return why === undefined ? step : outlookRefused(why);
}

/** Makes a field hold `after`; gives why it could not. */
async function write(desk: Desk, { field, before, after }: Change): Promise<FailureReason | undefined> {
  const written = await setField(desk, field, after);
  const isDone = (fields: Fields) => isLeft(fields[field], before, after);
  const now = await readFieldsBack(desk, isDone);
  if (now.state !== "known") return written.why && "late";
  if (!isDone(now.value)) return written.why ?? "refused";
  written.seen();
  return undefined;
}

/**
 * Puts back who was taken out of a field: exactly as it was where nobody changed it since, else at its end. Gives why it
 * could not.
 */
async function restore(desk: Desk, { field, before, after }: Change): Promise<FailureReason | undefined> {
  const read = await readFields(desk);
  if (read.state !== "known") return whyNot(read);
  const now = read.value[field];
  const gone = takenOut(before, after);
  const isBack = (fields: Fields) =>
    gone.every((one) => countOf(fields[field], keyOf(one)) >= countOf(before, keyOf(one)));
  if (isBack(read.value)) return undefined;
  const isUntouched = now.map(keyOf).join("\n") === after.map(keyOf).join("\n");
  const written =
    isUntouched && before.length <= MOST_AT_ONCE
      ? await setField(desk, field, before)
      : await addAll(desk, field, gone);
  const back = await readFieldsBack(desk, isBack);
  if (back.state !== "known") return written?.why && "late";
  if (!isBack(back.value)) return written?.why ?? "refused";
  written?.seen();
  return undefined;
}

/** Asked again after it stopped half-way, it goes on where it stopped. */
function undoOf(desk: Desk, done: readonly Change[]) {
  const left = done.slice();
  return desk.later(async (later) => {
    if (left.length === 0) return changedSince;
    if (later.isUnanswered("move", "recipients")) return outlookRefused("late");
    for (const one of left.slice()) {
      const why = await restore(later, one);
      if (why !== undefined) return left.length === done.length ? outlookRefused(why) : leftInDoubt;
      left.splice(left.indexOf(one), 1);
    }
    return { state: "done" };
  });
}
