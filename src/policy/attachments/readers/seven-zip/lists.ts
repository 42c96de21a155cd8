import type { Budget } from "../../budget";
import type { Cursor } from "./cursor";

/** `count` numbers; undefined where they cannot be there, since each takes a byte at least, or cost too much. */
export function numbers(cursor: Cursor, count: number, budget: Budget): readonly number[] | undefined {
  if (count > cursor.left() || !budget.step(count)) return undefined;
  const list: number[] = [];
  for (let index = 0; index < count; index++) list.push(cursor.number());
  return list;
}

/** Goes past `count` checksums. @returns which of them are there */
export function digests(
  cursor: Cursor,
  count: number,
  budget: Budget,
): ((index: number) => boolean) | undefined {
  if (count > 8 * cursor.left() || !budget.step(count)) return undefined;
  const isThere = cursor.optionalBits(count);
  let there = 0;
  for (let index = 0; index < count; index++) if (isThere(index)) there++;
  cursor.take(4 * there);
  return isThere;
}
