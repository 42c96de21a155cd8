import type { PaneTexts } from "../../../i18n/pane";
import type { PolicyDocument } from "../../../policy/document/fields";
import { fold } from "../../../policy/language/fold";
import { inOrder } from "../../components/Data";
import type { ClientFacts } from "../../draft-source";
import { isOfSigns, type FlaggedFinding } from "../flagged";
import { markedWords, type Quote, type Quotes } from "../quoted";

/** What the sender lets the note hold. The words of the message are theirs to give, so nothing of them is chosen beforehand. */
export interface Chosen {
  readonly expression: boolean;
  readonly sentence: boolean;
  readonly rule: boolean;
  readonly comment: string;
}

export const nothingOfTheMessage: Chosen = { expression: false, sentence: false, rule: true, comment: "" };

/** What a finding flagged, as the message has it: what the card marks, or else what it tells. */
export function expressionsOf(finding: FlaggedFinding, quotes: Quotes | undefined): readonly string[] {
  const marked = markedWords(quotes?.quotes ?? []);
  // One expression is one entry of the list, in whatever form it comes again.
  if (isOfSigns(finding) || finding.key === "courtesy.shouting")
    return marked.length > 0 ? marked : [finding.data.word];
  return [finding.data.word];
}

const sentenceOf = ({ pieces, isCutBefore, isCutAfter }: Quote): string =>
  (isCutBefore ? "…" : "") + pieces.map(({ text }) => text).join("") + (isCutAfter ? "…" : "");

interface Noted {
  readonly finding: FlaggedFinding;
  readonly quotes: Quotes | undefined;
  readonly chosen: Chosen;
  readonly policy: Pick<PolicyDocument, "id" | "version">;
  readonly client: Pick<ClientFacts, "addin"> | undefined;
}

/**
 * The note for the support desk: versions, and of all else what was chosen. What comes from the message stands in
 * quotation marks, by which the rules know that it is only spoken of.
 */
export function noteOf({ finding, quotes, chosen, policy, client }: Noted, texts: PaneTexts): string {
  const { note, categories, quoted } = texts.falseAlarm;
  const inMarks = (words: readonly string[]) =>
    words.map((one) => quoted(inOrder(one).replace(/\s+/g, " ").trim())).join(", ");
  const lines: (readonly [string, string])[] = [
    [note.addin, client?.addin ?? ""],
    [note.policy, `${policy.id} ${policy.version}`],
  ];
  if (chosen.rule) {
    lines.push([note.rule, `${finding.key}, ${texts.finding.seeClause(finding.clause)}`]);
    if ("category" in finding.data) {
      const { category } = finding.data;
      lines.push([note.category, `${categories[category]} (${category})`]);
    }
    // An entry of the list that is the very expression would tell what was not chosen.
    const written = expressionsOf(finding, quotes).map(fold);
    const lemmas = quotes?.lemmas ?? ("lemma" in finding.data ? [finding.data.lemma] : []);
    const told = lemmas.filter((lemma) => chosen.expression || written.indexOf(fold(lemma)) < 0);
    lines.push([note.lemma, inMarks(told)]);
  }
  if (chosen.expression) lines.push([note.expression, inMarks(expressionsOf(finding, quotes))]);
  if (chosen.sentence)
    for (const quote of quotes?.quotes ?? [])
      lines.push([texts.finding[quote.part], inMarks([sentenceOf(quote)])]);
  lines.push([note.comment, inOrder(chosen.comment).trim()]);
  return [
    note.title,
    ...lines.filter(([, value]) => value !== "").map(([label, value]) => `${label}: ${value}`),
  ].join("\n");
}
