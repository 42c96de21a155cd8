import { symbolOf, symbols } from "./fold";
import { ROOT, valuesAt, type Lexicon, type Visitor } from "./matcher";

/** What stands for a letter, with the letters it may stand for. */
const substitutes = "0o1il3e4a5s7t8b9g@ao$s!i+t€e|il";
/** Cyrillic and Greek letters that look like a Latin one, with it. */
const lookAlikes =
  "аaеeоoрpсcуyхxіiѕsјjкkмmтtвbнhАaВbЕeКkМmНhОoРpСcТtУyХxІiЅsЈjαaεeιiοoρpυuνvκkτtχxΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx";

const isLatin = (code: number): boolean =>
  symbolOf(code) <= symbols.enye && symbolOf(code) > symbols.boundary;

/** By UTF-16 unit: the symbols it may stand for. */
const standsFor: Record<number, number[]> = {};
for (let at = 0, key = 0; at < substitutes.length; at++) {
  const code = substitutes.charCodeAt(at);
  if (isLatin(code)) (standsFor[key] as number[]).push(symbolOf(code));
  else standsFor[(key = code)] = [];
}
const looksLike: Record<number, number> = {};
for (let at = 0; at < lookAlikes.length; at += 2) {
  looksLike[lookAlikes.charCodeAt(at)] = symbolOf(lookAlikes.charCodeAt(at + 1));
}

const anyLetter: readonly number[] = Array.from({ length: symbols.enye }, (_, letter) => letter + 1);
/** `* # % &`: what hides a letter and shows that it does. */
const isMask = (code: number): boolean => code === 0x2a || code === 0x23 || code === 0x25 || code === 0x26;

/** Longer tokens are addresses, keys and folios. */
const LONGEST = 32;
/** What is looked for in disguise has at least so many letters. */
const SHORTEST = 4;
const MOST_SUBSTITUTES = 4;
const MOST_MASKED = 5;
/** Steps of the search for all disguises of one text: a text of nothing but signs is no letter to anybody. */
const MOST_STEPS = 400_000;
/** Pieces of a word in pieces. */
const MOST_PIECES = 40;

/** Each unit of a token as the symbols it may stand for; undefined where the token is of another kind. */
function readToken(text: string, start: number, end: number): readonly (readonly number[])[] | undefined {
  const units: (readonly number[])[] = [];
  let letters = 0;
  let substituted = 0;
  let masked = 0;
  let mixed = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const symbol = symbolOf(code);
    if (symbol === symbols.ignorable) continue;
    if (isLatin(code)) {
      letters++;
      units.push([symbol]);
    } else if (isMask(code)) {
      masked++;
      units.push(anyLetter);
    } else if (looksLike[code] !== undefined) {
      mixed++;
      units.push([looksLike[code]]);
    } else if (standsFor[code] !== undefined) {
      substituted++;
      units.push(standsFor[code]);
    } else return undefined;
  }
  const isWord =
    letters >= (mixed > 0 ? 1 : 2) &&
    substituted <= MOST_SUBSTITUTES &&
    masked <= MOST_MASKED &&
    units.length >= SHORTEST;
  return isWord ? units : undefined;
}

/**
 * Looks for words in disguise while a text is scanned: letters changed for digits and signs (p3ndej0), masked (p***ejo), in
 * pieces (p.e.n.d.e.j.o), of mixed scripts. Folios, addresses and file names hold more of other signs than that.
 * @param isPlain whether what a form carries is looked for under masks
 * @param isHard whether it is looked for in other disguises
 * @param found told of each, once
 */
