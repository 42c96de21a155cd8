/**
 * Changes words of a body and nothing else: every tag, every reference and every space that was not asked for stays byte
 * for byte. What cannot be changed so is not changed at all.
 */
import type { Body } from "../draft";
import type { Span } from "./flow";
import { textMap, type TextMap } from "./text-map";

/** One change of a content: at `start`, `now` takes the place of `was`. */
export interface Edit {
  readonly start: number;
  readonly was: string;
  readonly now: string;
}

export interface Splice {
  readonly content: string;
  /** Offsets into the content before, sorted, none touching another's characters. */
  readonly edits: readonly Edit[];
}

/** `content` with sorted edits made. */
export function applyEdits(content: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, was, now } of edits) {
    pieces.push(content.slice(at, start), now);
    at = start + was.length;
  }
  pieces.push(content.slice(at));
  return pieces.join("");
}

/** The edits that take `edits` back, with offsets into what they made. */
export function inverseOf(edits: readonly Edit[]): readonly Edit[] {
  let shift = 0;
  return edits.map(({ start, was, now }) => {
    const inverse = { start: start + shift, was: now, now: was };
    shift += now.length - was.length;
    return inverse;
  });
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** How many characters two texts share at their start and, of what is left, at their end; no pair of surrogates is cut. */
function shared(a: string, b: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  if (head > 0 && isHigh(a.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  if (tail > 0 && isLow(a.charCodeAt(a.length - tail))) tail--;
  return { head, tail };
}

/**
 * Where a place of `before` stands in `after`, told by what both share at their start and end. Undefined where the
 * change reaches the place or its very neighbours: a letter typed at the end of a word makes it another word.
 */
export function carriedTo(place: Span, before: string, after: string): Span | undefined {
  if (before === after) return place;
  const { head, tail } = shared(before, after);
  if (place.end < head) return place;
  const shift = after.length - before.length;
  if (place.start > before.length - tail) return { start: place.start + shift, end: place.end + shift };
  return undefined;
}

/** `edits` of `before`, put where the same characters stand in `after`; undefined where one of them is touched. */
export function carryEdits(
  edits: readonly Edit[],
  before: string,
  after: string,
): readonly Edit[] | undefined {
  const carried: Edit[] = [];
  for (const { start, was, now } of edits) {
    const place = carriedTo({ start, end: start + was.length }, before, after);
    if (!place || after.slice(place.start, place.end) !== was) return undefined;
    carried.push({ start: place.start, was, now });
  }
  return carried;
}

/**
 * Where a place of one body stands in the same body edited since. Tags may stand between a place and what was typed next
 * to it, so the characters that a reader sees around it are compared as well.
 */
export function relocate(place: Span, before: Body, after: Body): Span | undefined {
  if (before.format !== after.format) return undefined;
  const moved = carriedTo(place, before.content, after.content);
  if (!moved) return undefined;
  const source = before.content.slice(place.start, place.end);
  if (after.content.slice(moved.start, moved.end) !== source) return undefined;
  if (before.content === after.content) return moved;
  const around = (body: Body, { start, end }: Span): string => {
    const map = textMap(body);
    return map.text.charAt(map.textOffsetOf(start) - 1) + " " + map.text.charAt(map.textOffsetOf(end));
  };
  return around(before, place) === around(after, moved) ? moved : undefined;
}

/**
 * What two different texts share at both ends. Where one only inserts, a character before or after is counted as
 * differing: the new ones then stand on its side of a tag.
 */
function differing(old: string, words: string): { readonly head: number; readonly tail: number } {
  const { head, tail } = shared(old, words);
  if (head + tail < old.length) return { head, tail };
  if (head > 0) return { head: head - (isLow(old.charCodeAt(head - 1)) ? 2 : 1), tail };
  return { head, tail: tail - (isHigh(old.charCodeAt(old.length - tail)) ? 2 : 1) };
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** White space, `=` and the backtick would end an attribute's value that stands without quotes. */
const forText = /[&<>"']/g;
const forAttribute = /[&<>"'\s=`]/g;

const escaped = (words: string, isInAttribute: boolean): string =>
  words.replace(
    isInAttribute ? forAttribute : forText,
    (character) => references[character] ?? `&#${String(character.charCodeAt(0))};`,
  );

/** Whether `source` is nothing but how a character of the text is written, and no tag that parts lines or words. */
const isWritten = (character: string, source: string): boolean =>
  source === character || source.charCodeAt(0) === 38 || (character === " " && /^[\t\n\f\r ]+$/.test(source));

/** The edits that make the text from `from` to `to` read `words`; undefined where a tag would go with it. */
function editsOf(
  body: Body,
  map: TextMap,
  from: number,
  to: number,
  words: string,
): readonly Edit[] | undefined {
  const sourceOf = (at: number): Span => map.sourceOf(at, at + 1);
  const stretches: Span[] = [];
  for (let at = from; at < to; at++) {
    const source = sourceOf(at);
    if (!isWritten(map.text.charAt(at), body.content.slice(source.start, source.end))) return undefined;
    const last = stretches[stretches.length - 1];
    if (!last || source.start > last.end) stretches.push(source);
    else stretches[stretches.length - 1] = { start: last.start, end: source.end };
  }
  const isInAttribute = map.insets.some(
    ({ within, start, end }) => within === "imageDescription" && start <= from && from < end,
  );
  const now = body.format === "html" ? escaped(words, isInAttribute) : words;
  return stretches.map(({ start, end }, index) => ({
    start,
    was: body.content.slice(start, end),
    now: index === 0 ? now : "",
  }));
}

/** A place, with words of its own where not all of them are to read the same. */
export interface Reworded extends Span {
  readonly words?: string;
}

/**
 * Makes the text at `places` read `words`, or their own. Only characters that differ are touched, so that `in<b>ú</b>til` stays half
 * bold; the new ones take the first one's place. Undefined where that would take tags along (a line break made by one),
 * or where the result would not read as wanted, or where places overlap.
 */
export function spliceText(body: Body, places: readonly Reworded[], words: string): Splice | undefined {
  const map = textMap(body);
  const edits: Edit[] = [];
  const wanted: string[] = [];
  let last = 0;
  const sorted = places.slice().sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, place] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before?.start === place.start && before.end === place.end) continue;
    const start = map.textOffsetOf(place.start);
    const end = map.textOffsetOf(place.end);
    const source = map.sourceOf(start, end);
    if (start < last || end <= start || source.start !== place.start || source.end !== place.end)
      return undefined;
    const old = map.text.slice(start, end);
    const its = place.words ?? words;
    wanted.push(map.text.slice(last, start), its);
    last = end;
    if (old === its) continue;
    const { head, tail } = differing(old, its);
    const made = editsOf(body, map, start + head, end - tail, its.slice(head, its.length - tail));
    if (!made) return undefined;
    edits.push(...made);
  }
  wanted.push(map.text.slice(last));
  const content = applyEdits(body.content, edits);
  // `&` before `lt` makes another character of both; a space at the edge of a tag counts once: better not begun.
  return textMap({ format: body.format, content }).text === wanted.join("") ? { content, edits } : undefined;
}
