import { useEffect, type ReactElement } from "react";
import type { MailboxDesk } from "../../ageing/mailbox-desk";
import { Consent } from "./Consent";
import { ListingState } from "./ListingState";
import { MailboxHeard } from "./MailboxHeard";
import { MailboxPage } from "./MailboxPage";
import { NotOffered } from "./NotOffered";
import { useMailbox } from "./use-mailbox";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

interface MailboxViewProps {
  readonly desk: MailboxDesk;
  readonly now: () => number;
}

/** The old mail of the mailbox: what expires when, and what can be done about it (clauses 10, 11, 12, 16). */
export function MailboxView({ desk, now }: MailboxViewProps): ReactElement {
  const styles = useStyles();
  const state = useMailbox(desk);
  const { isOffered, listing, messages } = state;
  const isUnlisted = isOffered && listing.state === "none";

  useEffect(() => {
    // Whoever gave the permission before need not press anything.
    if (desk.current().isOffered && desk.current().listing.state === "none")
      void desk.look({ silently: true });
  }, [desk]);

  if (!isOffered) return <NotOffered />;
  const look = () => void desk.look();
  return (
    <div className={styles.view}>
      <MailboxHeard state={state} />
      {isUnlisted ? <Consent onLook={look} /> : null}
      {listing.state === "running" || listing.state === "failed" ? (
        <ListingState listing={listing} count={messages.length} now={now} onLook={look} />
      ) : null}
      {listing.state === "done" || messages.length > 0 ? (
        <MailboxPage desk={desk} state={state} now={now} />
      ) : null}
    </div>
  );
}
