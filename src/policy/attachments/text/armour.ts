import { armourIn } from "../pgp";

const BEGIN = "-----BEGIN PGP MESSAGE";
const END = "-----END PGP MESSAGE-----";

/** As it was before a page or an answer took it: lines of their own, without marks of quotation, letters as letters. */
const unquoted = (text: string): string =>
  text
    .replace(/<(?:br\b[^<>]*|\/(?:p|div|li|tr|pre))>\r?\n?/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&gt;/gi, ">")
    .replace(/&nbsp;/gi, " ")
    .replace(/&#(\d{1,5});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/^[ \t>|\xa0]+/gm, "");

/** OpenPGP messages in armour that stand whole in a text, in the elements of a page or quoted as well; each of them alone. */
export function armouredMessages(text: string): readonly string[] {
  const messages: string[] = [];
  let from = 0;
  for (let end = text.indexOf(END); end >= 0; end = text.indexOf(END, from)) {
    const before = text.slice(from, end);
    const start = before.lastIndexOf(BEGIN);
    const message = start >= 0 ? unquoted(before.slice(start) + END) : "";
    if (armourIn(message)) messages.push(message);
    from = end + END.length;
  }
  return messages;
}
