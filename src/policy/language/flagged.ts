import { isAbout } from "./about";
import { disguises } from "./disguised";
import { fold, withoutTags } from "./fold";
import { framesOf, isDeniedBefore, isMentioned, isOfSelf } from "./frames";
import { inflect } from "./inflect";
import { english, patternFiles, spanish } from "./lexicon";
import { alternatives } from "./lexicon/alternatives";
import { compile, scan, type Entry, type Lexicon } from "./matcher";
import { misspelt, type Misspelt } from "./misspelt";
import { compilePatterns, findPatterns, type Anchor, type CompiledPatterns } from "./pattern";
import type { Spelling } from "./lexicon/packed";
import type { Category, Tier, Weight } from "./term";
import { closers, isQuoted, opening } from "./words-around";

/** An expression found in a text, weighed by the words around it. Offsets are UTF-16, `end` exclusive. */
export interface Flagged {
  readonly start: number;
  readonly end: number;
  /** The term's lemma, or what its pattern is called. */
  readonly lemma: string;
  readonly category: Category;
  readonly tier: Tier;
  /** Of a chain letter or an advert: what kind of sign it is. */
  readonly signal?: string;
  /** Another wording that a guide proposes. */
  readonly instead?: string;
}

/** What an administrator adds to the lexicons, and what of them he silences. */
export interface LanguageSettings {
  /** Each as written, in whatever case and accents. */
  readonly terms?: readonly { readonly term: string; readonly category: Category; readonly tier: Tier }[];
  /** Lemmas and names of patterns, and terms as written. */
  readonly silenced?: readonly string[];
}

/** What a form in the text stands for. */
interface Sense {
  readonly lemma: string;
  readonly category: Category;
  readonly tier: Weight;
  readonly instead?: string;
}

interface Engine {
  readonly lexicon: Lexicon<Sense>;
  readonly patterns: CompiledPatterns;
  readonly misspelt: Misspelt<Sense>;
  readonly silenced: ReadonlySet<string>;
}

const senseOf = ({ lemma, category, tier, instead }: Spelling): Sense => ({
  lemma,
  category,
  tier,
  ...(instead === undefined ? {} : { instead }),
});

/** The ways a term is written. */
export const formsOf = (term: Spelling): readonly string[] =>
  Array.from(new Set(inflect(term.lemma, term.inflection).concat(...(term.forms ?? []).map(alternatives))));

/** A term's own forms, and the innocent phrases that hold one of them: those are found instead, and not told. */
function entriesOf(term: Spelling): readonly Entry<Sense>[] {
  const { accent = "folded" } = term;
  const own: Entry<Sense> = { forms: formsOf(term), accent, term: senseOf(term) };
  if (!term.unless) return [own];
  const forms = ([] as string[]).concat(...term.unless.map(alternatives));
  return [own, { forms, accent: "folded", term: { ...senseOf(term), tier: {} } }];
}

/** Whether a sense is out of place wherever it stands: such a word's misspellings are looked for. */
const isPlain = ({ tier }: Sense): boolean => tier === "grave" || tier === "offensive";
/** Whether it may be out of place: whoever disguises such a word means it. */
const isHard = ({ tier }: Sense): boolean =>
  typeof tier === "string" ? tier !== "mild" : tier.you !== undefined && tier.you !== "mild";

function buildEngine({ terms = [], silenced = [] }: LanguageSettings): Engine {
  const patterns = compilePatterns(patternFiles);
  const all = spanish.concat(english);
  // The administrator's words are found before ours where both stand.
  const own = terms.map(({ term, category, tier }): Entry<Sense> => ({
    forms: [term],
    accent: "folded",
    term: { lemma: term, category, tier },
  }));
  const lexicon = compile(own.concat(...all.map(entriesOf)), { isOne: false, patterns });
  const slips = misspelt(all, formsOf, (term) => {
    const sense = senseOf(term);
    return isPlain(sense) ? sense : undefined;
  });
  return { lexicon, patterns, misspelt: slips, silenced: new Set(silenced.map(fold)) };
}

const engines = new WeakMap<LanguageSettings, Engine>();
const ours: LanguageSettings = {};

/** Both languages: nobody tells us which one a draft is written in, and people mix them. Made once for each policy. */
function engineFor(settings: LanguageSettings): Engine {
  let engine = engines.get(settings);
  if (!engine) engines.set(settings, (engine = buildEngine(settings)));
  return engine;
}

const lower: Readonly<Record<Tier, Tier | undefined>> = {
  grave: "offensive",
  offensive: "mild",
  mild: undefined,
};

/** A text with more expressions than this has said enough: the rest count as they stand, whatever is around them. */
const mostWeighed = 1000;

/** Marks that part a word put in quotation marks from whom it is said of: «eres un "…"», not «"eres un …"». */
const quoteClosers = closers + opening + '"';

/** One tier less; a grave one two, where more than one thing tells that it is only spoken of. A hint is the least. */
function lowered(tier: Tier, excuses: number): Tier | undefined {
  const once = lower[tier];
  return excuses > 1 && once !== undefined ? (lower[once] ?? once) : once;
}

