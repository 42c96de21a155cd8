import type { FindingKey } from "../../../policy/rules";
import { rich } from "../../rich";
import { count } from "../../words";
import type { recordEsMX } from "../es-mx/record";

const answers = (number: number): string => (number === 1 ? "1 answer" : `${count(number)} answers`);

const findingNames: Readonly<Record<FindingKey, string>> = {
  "sender-account.foreignAccount": "Another account in “From”",
  "sender-account.unverified": "Account not checked",
  "message-size.overLimit": "Message over the size limit",
  "message-size.close": "Message almost at the size limit",
  "message-size.near": "Message near the size limit",
  "message-size.rankUnknown": "Size that depends on the post",
  "message-size.declaredRank": "Size by the post you stated",
  "message-size.unverified": "Size not checked",
  "courtesy.missingSubject": "Empty subject",
  "courtesy.repeatedRecipient": "Repeated recipient",
  "courtesy.unverified": "Subject or recipients not checked",
  "missing-attachment.announced": "File announced and not attached",
  "missing-attachment.unverified": "Announced file, not checked",
  "hostile-language.grave": "Gravely offensive expression",
  "hostile-language.offensive": "Expression that may offend",
  "hostile-language.mild": "Expression that may sound impolite",
  "hostile-language.unverified": "Language not checked",
  "copyrighted-material.work": "File that may be under copyright",
  "copyrighted-material.unverified": "Works among the files, not checked",
  "attachment-type.executable": "Program attached",
  "attachment-type.video": "Video attached",
  "attachment-type.audio": "Audio attached",
  "attachment-type.macros": "File with macros",
  "attachment-type.graphics": "Pictures attached",
  "attachment-type.manyGraphics": "Many pictures attached",
  "attachment-type.notLookedInto": "File not wholly looked into",
  "attachment-type.namesOnly": "File of which only names were read",
  "attachment-type.damaged": "File damaged or incomplete",
  "attachment-type.unverified": "Kind of the files not checked",
  "disguised-attachment.executable": "Program under another name",
  "disguised-attachment.otherClass": "File whose name does not fit",
  "disguised-attachment.bidi": "File name with invisible characters",
  "disguised-attachment.unverified": "Names of the files not checked",
  "encrypted-content.encrypted": "Encrypted file",
  "encrypted-content.armouredText": "Encrypted text",
  "encrypted-content.possiblyEncrypted": "File that may be encrypted",
  "encrypted-content.restricted": "PDF with restrictions",
  "encrypted-content.unverified": "Encryption not checked",
  "mass-mailing.overLimit": "Recipients over the limit",
  "mass-mailing.meetingOverLimit": "Attendees over the limit",
  "mass-mailing.overLimitAssumed": "Recipients perhaps over the limit",
  "mass-mailing.many": "Many recipients",
  "mass-mailing.unverified": "Number of recipients not checked",
};

/** What the pane says of its feature `record`, in English of the United States. */
export const recordEnUS: typeof recordEsMX = {
  title: "My answers",
  about:
    "What you answered to warnings, the latest first. It is kept in your own mailbox, with nothing of what your messages say. When there is no more room, the oldest answers are deleted.",
  back: "Back to the draft",
  empty: {
    title: "No answers yet",
    advice: "When you answer a warning with “I have reviewed it”, the date and the reason will be here.",
  },
  findingNames,
  list: (number) => answers(number),
  words: (words) => rich`“${words}”`,
  download: "Download",
  copy: "Copy",
  fileName: "my-answers.csv",
  columns: ["Date", "Warning", "Reason", "In your words", "Policy"],
  downloaded: (file) =>
    rich`*${file}* is ready. If it is not in your downloads, use “Copy” and paste it into Excel.`,
  copied: (number) => rich`Copied ${answers(number)}. Paste into Excel.`,
  notCopied: rich`This Outlook does not let the pane download or copy. Select the list and copy it with Ctrl+C.`,
  clear: "Delete all",
  sure: (number) =>
    number === 1
      ? "Delete this answer from your mailbox?"
      : `Delete the ${answers(number)} from your mailbox?`,
  yes: "Delete",
  no: "Keep",
  cleared: (number) => rich`Deleted ${answers(number)}.`,
  undo: "Undo",
  restored: rich`Your answers are in your mailbox again.`,
  notKept: rich`Outlook did not save the change: everything is as it was. Try again.`,
};
