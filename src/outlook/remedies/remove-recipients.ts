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
  return change(desk, (before) => {
    const mentions = new Map<string, number>();
    const withoutFurther = (people: People): People =>
      people.filter((one) => {
        const key = keyOf(one);
        if (!keys.has(key)) return true;
        const count = (mentions.get(key) ?? 0) + 1;
        mentions.set(key, count);
        return count === 1;
      });
    const after = {
      to: withoutFurther(before.to),
      cc: withoutFurther(before.cc),
      bcc: withoutFurther(before.bcc),
    };
    // An address that is not written twice any more was dealt with by somebody: what was judged is not there.
    return Array.from(keys).every((key) => (mentions.get(key) ?? 0) > 1) ? after : undefined;
  });
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

/** Writes the fields from which `without` leaves somebody out: each in one call that holds all who stay, or none at all. */
async function change(desk: Desk, without: (before: Fields) => Fields | undefined): Promise<RemedyOutcome> {
  if (desk.isUnanswered("move", "recipients")) return outlookRefused("late");
  const read = await readFields(desk);
  if (read.state !== "known") return outlookRefused(whyNot(read));
  const before = read.value;
  const after = without(before);
  const changed = everyField.filter((field) => after && after[field].length < before[field].length);
  if (!after || changed.length === 0) return changedSince;
  for (const field of changed) {
    // There may be more than were handed over: setting the field would lose them.
    if (isCapped(before[field])) return tooMany(MOST_AT_ONCE);
    const obstacle = obstacleTo(after[field]);
    if (obstacle) return obstacle;
  }

  const done: Field[] = [];
  for (const field of changed) {
    const why = await write(desk, field, before[field], after[field]);
    if (why === undefined) {
      done.push(field);
      continue;
    }
    for (const earlier of done.slice()) {
      if ((await restore(desk, earlier, before[earlier], after[earlier])) === undefined)
        done.splice(done.indexOf(earlier), 1);
    }
    return done.length === 0 ? outlookRefused(why) : leftInDoubt;
  }
  return { state: "done", undo: undoOf(desk, before, after, changed) };
}

/** Makes a field hold `after`; gives why it could not. */
async function write(
  desk: Desk,
  field: Field,
  before: People,
  after: People,
): Promise<FailureReason | undefined> {
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
async function restore(
  desk: Desk,
  field: Field,
  before: People,
  after: People,
): Promise<FailureReason | undefined> {
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
function undoOf(desk: Desk, before: Fields, after: Fields, changed: readonly Field[]) {
  const left = changed.slice();
  return desk.later(async (later) => {
    if (left.length === 0) return changedSince;
    if (later.isUnanswered("move", "recipients")) return outlookRefused("late");
    for (const field of left.slice()) {
      const why = await restore(later, field, before[field], after[field]);
      if (why !== undefined) return left.length === changed.length ? outlookRefused(why) : leftInDoubt;
      left.splice(left.indexOf(field), 1);
    }
    return { state: "done" };
  });
}
