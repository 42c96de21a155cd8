import type { ReactElement } from "react";
import type { MailboxDesk } from "../../ageing/mailbox-desk";
import { useMailbox } from "./use-mailbox";

interface MailboxViewProps {
  readonly desk: MailboxDesk;
  readonly now: () => number;
}

/** The old mail of the mailbox: what expires when, and what can be done about it (clauses 10, 11, 12, 16). */
export function MailboxView({ desk }: MailboxViewProps): ReactElement {
  const { listing } = useMailbox(desk);
  return <p>{listing.state}</p>;
}
