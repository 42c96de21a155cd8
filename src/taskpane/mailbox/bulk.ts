import { fold } from "./fold";

/** Names under which programs and offices write to everybody. */
const everybody =
  /no-?reply|no-?responder|donotreply|do-not-reply|notifica|newsletter|boletin|bulletin|mailer|aviso|alert|automatic|comunicacion social|suscripci|marketing|postmaster|listserv/;

/** Whether a sender looks like a list or a program and not like a person. A guess: it orders, and decides nothing else. */
export const isBulkSender = (from: string): boolean => everybody.test(fold(from));
