import type { Pane } from "../components/pane-context";
import type { RecordEntry } from "../../policy/record";
import { sortable } from "./when";

/** A finding in words; a key of another version of the add-in as it is. */
export function findingName(key: string, { texts }: Pick<Pane, "texts">): string {
  const names: Readonly<Partial<Record<string, string>>> = texts.record.findingNames;
  return (Object.hasOwn(names, key) ? names[key] : undefined) ?? key;
}

/** A reason in words; one that the policy no longer has as its code. */
export const reasonText = (id: string, { policy, locale }: Pick<Pane, "policy" | "locale">): string =>
  policy.reasons.find((reason) => reason.id === id)?.text[locale] ?? id;

/** The record as a table, its heading first. */
export const table = (entries: readonly RecordEntry[], pane: Pane): readonly (readonly string[])[] => [
  pane.texts.record.columns,
  ...entries.map(({ at, findings, reason, words = "", policy }) => [
    sortable(at),
    findings.map((key) => findingName(key, pane)).join("; "),
    reasonText(reason, pane),
    words,
    policy,
  ]),
];
