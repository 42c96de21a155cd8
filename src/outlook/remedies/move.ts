import { keyOf, keysOf, type Field, type Fields, type People } from "./fields";

/** The fields that everybody sees. */
export const openFields = ["to", "cc"] as const satisfies readonly Field[];

/** A move that stopped half-way, whole or in part: carried out again and then undone, both are taken back. */
export interface Move {
  /** As everybody stood. */
  readonly before: Fields;
  /** Keys of those whom it added to Bcc, or was about to. */
  readonly added: ReadonlySet<string>;
}

/** Where the last move of this draft is remembered until it has ended well, or was undone. */
export interface LastMove {
  unfinished: Move | undefined;
}

/** A move begun now, seen as one with the unfinished one before it. */
export function joined({ unfinished }: LastMove, now: Fields, missing: People): Move {
  if (!unfinished) return { before: now, added: keysOf(missing) };
  const inBcc = keysOf(now.bcc);
  const together = (field: Field): People => {
    const here = keysOf(now[field]);
    const stood = unfinished.before[field].filter((one) => here.has(keyOf(one)) || inBcc.has(keyOf(one)));
    const known = keysOf(stood);
    return [...stood, ...now[field].filter((one) => !known.has(keyOf(one)))];
  };
  return {
    before: { to: together("to"), cc: together("cc"), bcc: now.bcc },
    added: new Set([...Array.from(unfinished.added), ...Array.from(keysOf(missing))]),
  };
}
