import type { DraftRemedy, RemedyOffer } from "../../../policy/remedy";
import type { Card } from "../cards";

/** One thing that the sender can do about a card. */
export type Action =
  /** `replace-text` has two: the proposal as it is, and wording of the sender's own. */
  | {
      readonly id: string;
      readonly kind: "remedy";
      readonly remedy: DraftRemedy;
      readonly asks: "nothing" | "words";
      readonly isFinal: boolean;
    }
  | { readonly id: string; readonly kind: "ask-rank" };

export type RemedyAction = Extract<Action, { readonly kind: "remedy" }>;

/** More than this many buttons are a menu; the rest wait behind «Más opciones». */
export const MOST_ACTIONS = 3;

function nameOf(remedy: DraftRemedy): string {
  switch (remedy.kind) {
    case "remove-attachment":
      return `remove-attachment ${remedy.id}`;
    case "remove-recipient":
      return `remove-recipient ${remedy.part} ${remedy.address}`;
    case "replace-text":
    case "mask-text":
      return `${remedy.kind} ${remedy.word}`;
    default:
      return remedy.kind;
  }
}

const needsWords = ({ kind }: DraftRemedy): boolean => kind === "insert-subject" || kind === "replace-text";

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/**
 * The wording that a remedy proposes, as it would stand there: with a capital where the sender's has one, at the
 * beginning of a sentence say. In several places it is one wording for all, and stays as it is.
 */
export function proposalOf(remedy: DraftRemedy): string | undefined {
  if (remedy.kind !== "replace-text" || remedy.proposal === undefined) return undefined;
  const { word, places, proposal } = remedy;
  const isShouted = word.length > 1 && word === word.toUpperCase();
  return places.length === 1 && isCapital(word.charAt(0)) && !isShouted
    ? proposal.charAt(0).toUpperCase() + proposal.slice(1)
    : proposal;
}

/** The actions of a card in the order of its remedies: those that this item and client can carry out, each once. */
export function actionsOf(
  { findings }: Card,
  offer: (remedy: DraftRemedy) => RemedyOffer,
): readonly Action[] {
  const actions = new Map<string, Action>();
  const add = (action: Action) => {
    if (!actions.has(action.id)) actions.set(action.id, action);
  };
  for (const remedy of findings.flatMap(({ remedies }) => remedies)) {
    if (remedy.kind === "declare-rank") {
      add({ id: "ask-rank", kind: "ask-rank" });
      continue;
    }
    const offered = offer(remedy);
    if (offered === "unavailable") continue;
    const id = nameOf(remedy);
    const isFinal = offered === "final";
    if (remedy.kind === "replace-text" && remedy.proposal !== undefined)
      add({ id: `${id} as proposed`, kind: "remedy", remedy, asks: "nothing", isFinal });
    add({ id, kind: "remedy", remedy, asks: needsWords(remedy) ? "words" : "nothing", isFinal });
  }
  return [...actions.values()];
}

/** Several files are told apart by their names: each gets a row of its own. */
export function inRows(actions: readonly Action[]): readonly RemedyAction[] {
  const files = actions.filter(
    (action): action is RemedyAction =>
      action.kind === "remedy" && action.remedy.kind === "remove-attachment",
  );
  return files.length > 1 ? files : [];
}
