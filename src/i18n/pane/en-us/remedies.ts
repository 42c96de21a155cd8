import type { DraftRemedy, Refusal } from "../../../policy/remedy";
import { rich, type Rich } from "../../rich";
import { count } from "../../words";
import type { remediesEsMX } from "../es-mx/remedies";

function done(remedy: DraftRemedy): Rich {
  switch (remedy.kind) {
    case "remove-attachment":
      return rich`*${remedy.name}* was removed.`;
    case "move-to-bcc":
      return remedy.people === 1
        ? rich`One recipient was moved to Bcc.`
        : rich`${count(remedy.people)} recipients were moved to Bcc.`;
    case "remove-recipient":
      return rich`*${remedy.name || remedy.address}* was removed.`;
    case "remove-duplicates":
      return rich`The repeated addresses were removed.`;
    case "insert-subject":
      return rich`The subject was written.`;
    case "replace-text":
      return rich`“${remedy.word}” was changed.`;
    case "mask-text":
      return rich`The letters were hidden: “${remedy.mask}”.`;
  }
}

function undone(remedy: DraftRemedy): Rich {
  switch (remedy.kind) {
    case "remove-attachment":
      return rich`*${remedy.name}* was put back.`;
    case "move-to-bcc":
      return rich`“To” and “Cc” were put back.`;
    case "remove-recipient":
      return rich`*${remedy.name || remedy.address}* was put back.`;
    case "remove-duplicates":
      return rich`The repeated addresses were put back.`;
    case "insert-subject":
      return rich`The earlier subject was put back.`;
    case "replace-text":
    case "mask-text":
      return rich`“${remedy.word}” was put back.`;
  }
}

/** Why nothing was changed, and what to do about it. */
function refused(refusal: Refusal): Rich {
  switch (refusal.why) {
    case "changed":
      return rich`The draft changed in the meantime and nothing was touched. See how it stands now and try again.`;
    case "tooLarge":
      return rich`The text is over 1 MB and Outlook does not let it be changed from here. Please change it in the message.`;
    case "notReversible":
      return rich`It cannot be changed from here without disturbing the formatting around it. Please change it in the message.`;
    case "noCopy":
      return rich`No copy could be kept for undoing, so nothing was removed. Please remove it in the message.`;
    case "tooManyRecipients":
      return rich`Outlook only lets ${count(refusal.most)} recipients be changed at a time and would lose the others. Please change them in the message.`;
    case "noAddress":
      return rich`*${refusal.name}* is one of your contact lists or has no address, and Outlook could not put it back. Please make the change in the message.`;
    case "outlook":
      return refusal.reason === "late"
        ? rich`Outlook did not answer in time. See in the message whether the change was made before you try again; if it happens again, close the pane and open it anew.`
        : rich`Outlook did not make the change. Try again, or make it in the message.`;
  }
}

/** What the pane says of its feature `remedies`, in English of the United States. */
export const remediesEnUS: typeof remediesEsMX = {
  removeAttachment: "Remove the file",
  remove: "Remove",
  removeNamed: (name) => `Remove ${name}`,
  moveToBcc: "Move to Bcc",
  removeRecipient: (who, isList) => (isList ? rich`Remove the list ${who}` : rich`Remove ${who}`),
  removeDuplicates: "Remove the repeats",
  insertSubject: "Write the subject",
  changeText: "Change the expression",
  useProposal: "Use the suggestion",
  maskText: "Hide the letters",
  declareRank: "State my post",
  proposal: (words) => rich`Suggestion: “${words}”.`,
  willRead: (words) => rich`It will read “${words}”.`,
  onlyEases: "There will be as many recipients as before.",
  everywhere: (places) => `Changes in the ${count(places)} places where it stands.`,
  isFinal: "This cannot be undone.",
  more: "More options",
  form: {
    subject: "Subject",
    instead: (word) => `Instead of “${word}”`,
    length: (letters, most) => `${count(letters)} of ${count(most)} characters`,
    save: "Save",
    cancel: "Cancel",
  },
  done,
  undone,
  refused,
  noCopy: "No copy could be kept for undoing. Remove it anyway?",
  removeAnyway: "Remove anyway",
  keep: "Keep it",
  partly: (moved, of) =>
    rich`${count(moved)} of ${count(of)} are in Bcc already and still in “To” or “Cc” too: nobody was lost.`,
  resume: "Continue",
  undo: "Undo",
  dismiss: "Got it",
};
