import { later } from "./components/Later";

/** The parts that are not seen first, each a file of its own. */
export const mailboxPart = later(() =>
  import(/* webpackChunkName: "mailbox" */ "./mailbox/MailboxView").then(({ MailboxView }) => MailboxView),
);
/** A reminder beside the draft, and the age of the message that is read: few panes show either. */
export const nudgePart = later(() =>
  import(/* webpackChunkName: "ageing" */ "./mailbox/AgeingNudge").then(({ AgeingNudge }) => AgeingNudge),
);
export const openMessagePart = later(() =>
  import(/* webpackChunkName: "ageing" */ "./mailbox/OpenMessageAge").then(
    ({ OpenMessageAge }) => OpenMessageAge,
  ),
);
export const policyPart = later(() =>
  import(/* webpackChunkName: "policy" */ "./policy/PolicyView").then(({ PolicyView }) => PolicyView),
);
export const recordPart = later(() =>
  import(/* webpackChunkName: "record" */ "./record/RecordView").then(({ RecordView }) => RecordView),
);
