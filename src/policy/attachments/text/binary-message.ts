import { latin1 } from "../bytes";
import type { Confirm } from "../probe";
import { isMessage } from "./format";

/** A message whose parts are sent as they are (RFC 3030, Content-Transfer-Encoding: binary): text up to the end of its fields. */
export const binaryMessage: Confirm = ({ head }) => {
  const zero = head.indexOf(0);
  const text = latin1(head, 0, zero < 0 ? head.length : zero).trim();
  const end = text.search(/\n\r?\n/);
  const fields = end < 0 ? "" : text.slice(0, end);
  return /^content-type[ \t]*:/im.test(fields) && isMessage(fields) ? "eml" : "";
};
