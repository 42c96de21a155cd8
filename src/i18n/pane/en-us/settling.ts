import { rich, sentences } from "../../rich";
import { clause } from "../../words";
import type { settlingEsMX } from "../es-mx/settling";

/** What the pane says of its feature `settling`, in English of the United States. */
export const settlingEnUS: typeof settlingEsMX = {
  open: "I have reviewed it",
  question: "Why is it sent like this?",
  words: "Say it in a few words",
  wordsLeft: (letters, most) => `${String(letters)} of ${String(most)} characters`,
  chooseReason: "Choose a reason.",
  writeReason: "Write the reason.",
  kept: (reach) =>
    reach === "none"
      ? "Your answer stays in “My answers”, in your own mailbox; nothing travels with what you send."
      : reach === "inside"
        ? "If all recipients are inside the institution, the notice and the reason chosen travel with the message as codes, and whoever receives it can see them. Your words stay in “My answers”, in your own mailbox."
        : "The notice and the reason chosen travel with the message as codes, and whoever receives it can see them. Your words stay in “My answers”, in your own mailbox.",
  sanctions: (id) => `What follows when the Policy is not observed is told in ${clause(id, "en-US")}.`,
  save: "Save",
  cancel: "Cancel",
  settled: "Reviewed",
  line: (fact, reason) => sentences(rich`Reviewed:`, fact, rich`${reason}.`),
  change: "Change",
  changeNamed: (fact) => `Change the answer: ${fact}`,
  notSettled: "Outlook did not keep your answer. Try again, or decide when you send.",
  notWithdrawn: "Outlook did not take back your answer. Try again.",
  notRecorded: "Your answer holds for this draft, but Outlook did not note it in “My answers”.",
  recordStays: "Your answer no longer counts, but Outlook did not remove it from “My answers”.",
  recordFull:
    "Your answer holds for this draft, but “My answers” has no room left. Delete there what you do not need.",
  notOffered: "This Outlook keeps no answers with the draft: it will ask when you send.",
};
