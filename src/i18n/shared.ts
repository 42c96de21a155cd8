import type { Category } from "../policy/language/term";
import type { DraftPart } from "../policy/draft";
import type { UnverifiedData } from "../policy/finding";
import type { TextContext } from "./catalogue";
import type { Locale } from "./locale";
import { rich, type Rich } from "./rich";
import { capitalize, enumerate, size } from "./words";

/** What the findings on size carry. */
export interface Weighed {
  readonly size: number;
  readonly limit: number;
  readonly exact: boolean;
  /** Nobody knows the sender's rank: the limit is the highest of all. */
  readonly anyRank?: boolean;
  /** `bytes` as people see the file; the mail weighs `without` once it is gone, which takes more away than that. */
  readonly heaviest: readonly { readonly name: string; readonly bytes: number; readonly without: number }[];
}

/** What the findings on files that are or hold a thing carry. */
export interface Holding {
  readonly name: string;
  readonly inside?: true;
  readonly which?: string;
}

/** What the findings on expressions carry. */
export interface Expression {
  readonly word: string;
  readonly category: Category;
  readonly instead?: string;
  readonly part: "subject" | "body" | "attachments";
  readonly paragraph?: number;
}

export const rankName = (id: string, { policy }: TextContext, locale: Locale): string =>
  policy.ranks.find((rank) => rank.id === id)?.name[locale] ?? id;

/** «Jefe de Departamento o inferior, 5 MB; cualquier otro cargo, 10 MB»; a name that begins with an acronym keeps it. */
export const rankLimits = (
  limits: readonly { readonly rank: string; readonly bytes: number }[],
  context: TextContext,
  locale: Locale,
): string =>
  capitalize(
    limits
      .map(({ rank, bytes }) => {
        const name = rankName(rank, context, locale).replace(/^.(?![A-Z])/, (first) => first.toLowerCase());
        return `${name}, ${size(bytes)}`;
      })
      .join("; "),
  );

/** Whom to ask; the telephone is a piece of its own, so that the pane can keep it on one line. */
export function support({ policy }: Pick<TextContext, "policy">, locale: Locale): Rich {
  const { name, phone, extension } = policy.contacts.support;
  return rich`${name[locale]}, ${phone}${extension === "" ? "" : `, ext. ${extension}`}`;
}

/** The parts and the files that could not be checked, each once. */
export function unread(
  all: readonly UnverifiedData[],
  { name }: TextContext,
  locale: Locale,
  partNames: Readonly<Record<DraftPart, string>>,
  of: Readonly<Record<"size" | "content", string>>,
): string {
  const parts = new Set<string>();
  const files = { size: new Set<string>(), content: new Set<string>() };
  for (const data of all) {
    for (const file of data.names) files[data.of ?? "size"].add(file);
    if (data.names.length === 0) for (const part of data.parts) parts.add(partNames[part]);
  }
  for (const what of ["size", "content"] as const) {
    const names = Array.from(files[what]).map(name);
    if (names.length > 0) parts.add(of[what] + enumerate(names, locale));
  }
  return enumerate(Array.from(parts), locale, 9);
}

export const isLate = (all: readonly UnverifiedData[]): boolean => all.some(({ why }) => why === "late");
