import { failed, known, type ItemKind, type Reading, type Recipient } from "../../policy/draft";
import type { RemedyOutcome } from "../../policy/remedy";
import { addressKey, recipientParts } from "../../policy/recipients";
import { attempt, type ComposeItem, type EmailUser, type RecipientField } from "../host";
import { readBack, whyNot, type Desk, type Written, type WrittenPart } from "./desk";

export type Field = (typeof recipientParts)[number];
export type People = readonly Recipient[];
export type Fields = Readonly<Record<Field, People>>;

/** Office.js throws on more in one call (`validateRecipientParameters` of its npm build). */
export const MOST_AT_ONCE = 100;

/** Clients hand over so many of a field and no more: a field of just this length may hold people whom we never saw. */
const CAPS: readonly number[] = [500, 1_000];

export const everyField = recipientParts;

/** The field of the item; undefined where the item kind or the client lacks it. */
export function fieldOf(item: ComposeItem, kind: ItemKind, field: Field): RecipientField | undefined {
  return attempt(() => {
    if (kind === "message") return item[field];
    if (field === "bcc") return undefined;
    return field === "to" ? item.requiredAttendees : item.optionalAttendees;
  });
}

/** Whether this client can write the field. */
export function canWrite(item: ComposeItem, kind: ItemKind, field: Field): boolean {
  const offered = fieldOf(item, kind, field);
  const has = (member: "getAsync" | "setAsync" | "addAsync") =>
    attempt(() => typeof offered?.[member] === "function") === true;
  return has("getAsync") && has("setAsync") && has("addAsync");
}

/** Everybody in the three fields; not known where one of them is not. */
export async function readFields(desk: Desk): Promise<Reading<Fields>> {
  const { to, cc, bcc } = await desk.read(recipientParts);
  if (to.state !== "known") return failed(whyNot(to));
  if (cc.state !== "known") return failed(whyNot(cc));
  if (bcc.state !== "known") return failed(whyNot(bcc));
  return known({ to: to.value, cc: cc.value, bcc: bcc.value });
}

export const readFieldsBack = (desk: Desk, isSeen: (fields: Fields) => boolean): Promise<Reading<Fields>> =>
  readBack(desk, () => readFields(desk), isSeen);

export const keyOf = ({ address }: Recipient): string => addressKey(address);
export const keysOf = (people: People): ReadonlySet<string> => new Set(people.map(keyOf));

/** Whether a field holds all of `people`. */
export const holding =
  (field: Field, people: People) =>
  (fields: Fields): boolean => {
    const there = keysOf(fields[field]);
    return people.every((one) => there.has(keyOf(one)));
  };

/** A contact list of the sender's own has no address that Office.js could write. */
export const isNameless = (one: Recipient): boolean => keyOf(one) === "";

export const isCapped = (people: People): boolean => CAPS.indexOf(people.length) >= 0;

/** Each address once, by its first mention. */
export function distinct(people: People): People {
  const seen = new Set<string>();
  return people.filter((one) => {
    const isFirst = !seen.has(keyOf(one));
    seen.add(keyOf(one));
    return isFirst;
  });
}

export const noAddress = ({ name }: Recipient): RemedyOutcome => ({
  state: "refused",
  why: "noAddress",
  name,
});
export const tooMany = (most: number): RemedyOutcome => ({
  state: "refused",
  why: "tooManyRecipients",
  most,
});

/** Why a field cannot be written as `people` in the one call that loses nobody; undefined where it can. */
export function obstacleTo(people: People): RemedyOutcome | undefined {
  const nameless = people.find(isNameless);
  if (nameless) return noAddress(nameless);
  return people.length > MOST_AT_ONCE ? tooMany(MOST_AT_ONCE) : undefined;
}

const asUsers = (people: People): readonly EmailUser[] =>
  people.map(({ name, address }) => ({ displayName: name, emailAddress: address }));

/**
 * Makes the field hold `people` and nobody else, at most 100, in one call. Office.js cannot take single people out:
 * whoever came into the field since it was read goes too, so it is read just before.
 */
export const setField = (
  desk: Desk,
  field: Field,
  people: People,
  part: WrittenPart = "recipients",
): Promise<Written> =>
  desk.write(part, (callback) => fieldOf(desk.item, desk.kind, field)?.setAsync?.(asUsers(people), callback));

/** Adds at most 100 people to what the field holds. */
const addToField = (desk: Desk, field: Field, people: People, part: WrittenPart): Promise<Written> =>
  desk.write(part, (callback) => fieldOf(desk.item, desk.kind, field)?.addAsync?.(asUsers(people), callback));

/**
 * Adds people a hundred at a time; before each next call a call that was not answered well must be seen to have
 * happened. Gives the last call that went wrong, or the last one.
 */
export async function addAll(
  desk: Desk,
  field: Field,
  people: People,
  part: WrittenPart = "recipients",
): Promise<Written | undefined> {
  let written: Written | undefined;
  for (let at = 0; at < people.length; at += MOST_AT_ONCE) {
    const some = people.slice(at, at + MOST_AT_ONCE);
    written = await addToField(desk, field, some, part);
    if (written.why === undefined) continue;
    const areIn = holding(field, some);
    const after = await readFieldsBack(desk, areIn);
    if (after.state !== "known" || !areIn(after.value)) return written;
    written.seen();
  }
  return written;
}
