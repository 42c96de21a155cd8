/** Replies and forwards carry the subject of whoever wrote first: «RE:», «RV:», «FW:», also numbered. */
export const isReplySubject = (subject: string): boolean =>
  /^\s{0,9}(?:re|rv|fwd?|enc|res|tr)\s?(?:\[\d{1,3}\])?\s?:/i.test(subject);
