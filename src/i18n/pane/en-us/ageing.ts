import { count, weight } from "../../words";
import type { AgeingTexts } from "../es-mx/ageing";

const messages = (number: number): string => (number === 1 ? "1 message" : `${count(number)} messages`);

/** What is said of old mail outside its own view, in English. */
export const ageingEnUS: AgeingTexts = {
  nudge: {
    label: "Expiring mail",
    due: (number, bytes, day) =>
      `${messages(number)}${weight(bytes)} will be deleted from ${day} on. Save ${number === 1 ? "it" : "them"} to your Personal Folder.`,
    overdue: (number, bytes) =>
      `${messages(number)}${weight(bytes)} can be deleted at any moment. Save ${number === 1 ? "it" : "them"} to your Personal Folder.`,
    see: "See",
    tomorrow: "Remind me tomorrow",
    snoozed: "You will be reminded tomorrow.",
    failed: "Outlook could not keep the reminder.",
  },
  open: {
    overdue: "This message can be deleted at any moment",
    lastDay: "Today is the last safe day of this message",
    left: (days) =>
      days === 1 ? "This message has 1 day left" : `This message has ${count(days)} days left`,
    unknown: "Nobody knows when this message arrived",
    unknownAdvice: "Outlook does not tell its date. If you want to keep it, save it to your Personal Folder.",
    from: (day) => `It can be deleted from ${day} on; after that it cannot be recovered.`,
    now: "What is deleted cannot be recovered.",
    created:
      "Counted from when it was created: Outlook does not tell here when it was received, which may be another day.",
    keep: "If you want to keep it, save it to your Personal Folder.",
    see: "See my mailbox",
  },
};
