import { later } from "./components/Later";

/** The parts that are not seen first, each a file of its own. */
export const mailboxPart = later(() =>
  import(/* webpackChunkName: "mailbox" */ "./mailbox/MailboxView").then(({ MailboxView }) => MailboxView),
);
export const policyPart = later(() =>
  import(/* webpackChunkName: "policy" */ "./policy/PolicyView").then(({ PolicyView }) => PolicyView),
);
export const recordPart = later(() =>
  import(/* webpackChunkName: "record" */ "./record/RecordView").then(({ RecordView }) => RecordView),
);
