import { fold } from "../fold";
import type { FoundPattern, PatternFile } from "../pattern";
import type { Category, Frame, Inflection, Term, Tier, Weight } from "../term";

/** What of a term finds it; the rest of an entry is for whoever reads the lexicon. */
export type Spelling = Pick<
  Term,
  "lemma" | "inflection" | "forms" | "accent" | "category" | "tier" | "unless" | "instead"
>;

const frames: readonly Frame[] = ["you", "person", "yours", "any"];
const tiers: Readonly<Record<string, Tier>> = { g: "grave", o: "offensive", m: "mild" };

/** `o` wherever it stands, or a letter for each frame: `oo-m`. */
const packedWeight = (tier: Weight): string =>
  typeof tier === "string" ? tier.charAt(0) : frames.map((frame) => (tier[frame] ?? "-").charAt(0)).join("");

function unpackedWeight(letters: string): Weight {
  if (letters.length === 1) return tiers[letters] as Tier;
  const byFrame: Partial<Record<Frame, Tier>> = {};
  frames.forEach((frame, index) => {
    const tier = tiers[letters.charAt(index)];
    if (tier) byFrame[frame] = tier;
  });
  return byFrame;
}

/** What never interrupts a message is not looked for where messages are only let pass or stopped. */
function interrupting(tier: Weight): Weight | undefined {
  if (typeof tier === "string") return tier === "mild" ? undefined : tier;
  const kept: Partial<Record<Frame, Tier>> = {};
  let isNeeded = false;
  // A hint stays where it keeps a heavier weight of a later frame away.
  for (const frame of frames.slice().reverse()) {
    const weight = tier[frame];
    if (weight === undefined || (weight === "mild" && !isNeeded)) continue;
    kept[frame] = weight;
    isNeeded = true;
  }
  return isNeeded ? kept : undefined;
}

const isOfMexico = ({ region }: Pick<Term, "region">): boolean => region === undefined || /MX/.test(region);

/**
 * What the send bundle looks for (adr/0013): terms that may interrupt a message, of Mexico or of everywhere, by their lemmas of at
 * most `longest` letters, and of what is grave twice so many letters of other forms too.
 */
export function termsForSend(
  terms: readonly (Spelling & Pick<Term, "region">)[],
  longest: number,
): readonly Spelling[] {
  const kept: Spelling[] = [];
  for (const { forms = [], unless: _unless, ...term } of terms) {
    const tier = interrupting(term.tier);
    if (tier === undefined || !isOfMexico(term) || term.lemma.length > longest) continue;
    let letters = 0;
    const first = forms.filter((form) => (letters += form.length) <= 2 * longest);
    kept.push({ ...term, tier, ...(tier === "grave" && first.length > 0 ? { forms: first } : {}) });
  }
  return kept;
}

/** What most categories begin with; a hyphen stands for it. */
const LONG = "discrimination-";

const groups = <T>(all: readonly T[], keyOf: (one: T) => string, written: (one: T) => string): string => {
  const byKey = new Map<string, string[]>();
  for (const one of all) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), written(one)]);
  return Array.from(byKey, ([key, words]) => `${key}:${words.join(";")}`).join("|");
};

/**
 * The short form of a lexicon: terms that are alike but for their words together, as
 * `inflection/accent/category/weight:lemma,form,form~innocent phrase,…;lemma;…|…`. Accents stay only where they count.
 */
export function packTerms(terms: readonly Spelling[]): string {
  return groups(
    terms,
    ({ inflection, accent, category, tier }) =>
      [inflection, accent === "exact" ? "x" : "", category, packedWeight(tier)].join("/").replace(LONG, "-"),
    ({ lemma, forms = [], accent, unless = [] }) => {
      const plain = (words: readonly string[]) =>
        words.map((word) => (accent === "exact" ? word : fold(word))).join(",");
      return plain([lemma, ...forms]) + (unless.length > 0 ? `~${unless.map(fold).join(",")}` : "");
    },
  );
}

/** The terms again, in the order of their groups. */
export function unpackTerms(packed: string): readonly Spelling[] {
  const terms: Spelling[] = [];
  for (const group of packed.split("|")) {
    const [alike = "", words = ""] = group.split(":");
    const [inflection, accent, category = "", weight = ""] = alike.split("/");
    for (const term of words.split(";")) {
      const [own = "", innocent] = term.split("~");
      const [lemma = "", ...forms] = own.split(",");
      terms.push({
        lemma,
        inflection: inflection as Inflection,
        forms,
        ...(accent === "x" ? { accent: "exact" } : {}),
        category: category.replace(/^-/, LONG) as Category,
        tier: unpackedWeight(weight),
        ...(innocent === undefined ? {} : { unless: innocent.split(",") }),
      });
    }
  }
  return terms;
}

/**
 * The short form of a file of patterns: its classes by number, then the patterns that are alike but for their parts, as
 * `phrase,phrase|…#category/weight/signal:part,part;part;…|…`.
 */
export function packPatterns({ classes, patterns }: PatternFile): string {
  const written = patterns.map(({ parts }) => parts.map(fold).join(","));
  const used = Object.keys(classes).filter((name) =>
    written.some((parts) => parts.indexOf(`<${name}>`) >= 0),
  );
  const numbered = (parts: string): string =>
    parts.replace(/<([^>]+)>/g, (_, name: string) => `<${String(used.indexOf(name))}>`);
  return [
    used.map((name) => (classes[name] ?? []).map(fold).join(",")).join("|"),
    groups(
      patterns,
      ({ category, tier, signal = "" }) => [category, tier.charAt(0), signal].join("/"),
      ({ parts }) => numbered(parts.map(fold).join(",")),
    ),
  ].join("#");
}

/** The patterns again, each called by its place. */
export function unpackPatterns(packed: string): PatternFile {
  const [named = "", alike = ""] = packed.split("#");
  const classes: Record<string, readonly string[]> = {};
  named.split("|").forEach((phrases, number) => {
    classes[String(number)] = phrases.split(",");
  });
  const patterns: FoundPattern[] = [];
  for (const group of alike === "" ? [] : alike.split("|")) {
    const [key = "", all = ""] = group.split(":");
    const [category, tier = "", signal] = key.split("/");
    for (const parts of all.split(";")) {
      patterns.push({
        lemma: parts,
        parts: parts.split(","),
        category: category as Category,
        tier: tiers[tier] as Tier,
        ...(signal ? { signal } : {}),
      });
    }
  }
  return { classes, patterns };
}
