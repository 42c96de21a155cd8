import { titleReader, type TitlePart, type TitleWord, type TitleWords } from "./title-words";

/** What of the policy document tells a rank from a post's title. */
export interface RankTitles {
  readonly ranks: readonly { readonly id: string; readonly titles: readonly string[] }[];
  readonly titleWords?: TitleWords | undefined;
}

/** Joins another post to the one before it. */
const joins: readonly string[] = ["y", "e", "and"];
/** What comes before it is somebody else's: «Despacho del Director». */
const belongs: readonly string[] = ["de", "del", "al", "of"];

/** Where a post is held: «en Boston», «para América del Norte». */
const places: readonly string[] = ["en", "para", "ante", "in", "for"];

/**
 * What, behind a listed post, makes it another one or none: those who left or stand in, a grade («Canciller de
 * primera»), a joined or subordinate post, a lower unit.
 */
const denied =
  /^(?:jubilad[oa]|retirad[oa]|pensionad[oa]|ex|suplente|interin[oa]|primera|segunda|tercera|departament(?:o|al)|(?:sub)?secretari[oa]|asesora?|escolta|apoyo|particular|practicante|pasante|vigilante|assistant|driver|secretary)$/;

/** The posts that the policy lists, by their words, and the number of words of the longest. */
interface Listed {
  readonly ranks: ReadonlyMap<string, string>;
  readonly longest: number;
}

interface Match {
  readonly rank: string;
  readonly length: number;
}

/** The longest listed post that stands at `from`. */
function matchAt(words: readonly string[], from: number, { ranks, longest }: Listed): Match | undefined {
  for (let length = Math.min(longest, words.length - from); length > 0; length--) {
    const rank = ranks.get(words.slice(from, from + length).join(" "));
    if (rank !== undefined) return { rank, length };
  }
  return undefined;
}

/**
 * Whether a part of a title is a listed post and nothing else: alone, or followed by where it is held («de Protocolo»).
 * «Director's driver», «Director jubilado», «D.G. de Protocolo · Analista» are not.
 */
function isPlain({ words, all }: TitlePart, { length }: Match, listed: Listed): boolean {
  const start = all.findIndex(({ isSilent }) => !isSilent);
  if (all.slice(0, start).some(({ word }) => belongs.indexOf(word) >= 0)) return false;
  let spoken = 0;
  let next = 0;
  while (next < all.length && spoken < length) if (!(all[next++] as TitleWord).isSilent) spoken++;
  const after = all[next];
  const isPlace = after !== undefined && places.indexOf(after.word) >= 0;
  if (after && !isPlace && (!after.isSilent || joins.indexOf(after.word) >= 0)) return false;
  for (let at = length; at < words.length; at++) {
    if (denied.test(words[at] as string) || matchAt(words, at, listed)) return false;
  }
  return true;
}

/**
 * The rank that a post belongs to; undefined where the policy's titles do not tell.
 *
 * A post is what its title begins with: «Asistente del Director General» is no director. Where a title has parts
 * («Dirección General de Delegaciones / Analista»), every part that begins with a known title must say the same rank.
 * A rank above the lowest gives its holder more room, so that a wrong one is worse than none: it takes a title of which
 * every part is such a post and nothing else.
 */
export function rankOfTitle(title: string, { ranks, titleWords }: RankTitles): string | undefined {
  const read = titleReader(titleWords);
  const known = new Map<string, string>();
  let longest = 0;
  for (const { id, titles } of ranks) {
    for (const one of titles) {
      for (const { words } of read(one)) {
        if (words.length === 0) continue;
        known.set(words.join(" "), id);
        longest = Math.max(longest, words.length);
      }
    }
  }

  const listed: Listed = { ranks: known, longest };
  let found: string | undefined;
  let arePlain = true;
  for (const part of read(title)) {
    if (part.words.length === 0) continue;
    const match = matchAt(part.words, 0, listed);
    arePlain = arePlain && match !== undefined && isPlain(part, match, listed);
    if (!match) continue;
    if (found !== undefined && found !== match.rank) return undefined;
    found = match.rank;
  }
  return found === ranks[0]?.id || arePlain ? found : undefined;
}
