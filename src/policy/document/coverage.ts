import type { SeverityChoice } from "./facts";
import type { PolicyDocument } from "./fields";

type Clause = PolicyDocument["clauses"][number];
export type CoverageStatus = Clause["coverage"]["status"];

export interface CoverageRow {
  readonly clause: Clause;
  readonly status: CoverageStatus;
  /** Ids of the rules in force that serve the clause or one of its sub-letters, in the order of the document. */
  readonly rules: readonly string[];
}

interface Section {
  readonly clause: string;
  readonly alsoServes?: readonly string[];
  readonly severity: Readonly<Record<string, SeverityChoice>>;
}

const isSubLetter = (id: string, parent: string): boolean => id.indexOf(parent + ".") === 0;

function isInForce({ severity }: Section): boolean {
  return Object.keys(severity).some((key) => key !== "unverified" && severity[key] !== "off");
}

function clausesOf(id: string, section: Section, { ranks }: PolicyDocument): readonly string[] {
  const byRank = id === "message-size" ? ranks.map(({ message }) => message.clause) : [];
  return [section.clause, ...(section.alsoServes ?? []), ...byRank];
}

/** What is done for every clause, sub-letter and definition, and by which rules. */
export function coverage(document: PolicyDocument): readonly CoverageRow[] {
  const sections: Readonly<Record<string, Section>> = document.rules;
  const inForce: { readonly id: string; readonly serves: readonly string[] }[] = [];
  for (const id of Object.keys(sections)) {
    const section = sections[id];
    if (section && isInForce(section)) inForce.push({ id, serves: clausesOf(id, section, document) });
  }
  return document.clauses.map((clause) => ({
    clause,
    status: clause.coverage.status,
    rules: inForce
      .filter(({ serves }) => serves.some((id) => id === clause.id || isSubLetter(id, clause.id)))
      .map(({ id }) => id),
  }));
}

const statusWords: Readonly<Record<CoverageStatus, string>> = {
  checked: "checked",
  partly: "partly",
  told: "told",
  cannot: "cannot be checked",
  open: "not yet",
};

const SHORT = 90;

/** The beginning of a clause, cut between words. */
function short(text: string): string {
  if (text.length <= SHORT) return text;
  return text.slice(0, text.lastIndexOf(" ", SHORT)).replace(/[\s,;:–]+$/, "") + "…";
}

/** Text of the document as the cell of a Markdown table: as it is, whatever it holds. */
const cell = (text: string): string => text.replace(/[\\|<*_`[\]]/g, "\\$&").replace(/\s+/g, " ");

function row({ clause, status, rules }: CoverageRow): string {
  const says = (clause.term ? `${clause.term["en-US"]}: ` : "") + short(clause.text["en-US"]);
  const cells = [
    clause.id,
    cell(says),
    statusWords[status],
    rules.map((id) => `\`${id}\``).join(", ") || "–",
  ];
  return `| ${[...cells, cell(clause.coverage.note["en-US"])].join(" | ")} |`;
}

/** `docs/coverage.md`: what Visto Bueno does for each clause, and what it does not. */
export function coveragePage(document: PolicyDocument): string {
  const rows = coverage(document);
  const counts = (Object.keys(statusWords) as CoverageStatus[])
    .map((status) => ({ status, count: rows.filter((one) => one.status === status).length }))
    .map(({ status, count }) => `${statusWords[status]} ${String(count)}`);
  return [
    "# What is checked, clause by clause",
    "",
    "<!-- Generated from the policy document by `node tools/docs.js`. A test fails when it is stale. -->",
    "",
    `Policy \`${document.id}\`, version ${document.version}: ${document.title["es-MX"]}.`,
    "",
    "Visto Bueno guides whoever writes; it does not enforce. It sees drafts in Outlook and nothing else, and it can be",
    "switched off with Outlook's own means. What must hold whatever happens belongs on the server: the notes name the rule.",
    "",
    "| word | meaning |",
    "| --- | --- |",
    "| checked | every draft that the add-in sees is judged by it |",
    "| partly | a part of it is judged; the note says which part is not |",
    "| told | nothing to judge: it is said where it matters |",
    "| cannot be checked | no add-in can know it |",
    "| not yet | it could be checked or told, and this version does not |",
    "",
    `Of ${String(rows.length)} clauses, sub-letters and definitions: ${counts.join(", ")}.`,
    "",
    "| clause | what it says (translated) | status | rules | what is and is not done |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(row),
    "",
  ].join("\n");
}
