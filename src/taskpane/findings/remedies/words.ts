import { shorten } from "../../../i18n";
import { sentences, type Rich } from "../../../i18n/rich";
import type { PaneTexts } from "../../../i18n/pane";
import type { DraftRemedy, Refusal } from "../../../policy/remedy";
import { LONGEST_NAME } from "../cards";
import type { Action, RemedyAction } from "./actions";

const short = (text: string): string => shorten(text, LONGEST_NAME);

export const ofOurs = (text: string): Rich => [{ text, bold: false, italic: false, isData: false }];

/** As a button can hold it. */
const LONGEST_WHO = 40;

/** The verb on the button. */
export function labelOf(action: Action, { remedies }: PaneTexts): Rich {
  if (action.kind === "ask-rank") return ofOurs(remedies.declareRank);
  const { remedy, asks } = action;
  switch (remedy.kind) {
    case "remove-attachment":
      return ofOurs(remedies.removeAttachment);
    case "move-to-bcc":
      return ofOurs(remedies.moveToBcc);
    case "remove-recipient":
      return remedies.removeRecipient(
        shorten(remedy.name || remedy.address, LONGEST_WHO),
        remedy.isList === true,
      );
    case "remove-duplicates":
      return ofOurs(remedies.removeDuplicates);
    case "insert-subject":
      return ofOurs(remedies.insertSubject);
    case "replace-text":
      return ofOurs(asks === "words" ? remedies.changeText : remedies.useProposal);
    case "mask-text":
      return ofOurs(remedies.maskText);
  }
}

/** What the sender is to know before pressing it. */
export function noteOf({ remedy, isFinal }: RemedyAction, { remedies }: PaneTexts): Rich {
  const notes: Rich[] = [];
  if (remedy.kind === "mask-text") notes.push(remedies.willRead(short(remedy.mask)));
  if ((remedy.kind === "mask-text" || remedy.kind === "replace-text") && remedy.places.length > 1)
    notes.push(ofOurs(remedies.everywhere(remedy.places.length)));
  if (remedy.kind === "move-to-bcc" && remedy.onlyEases) notes.push(ofOurs(remedies.onlyEases));
  if (isFinal) notes.push(ofOurs(remedies.isFinal));
  return sentences(...notes);
}

/** What was done with a remedy, its names as a line can hold them. */
export function told(remedy: DraftRemedy, state: "done" | "undone", { remedies }: PaneTexts): Rich {
  switch (remedy.kind) {
    case "remove-attachment":
      return remedies[state]({ ...remedy, name: short(remedy.name) });
    case "remove-recipient":
      return remedies[state]({ ...remedy, name: short(remedy.name), address: short(remedy.address) });
    case "replace-text":
      return remedies[state]({ ...remedy, word: short(remedy.word) });
    case "mask-text":
      return remedies[state]({ ...remedy, word: short(remedy.word), mask: short(remedy.mask) });
    default:
      return remedies[state](remedy);
  }
}

/** Why nothing was changed, and what to do. */
export const whyNot = (refusal: Refusal, { remedies }: PaneTexts): Rich =>
  remedies.refused(refusal.why === "noAddress" ? { ...refusal, name: short(refusal.name) } : refusal);
