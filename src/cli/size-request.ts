import type { Mailbox } from "../policy/draft";
import { mediaTypeOf } from "../policy/size/estimate";
import { encodedLength, type Message, type Part } from "../policy/size/message";
import { weighText, type TextWeight } from "../policy/size/transfer-encoding";
import { isObject, type Json } from "./json-line";

interface SizeRequest {
  readonly message: Message;
  /** Nobody knows the size of some attachment. */
  readonly isLeast: boolean;
}

/** Told of a member that is missing or of another type. */
type Blame = (member: string) => void;
type Read<T> = (value: unknown, member: string, blame: Blame) => T;

const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;

const text: Read<string> = (value, member, blame) => {
  if (typeof value === "string") return value;
  if (!isAbsent(value)) blame(member);
  return "";
};

const listOf =
  <T>(item: Read<T>): Read<readonly T[]> =>
  (value, member, blame) => {
    if (Array.isArray(value)) {
      return value.map((one: unknown, index) => item(one, `${member}[${String(index)}]`, blame));
    }
    if (!isAbsent(value)) blame(member);
    return [];
  };

/** `Name <a@b>`, the name perhaps in quotation marks; an address alone is one too. */
function mailboxIn(value: string): Mailbox {
  const [, name, address] = /^\s*([^]*?)\s*<([^<>]*)>\s*$/.exec(value) ?? [];
  if (name === undefined || address === undefined) return { name: "", address: value.trim() };
  const quoted = /^"([^]*)"$/.exec(name)?.[1];
  return { name: quoted?.replace(/\\([^])/g, "$1") ?? name, address: address.trim() };
}

const mailbox: Read<Mailbox> = (value, member, blame) => {
  if (typeof value === "string") {
    const read = mailboxIn(value);
    if (read.address === "") blame(member);
    return read;
  }
  if (!isObject(value)) {
    blame(member);
    return { name: "", address: "" };
  }
  const address = text(value["address"], `${member}.address`, blame);
  if (address === "") blame(`${member}.address`);
  return { name: text(value["name"], `${member}.name`, blame), address };
};

/** Bytes before encoding; 0 stands for "not known", as hosts use it. */
const contentLength: Read<number> = (value, member, blame) => {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  if (!isAbsent(value)) blame(member);
  return 0;
};

const attachment: Read<Part & { readonly isUnmeasured: boolean }> = (value, member, blame) => {
  if (!isObject(value)) blame(member);
  const { name, size, contentType, isInline } = isObject(value) ? value : {};
  if (typeof name !== "string") blame(`${member}.name`);
  if (!isAbsent(isInline) && typeof isInline !== "boolean") blame(`${member}.isInline`);
  const known = typeof name === "string" ? name : "";
  const type = text(contentType, `${member}.contentType`, blame) || mediaTypeOf(known);
  const content = contentLength(size, `${member}.size`, blame);
  return {
    name: known,
    contentType: type,
    isInline: isInline === true,
    encoded: encodedLength(type, content),
    isUnmeasured: content === 0,
  };
};

/** A body of no letters is none: mailers make no part of it. */
const body: Read<TextWeight | undefined> = (value, member, blame) => {
  const content = text(value, member, blame);
  return content === "" ? undefined : weighText(content);
};

/** Reads the draft of `size`: only its sender must be there, and every member that is there must be of its type. */
export function readSizeRequest(members: Json): SizeRequest | { readonly wrong: string } {
  const wrong: string[] = [];
  const blame: Blame = (member) => wrong.push(member);
  const read = <T>(member: string, as: Read<T>): T => as(members[member], member, blame);

  const from = read("from", mailbox);
  const [to, cc] = [read("to", listOf(mailbox)), read("cc", listOf(mailbox))];
  // Nothing of it is transmitted, but a list that is none is a fault like any other.
  read("bcc", listOf(mailbox));
  const subject = read("subject", text);
  const [html, plain] = [read("bodyHtml", body), read("bodyText", body)];
  const attachments = read("attachments", listOf(attachment));

  const [first] = wrong;
  if (first !== undefined) return { wrong: first };
  const bodies = { ...(html ? { html } : {}), ...(plain ? { text: plain } : {}) };
  return {
    message: { from: [from], to, cc, subject, ...bodies, attachments },
    isLeast: attachments.some(({ isUnmeasured }) => isUnmeasured),
  };
}
