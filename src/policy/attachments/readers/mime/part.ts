import type { Encryption, NotLookedInto } from "../../../inspection";
import type { Budget } from "../../budget";
import { bytesOf, latin1, section, type ByteSource } from "../../bytes";
import { formatOfDer } from "../../cms";
import type { Entry } from "../../layer";
import { isText } from "../../text";
import { enclosing, readEnclosed } from "../enclosed";
import { readArmour } from "../open-pgp";
import { field, parameter, type Header } from "./fields";
import type { Pages } from "./pages";
import { opener } from "./transfer";

/** What is gathered over all messages of a file. */
export interface Scan {
  readonly source: ByteSource;
  readonly pages: Pages;
  readonly budget: Budget;
  readonly entries: Entry[];
  encryption?: Encryption;
  why?: NotLookedInto;
}

/** As much of a text as is searched for armour, which mail programs put at its beginning. */
const BODY = 64 * 1024;
const HEAD = 256;

/** The first word of a field, small: a type of content, an encoding. */
export const wordOf = (value: string): string => value.replace(/[;\s][^]*$/, "").toLowerCase();

/** Texts of a message, and what programs write for programs, if nothing says that they are attached. */
const isOwn = /^(text\/|message\/d|application\/pgp-enc)/;

/** Adds a part without parts, from the end of its header to `end`: an entry, or a text that may be nothing but armour. */
export function addPart(scan: Scan, header: Header, type: string, end: number): void {
  const contentType = field(header, "content-type");
  const disposition = field(header, "content-disposition");
  const name = parameter(disposition, "filename") || parameter(contentType, "name");
  const encoding = wordOf(field(header, "content-transfer-encoding"));
  const openerIn = (file: ByteSource) => opener(section(file, header.body, end), encoding, scan.budget);
  /** The first bytes, out of what is kept. */
  const head = (most: number): Uint8Array =>
    openerIn(scan.pages)?.(most).source.read(0, most) ?? new Uint8Array(0);
  if (name === "" && isOwn.test(type) && !/^attachment/i.test(disposition)) {
    const text = head(BODY);
    // What is called a text and is none is looked at like any other part.
    const open = text.indexOf(0) >= 0 && !isText(text) ? openerIn(scan.source) : undefined;
    if (open) scan.entries.push({ name: type, open });
    const { encryption, entries = [], why } = readArmour(latin1(text), scan.budget, name);
    if (encryption) scan.encryption = encryption;
    if (why) scan.why = why;
    scan.entries.push(...entries);
    // Mail programs show a block of uuencode in a text as a file, and keep what a calendar or card encloses.
    if (`\n${latin1(text)}`.search(enclosing) >= 0) {
      const whole = openerIn(scan.source)?.(end - header.body).source ?? bytesOf(text);
      const enclosed = readEnclosed(whole, scan.budget);
      scan.entries.push(...(enclosed.entries ?? []));
      if (enclosed.why) scan.why = enclosed.why;
    }
    return;
  }
  const open = openerIn(scan.source);
  scan.entries.push({ name: name || type, ...(open ? { open } : {}) });
  // RFC 8551 §3.2.2; older programs write no smime-type.
  if (!/^application\/(x-)?pkcs7-mime$/.test(type)) return;
  const isSaid = /enveloped/i.test(parameter(contentType, "smime-type"));
  if (isSaid || formatOfDer(head(HEAD), end) === "smime") scan.encryption = "smime";
}