/** «El licenciado Mika Caga»: a word with a capital letter behind another one, in text that is not all capitals. */
function isNamed(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const isCapitalized = word !== word.toUpperCase() && /^[A-ZÁÉÍÓÚÑ][^A-ZÁÉÍÓÚÑ ]+$/.test(word);
  return isCapitalized && /[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+ $/.test(text.slice(Math.max(0, start - 24), start));
}

function tierOf(tier: Weight, text: string, start: number, end: number): Tier | undefined {
  const frames = framesOf(text, start, end);
  const frame = frames.find((one) => typeof tier !== "string" && tier[one] !== undefined);
  const found = typeof tier === "string" ? tier : frame && tier[frame];
  if (!found) return undefined;
  const quoted = isQuoted(text, start, end);
  const spoken = Number(isMentioned(text, start)) + Number(isAbout(text, start, end));
  // Said to the reader, neither a report, a denial nor marks around the word alone excuse it: only a whole quotation.
  if (frames[0] === "you") {
    const isWhole =
      quoted && text.charAt(start - 1) !== "'" && framesOf(text, start, end, quoteClosers)[0] === "you";
    return isWhole ? lowered(found, 1 + spoken) : found;
  }
  const ofSelf = isOfSelf(text, start, end) || isNamed(text, start, end);
  const excuses = Number(quoted) + spoken + Number(ofSelf);
  return excuses > 0 ? lowered(found, excuses) : found;
}

/** A threat or an insult keeps its weight beside words of law; a hard word on a group may be what a report is about. */
const isOfGroups = (category: Category): boolean => category.indexOf("discrimination") === 0;

function tierOfPattern(category: Category, tier: Tier, text: string, start: number, end: number) {
  if (isDeniedBefore(text, start)) return undefined;
  const isOfGroup = isOfGroups(category);
  const told = Number(isQuoted(text, start, end)) + Number(isMentioned(text, start));
  const about = Number(isAbout(text, start, end, isOfGroup));
  // A threat beside words of law is one all the same.
  return told > 0 || (isOfGroup && about > 0) ? lowered(tier, told + about) : tier;
}

const defined = <Key extends string>(key: Key, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, string>>;

/** What overlaps a heavier or longer finding of its own category says nothing new. */
function withoutOverlaps(found: readonly Flagged[]): readonly Flagged[] {
  const weight: Readonly<Record<Tier, number>> = { mild: 1, offensive: 2, grave: 3 };
  const sorted = found.slice().sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Flagged[] = [];
  for (const one of sorted) {
    let isSaid = false;
    for (let at = kept.length - 1; at >= 0 && at >= kept.length - 8; at--) {
      const other = kept[at] as Flagged;
      if (other.end <= one.start || other.category !== one.category || other.signal !== one.signal) continue;
      if (weight[one.tier] <= weight[other.tier]) isSaid = true;
      else kept.splice(at, 1);
    }
    if (!isSaid) kept.push(one);
  }
  return kept;
}

/**
 * The flagged expressions of a text, from left to right (clauses 8, 9.a, 9.b, 9.c, 9.h). Spoken about («la palabra "…"»),
 * they weigh one tier less. Pure; one pass, whose time does not depend on how many terms there are.
 */
export function findFlagged(original: string, settings: LanguageSettings = ours): readonly Flagged[] {
  const text = withoutTags(original);
  const { lexicon, patterns, misspelt: slips, silenced } = engineFor(settings);
  const found: Flagged[] = [];
  const anchors: Anchor[] = [];
  let weighed = 0;
  let pending: { start: number; end: number; sense: Sense } | undefined;

  const tell = (
    start: number,
    end: number,
    { lemma, category, tier, instead }: Sense,
    most?: Tier,
    least?: Tier,
  ) => {
    const flat = typeof tier === "string" ? tier : tier.any;
    const weighedTier = (++weighed > mostWeighed ? flat : tierOf(tier, text, start, end)) ?? least;
    if (!weighedTier || silenced.has(fold(lemma))) return;
    found.push({ start, end, lemma, category, tier: most ?? weighedTier, ...defined("instead", instead) });
  };
  const flush = () => {
    if (pending) tell(pending.start, pending.end, pending.sense);
    pending = undefined;
  };
  const disguised = disguises<Sense>(text, lexicon, isPlain, isHard, (start, end, sense) => {
    tell(start, end, sense, undefined, "mild");
  });
  const words = scan<Sense>(text, lexicon, {
    ...disguised,
    found(start, end, [sense]) {
      if (!sense || (pending && start > pending.start && start < pending.end)) return;
      if (pending && pending.start !== start) flush();
      pending = { start, end, sense };
    },
    anchor(element, first, last) {
      anchors.push({ element, first, last });
    },
    other(start, end, hash) {
      const sense = slips.valueOf(text, start, end, hash);
      if (sense) tell(start, end, sense, "mild");
    },
  });
  flush();
  disguised.end();

  for (const { start, end, pattern } of findPatterns(anchors, words, lexicon, patterns)) {
    const { lemma, category, signal } = pattern;
    const tier =
      ++weighed > mostWeighed ? pattern.tier : tierOfPattern(category, pattern.tier, text, start, end);
    if (tier && !silenced.has(fold(lemma)))
      found.push({ start, end, lemma, category, tier, ...defined("signal", signal) });
  }
  return withoutOverlaps(found);
}
