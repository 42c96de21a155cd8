import type { PolicyDocument } from "../document/fields";
import { beginnings, searchedText, type SearchedText } from "./searched-text";

export type Clause = PolicyDocument["clauses"][number];
export type Section = PolicyDocument["sections"][number];

/** What of a clause is searched besides its own words. */
interface Named {
  /** `9.e`, and as people say it: «numeral 9, inciso e». */
  readonly name: (id: string) => readonly string[];
  /** Language of what the reader sees besides the wording: headings and notes. */
  readonly locale: "es-MX" | "en-US";
}

/** A clause made ready to be searched. */
export interface SearchedClause {
  readonly clause: Clause;
  readonly section: Section | undefined;
  readonly own: readonly SearchedText[];
  /** Wording of the clause that a letter continues: it finds the letter together with the letter's own words. */
  readonly introduction: readonly SearchedText[];
}

/** The id of the clause that a letter continues: `9` for `9.e`; a definition continues none. */
export function parentOf(id: string, clauses: readonly Clause[]): string | undefined {
  for (let dot = id.lastIndexOf("."); dot > 0; dot = id.lastIndexOf(".", dot - 1)) {
    const parent = id.slice(0, dot);
    if (clauses.some((clause) => clause.id === parent)) return parent;
  }
  return undefined;
}

const wordings = ({ text }: Clause): readonly string[] => [text["es-MX"], text["en-US"]];

export function searchedClauses(
  { clauses, sections }: Pick<PolicyDocument, "clauses" | "sections">,
  { name, locale }: Named,
): readonly SearchedClause[] {
  return clauses.map((clause) => {
    const section = sections.find(({ id }) => id === clause.section);
    const parent = clauses.find(({ id }) => id === parentOf(clause.id, clauses));
    const own = [
      clause.id,
      clause.id.replace(/\./g, ""),
      ...name(clause.id),
      ...wordings(clause),
      clause.coverage.note[locale],
      ...(section ? [section.title[locale]] : []),
      ...(clause.term ? [clause.term["es-MX"], clause.term["en-US"]] : []),
    ];
    return {
      clause,
      section,
      own: own.map(searchedText),
      introduction: parent ? wordings(parent).map(searchedText) : [],
    };
  });
}

const stands = (word: string, texts: readonly SearchedText[]): boolean =>
  texts.some((text) => beginnings(word, text).length > 0);

/** The clauses in which every word stands, in any order; at least one of them in the clause itself. */
export function findClauses(
  clauses: readonly SearchedClause[],
  words: readonly string[],
): readonly SearchedClause[] {
  if (words.length === 0) return clauses;
  return clauses.filter(
    ({ own, introduction }) =>
      words.every((word) => stands(word, own) || stands(word, introduction)) &&
      words.some((word) => stands(word, own)),
  );
}

/** A clause as it is listed: with the letters of it that are to be read. */
export interface ListedClause {
  readonly clause: Clause;
  readonly letters: readonly Clause[];
}

export interface ListedSection {
  readonly section: Section;
  readonly clauses: readonly ListedClause[];
}

/**
 * The clauses found as they are read, by section: a letter under the sentence that it continues, and a clause that was
 * found itself with all its letters.
 */
export function listed(
  found: readonly SearchedClause[],
  { clauses, sections }: Pick<PolicyDocument, "clauses" | "sections">,
): readonly ListedSection[] {
  const ids = new Set(found.map(({ clause }) => clause.id));
  const lettersOf = (parent: string): readonly Clause[] =>
    clauses.filter(({ id }) => id.indexOf(`${parent}.`) === 0);
  return sections
    .map((section) => ({
      section,
      clauses: clauses
        .filter(({ id, section: of }) => of === section.id && parentOf(id, clauses) === undefined)
        .map((clause) => ({
          clause,
          letters: lettersOf(clause.id).filter(({ id }) => ids.has(clause.id) || ids.has(id)),
        }))
        .filter(({ clause, letters }) => ids.has(clause.id) || letters.length > 0),
    }))
    .filter((one) => one.clauses.length > 0);
}
