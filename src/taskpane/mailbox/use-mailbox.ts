import { useSyncExternalStore } from "react";
import type { MailboxDesk, MailboxState } from "../../ageing/mailbox-desk";

/** The mailbox as it is now. */
export const useMailbox = (desk: MailboxDesk): MailboxState =>
  useSyncExternalStore(desk.onChange, desk.current);
