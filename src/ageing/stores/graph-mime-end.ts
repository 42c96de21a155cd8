/**
 * What of a message may be seen to be missing. Graph often says no length, and a connection or a gateway that ends too
 * early then looks like the end of the message.
 */

const LF = 10;
const CR = 13;
const DASH = 45;

/** Headers are read no further; a field beyond this is nobody's. */
const LONGEST_HEAD = 1_048_576;

/** Where the body begins: after the empty line that ends a header (RFC 5322, 2.1), with line ends of any sort. */
export function bodyStart(mime: Uint8Array): number | undefined {
  for (let at = mime.indexOf(LF, 1); at >= 0; at = mime.indexOf(LF, at + 1)) {
    const next = mime[at + 1] === CR ? at + 2 : at + 1;
    if (mime[next] === LF) return next + 1;
  }
  return undefined;
}

/** One character a byte, so that places in the text are places in the bytes. */
const latin1 = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** The boundary that the header of a message names; undefined where it is no multipart, or names none. */
function boundaryIn(head: string): string | undefined {
  const unfolded = head.replace(/\r?\n(?=[ \t])/g, "");
  const [, type = ""] = /^content-type[ \t]*:[ \t]*(multipart\/.*)$/im.exec(unfolded) ?? [];
  // Parameter by parameter: the text of another may hold the same word.
  for (const [, name = "", value = ""] of type.matchAll(/;\s*([^\s=;]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/g)) {
    if (name.toLowerCase() !== "boundary") continue;
    const isQuoted = value.startsWith('"');
    const bare = isQuoted ? value.slice(1).replace(/"$/, "").replace(/\\(.)/g, "$1") : value;
    // What follows a bare one is a comment or a blank. A boundary ends in no blank (RFC 2046, 5.1.1).
    return (isQuoted ? bare.trimEnd() : bare.trim().replace(/\s.*$/, "")) || undefined;
  }
  return undefined;
}

/** Whether a line of its own says just this; blanks may follow it, and a line end need not. */
function hasLine(mime: Uint8Array, from: number, line: string): boolean {
  const wanted = Uint8Array.from(line, (character) => character.charCodeAt(0));
  // From the end, where it is in all messages that are whole.
  for (let at = mime.lastIndexOf(DASH); at >= from; at = mime.lastIndexOf(DASH, at - 1)) {
    const before = mime[at - 1];
    if (before !== LF && before !== CR) continue;
    if (!wanted.every((byte, index) => mime[at + index] === byte)) continue;
    let after = at + wanted.length;
    while (mime[after] === 0x20 || mime[after] === 0x09) after += 1;
    if (after >= mime.length || mime[after] === LF || mime[after] === CR) return true;
  }
  return false;
}

/** Whether the end of a message came: `unknown` where nothing in it tells, as of a single text. */
export type MimeEnd = "seen" | "missing" | "unknown";

/** Goes by the outermost boundary: those of the parts within come before the end, and say nothing of it. */
export function endOf(mime: Uint8Array): MimeEnd {
  const start = bodyStart(mime);
  if (start === undefined) return "missing";
  const boundary = boundaryIn(latin1(mime.subarray(0, Math.min(start, LONGEST_HEAD))));
  if (boundary === undefined) return "unknown";
  return hasLine(mime, start, `--${boundary}--`) ? "seen" : "missing";
}

/**
 * What a server may count beside a message, in bytes: properties and recipients of its own. Small messages are mostly that,
 * and asking for each of them twice would double the requests.
 */
const BESIDE = 10_000;
/** Servers count in their own way, never the length of the MIME; of a half that came, this is sure to tell. */
const LEAST_PART = 0.55;

/**
 * Whether far less came than the server counts.
 * @param beside what it may count beside the message, in bytes; where another sign speaks for it already, nothing
 */
export const isMuchSmaller = (mime: Uint8Array, size: number | undefined, beside = BESIDE): boolean =>
  size !== undefined && mime.length < (size - beside) * LEAST_PART;