export function disguises<Value>(
  text: string,
  lexicon: Lexicon<Value>,
  isPlain: (value: Value) => boolean,
  isHard: (value: Value) => boolean,
  found: (start: number, end: number, value: Value) => void,
): Required<Pick<Visitor<Value>, "odd" | "sign" | "short">> & { readonly end: () => void } {
  const { next } = lexicon;
  let steps = 0;
  let tokenEnd = 0;

  /** A mask fits many words: then only what is bad wherever it stands. */
  let isMasked = false;
  const wantedAt = (node: number): Value | undefined =>
    valuesAt(lexicon, node).filter(isMasked ? isPlain : isHard)[0];
  /** Depth first: few words fit a token, however its signs are read. */
  const fit = (units: readonly (readonly number[])[], at: number, node: number): Value | undefined => {
    if (at === units.length) return wantedAt(node);
    for (const symbol of units[at] as readonly number[]) {
      if (++steps > MOST_STEPS) return undefined;
      const following = next[(node << 5) | symbol] as number;
      const value = following === 0 ? undefined : fit(units, at + 1, following);
      if (value !== undefined) return value;
    }
    return undefined;
  };

  const isSpace = (at: number): boolean => symbolOf(text.charCodeAt(at)) === symbols.space;
  /** Marks around a token; those that may stand for a letter do so inside it only. */
  const isEdge = (at: number): boolean => {
    const code = text.charCodeAt(at);
    const isSign = isMask(code) || standsFor[code] !== undefined;
    return (
      code === 0x5f ||
      (symbolOf(code) === symbols.boundary && (!isSign || "!*#+|%&".indexOf(text.charAt(at)) >= 0))
    );
  };
  /** The token around a place, without the marks around it. */
  const token = (at: number) => {
    if (at < tokenEnd || steps > MOST_STEPS) return;
    let start = at;
    let end = at;
    while (start > 0 && at - start < LONGEST && !isSpace(start - 1)) start--;
    while (end < text.length && end - at < LONGEST && !isSpace(end)) end++;
    tokenEnd = end;
    while (start < end && isEdge(start)) start++;
    while (end > start && isEdge(end - 1)) end--;
    if (end - start > LONGEST) return;
    const units = readToken(text, start, end);
    isMasked = units !== undefined && units.indexOf(anyLetter) >= 0;
    const value =
      units?.some(({ length }) => length !== 1) || units?.length ? fit(units, 0, ROOT) : undefined;
    if (value !== undefined) found(start, end, value);
  };

  /** The pieces of what may be one word: starts, and the end of the last. */
  const pieces: number[] = [];
  let piecesEnd = -2;
  let separator = -1;
  /** Invisible characters part no pieces. */
  const endsPiece = (at: number): boolean => {
    let next = at;
    while (symbolOf(text.charCodeAt(next)) === symbols.ignorable) next++;
    return symbolOf(text.charCodeAt(next)) % symbols.space === 0;
  };
  const endChain = () => {
    isMasked = false;
    for (let first = 0; pieces.length > 2 && steps < MOST_STEPS && first < pieces.length; first++) {
      let node = ROOT;
      let letters = 0;
      let last = -1;
      let value: Value | undefined;
      const from = pieces[first] as number;
      for (let at = from; at < piecesEnd; at++) {
        const code = text.charCodeAt(at);
        if (!isLatin(code)) continue;
        steps++;
        letters++;
        node = next[(node << 5) | symbolOf(code)] as number;
        if (node === 0) break;
        if (letters >= SHORTEST && endsPiece(at + 1)) {
          const wanted = wantedAt(node);
          if (wanted !== undefined) {
            value = wanted;
            last = at + 1;
          }
        }
      }
      if (value === undefined) continue;
      found(from, last, value);
      while (first + 1 < pieces.length && (pieces[first + 1] as number) < last) first++;
    }
    pieces.length = 0;
  };

  return {
    odd: token,
    sign: token,
    short(start, end) {
      const between = start === piecesEnd + 1 ? text.charCodeAt(piecesEnd) : -1;
      const isSingle = end - start === 1;
      const isSpaced = between >= 0 && isSpace(piecesEnd);
      const goesOn =
        (pieces.length === 1 || between === separator) &&
        pieces.length < MOST_PIECES &&
        (isSingle || !isSpaced);
      if (!goesOn) {
        const last = pieces[pieces.length - 1] as number;
        endChain();
        // The last piece of one chain may be the first of the next.
        if (between >= 0 && (!isSpaced || (isSingle && piecesEnd - last === 1))) pieces.push(last);
      } else if (isSpaced && piecesEnd - (pieces[0] as number) > 1 && pieces.length === 1) pieces.length = 0;
      separator = between;
      pieces.push(start);
      piecesEnd = end;
    },
    end: endChain,
  };
}
