import type { MailboxDesk, MailboxState } from "./mailbox-desk";

const DAY = 86_400_000;

const state: MailboxState = {
  isOffered: false,
  listing: { state: "none" },
  folders: [],
  messages: [],
  reckoning: {
    calendar: { dayOf: (instant) => Math.floor(instant / DAY), startOf: (day) => day * DAY },
    now: 0,
    days: 90,
  },
  zone: "UTC",
  saved: new Set(),
  freed: new Set(),
  rules: new Map(),
  quota: { limit: 0, clause: "16", isAssumed: true },
  place: undefined,
  job: undefined,
  notes: {
    snoozedTill: undefined,
    savedAt: undefined,
    verifiedAt: undefined,
    backedUpAt: undefined,
    savedSince: 0,
  },
  canUndo: false,
};

const nothing = () => Promise.resolve();
const no = () => Promise.resolve(false);

/** The desk of a client or kit that reaches no mailbox. */
export const noMailbox: MailboxDesk = {
  current: () => state,
  onChange: () => () => undefined,
  look: nothing,
  choosePlace: no,
  places: [],
  save: nothing,
  pause: () => undefined,
  resume: () => undefined,
  cancel: () => undefined,
  goOn: nothing,
  dismiss: () => undefined,
  verify: nothing,
  repair: nothing,
  free: nothing,
  undoFree: nothing,
  snooze: no,
  setRule: no,
  noteBackup: no,
};
