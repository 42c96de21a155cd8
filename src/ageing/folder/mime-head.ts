import { withoutComments } from "../comments";

/** The least that is looked at in a message before its copy counts: whether it is one, and the one that was asked for. */

const LF = 10;
const CR = 13;
/** Fields longer than this in all are not searched for a Message-ID. */
const READ = 1 << 18;

/** One letter a byte, so that nothing is lost or fails. */
const latin1 = new TextDecoder("latin1");

/** Where the empty line begins that ends the header; undefined where there is none. */
function headerEnd(bytes: Uint8Array): number | undefined {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1];
    if (next === LF || (next === CR && bytes[at + 2] === LF)) return at + 1;
  }
  return undefined;
}

const field = /^[!-9;-~]+[ \t]*:/m;

/** The fields, or undefined for what is no message: empty, without a field, or without the line that ends the header. */
function headOf(bytes: Uint8Array): string | undefined {
  const end = headerEnd(bytes);
  const head = end === undefined ? "" : latin1.decode(bytes.subarray(0, Math.min(end, READ)));
  return field.test(head) ? head : undefined;
}

/**
 * An id as it is compared: what stands between the first `<` and its `>`, since comments may stand around them (RFC 5322
 * §3.6.4), and servers put theirs there. What is in parentheses within is the id's own. All of it where there are none.
 */
function idIn(value: string): string {
  const text = value.replace(/\s/g, "");
  const plain = /^[^(]*</.test(text) ? text : withoutComments(text);
  const [, id = plain] = /<([^<>]+)>/.exec(plain) ?? [];
  return id.replace(/[\s<>]/g, "");
}

function messageIdsIn(head: string): readonly string[] {
  const unfolded = head.replace(/\r?\n(?=[ \t])/g, "");
  return [...unfolded.matchAll(/^message-id[ \t]*:(.*)$/gim)].map(([, id = ""]) => idIn(id));
}

/**
 * Whether what came is a whole message, and not another than the listed one. One that has no Message-ID may be any: the
 * mailbox makes up an id where the message has none. Nor can ids be compared that are not written in ASCII.
 */
export function isDamaged(bytes: Uint8Array, listed: string | undefined): boolean {
  const head = headOf(bytes);
  if (head === undefined) return true;
  const ids = messageIdsIn(head).filter((id) => id !== "");
  const wanted = idIn(listed ?? "");
  if (wanted === "" || ids.length === 0) return false;
  return ![wanted, ...ids].some((id) => /[^\u0000-\u007f]/.test(id)) && !ids.includes(wanted);
}
