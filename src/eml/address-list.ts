import { addressParser } from "postal-mime";
import type { Mailbox } from "../policy/draft";

/** What the grammar of addresses is made of (RFC 5322 §3.2): strings, comments, brackets, separators and the rest. */
const token = /"(?:[^"\\]|\\[^])*"|\([^)]*\)|<[^>]*>|[,;:]|[^"(<,;:]+|["(<]/g;
const encodedWord = /=\?[^\s?"(),:;<>]+\?[bq]\?[^\s?"(),:;<>]*\?=/gi;
/** What no field may hold unencoded; parsers disagree on whether to drop it or to end there. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** One address: a local part, which may be quoted, and one domain. */
const single = /^(?:"(?:[^"\\]|\\[^])*"|[^\s@,<>"\\]+)@[^\s@,<>"\\]+$/;

/** Whether a person's stretch between two separators names `address`, or at most one, and no other. */
function namesOne(brackets: readonly string[], text: string): number | undefined {
  const bare = text.split(/\s+/).filter((word) => word.includes("@"));
  const [address, ...others] = brackets.filter((one) => one !== "");
  if (others.length > 0) return undefined;
  if (address === undefined) {
    if (bare.length > 1) return undefined;
    return bare.every((word) => single.test(word)) ? bare.length : undefined;
  }
  // Some mailers repeat the address as a name, without the quotes it needs.
  const repeats = (word: string) => word.replace(/^'|'$/g, "").toLowerCase() === address.toLowerCase();
  return (single.test(address) || !/[\s@,<"\\]/.test(address)) && bare.every(repeats) ? 1 : undefined;
}

/** How many addresses a field's grammar has; undefined where two run into each other or something stays open. */
function countAddresses(field: string): number | undefined {
  let count = 0;
  let brackets: string[] = [];
  let text = "";
  const close = (): boolean => {
    const here = namesOne(brackets, text.replace(encodedWord, "q"));
    count += here ?? 0;
    brackets = [];
    text = "";
    return here !== undefined;
  };
  // One by one: past what stays open, each further token would search to the end of the field again.
  for (const [part] of field.matchAll(token)) {
    const first = part.charAt(0);
    if (/^["(<]$/.test(part)) return undefined;
    if (/^[,;:]$/.test(part)) {
      if (!close()) return undefined;
    } else if (first === "<") brackets.push(part.slice(1, -1).trim());
    else text += first === '"' ? '""' : first === "(" ? " " : part;
  }
  return close() ? count : undefined;
}

/**
 * Mailboxes of an address field that reach somebody; members of a group each for themselves (RFC 5322 §3.4). The
 * parser always makes something of a field: where its grammar says otherwise, the field was not understood, for an
 * address hidden in another's name is one more person that the message reaches.
 */
export function readMailboxes(field: string): readonly Mailbox[] | undefined {
  if (control.test(field)) return undefined;
  const addresses = addressParser(field);
  // A name without an address, such as the first half of an unquoted `López, Ana <a@b>`, reaches nobody.
  const reached = addresses
    .flatMap(({ group, name, address }) => group ?? [{ name, address }])
    .filter(({ address }) => address !== "");
  if (countAddresses(field) !== reached.length) return undefined;
  // `undisclosed-recipients:;` names nobody on purpose; what else says something was not understood.
  const isEmptyGroup = addresses.length > 0 && addresses.every(({ group }) => group?.length === 0);
  if (reached.length === 0 && /[^\s,;]/.test(field) && !isEmptyGroup) return undefined;
  return reached.map(({ name, address }) => ({ name, address }));
}
