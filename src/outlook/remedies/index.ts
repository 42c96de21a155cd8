/**
 * Carries remedies out: reads again what was judged, changes exactly that or nothing, reads back what came of it, and
 * keeps what an undo needs.
 */
import type { Draft } from "../../policy/draft";
import type { DraftRemedy, RemedyInput, RemedyOffer, RemedyOutcome } from "../../policy/remedy";
import { currentHost } from "../host";
import type { Runtime } from "../runtime";
import { openDesk, outlookRefused, type Desk, type DeskLimits, type Unanswered } from "./desk";
import { insertSubject } from "./insert-subject";
import { keptFiles } from "./kept-files";
import type { LastMove } from "./move";
import { moveToBcc } from "./move-to-bcc";
import { offerOf } from "./offer";
import { removeAttachment } from "./remove-attachment";
import { removeDuplicates, removeRecipient } from "./remove-recipients";
import { rewriteText } from "./rewrite-text";
import type { Turns } from "./turns";

/** Nobody waits with a finger on Send, but somebody waits. */
const LIMITS: DeskLimits = { call: 15_000, all: 60_000 };
/** Megabytes go up and down a slow line. */
const FILE_LIMITS: DeskLimits = { call: 60_000, all: 150_000 };

export interface Remedies {
  offer(remedy: DraftRemedy, draft: Draft): RemedyOffer;
  /** Never rejects. */
  carryOut(remedy: DraftRemedy, draft: Draft, input?: RemedyInput): Promise<RemedyOutcome>;
}

/** @param turns remedies and their undos run one at a time, and not while the draft is being read */
export function draftRemedies(runtime: Runtime, turns: Turns): Remedies {
  const keep = keptFiles();
  const claimed = new Set<string>();
  const unanswered: Unanswered = new Map();
  const lastMove: LastMove = { unfinished: undefined };

  const run = (limits: DeskLimits, task: (desk: Desk) => Promise<RemedyOutcome>): Promise<RemedyOutcome> => {
    const later: Desk["later"] = (undo) => () => run(limits, undo);
    return turns(() => task(openDesk(runtime, limits, unanswered, later))).catch(() =>
      outlookRefused("invalid"),
    );
  };

  const carryOut = (desk: Desk, remedy: DraftRemedy, draft: Draft, input: RemedyInput) => {
    switch (remedy.kind) {
      case "remove-attachment":
        return removeAttachment(desk, keep, claimed, remedy, draft, input);
      case "move-to-bcc":
        return moveToBcc(desk, lastMove);
      case "remove-recipient":
        return removeRecipient(desk, remedy);
      case "remove-duplicates":
        return removeDuplicates(desk, remedy);
      case "insert-subject":
        return insertSubject(desk, draft, input);
      case "replace-text":
      case "mask-text":
        return rewriteText(desk, remedy, draft, input);
    }
  };

  return {
    offer: (remedy, draft) => offerOf(remedy, draft, currentHost()),
    carryOut: (remedy, draft, input = {}) =>
      run(remedy.kind === "remove-attachment" ? FILE_LIMITS : LIMITS, (desk) => {
        // The item in front of the pane may have become another one while the remedy waited its turn.
        const isOffered = offerOf(remedy, draft, desk.host) !== "unavailable";
        return isOffered ? carryOut(desk, remedy, draft, input) : Promise.resolve(outlookRefused("refused"));
      }),
  };
}
