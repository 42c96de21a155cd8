import { titleReader, type TitleWords } from "./title-words";

/** What of the policy document tells a rank from a post's title. */
export interface RankTitles {
  readonly ranks: readonly { readonly id: string; readonly titles: readonly string[] }[];
  readonly titleWords?: TitleWords | undefined;
}

/**
 * The rank that a post belongs to; undefined where the policy's titles do not tell.
 *
 * A post is what its title begins with: «Asistente del Director General» is no director. Where a title has parts
 * («Dirección General de Delegaciones / Analista»), every part that begins with a known title must say the same rank.
 */
export function rankOfTitle(title: string, { ranks, titleWords }: RankTitles): string | undefined {
  const read = titleReader(titleWords);
  const known = new Map<string, string>();
  let longest = 0;
  for (const { id, titles } of ranks) {
    for (const one of titles) {
      for (const words of read(one)) {
        if (words.length === 0) continue;
        known.set(words.join(" "), id);
        longest = Math.max(longest, words.length);
      }
    }
  }

  let found: string | undefined;
  for (const words of read(title)) {
    for (let length = Math.min(longest, words.length); length > 0; length--) {
      const rank = known.get(words.slice(0, length).join(" "));
      if (rank === undefined) continue;
      if (found !== undefined && found !== rank) return undefined;
      found = rank;
      break;
    }
  }
  return found;
}
