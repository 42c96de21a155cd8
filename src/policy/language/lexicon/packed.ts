import type { Frame, Term, Tier } from "../term";

const frames: readonly Frame[] = ["you", "person", "yours", "any"];
const tiers: Readonly<Record<string, Tier>> = { g: "grave", o: "offensive", m: "mild" };

/** `o` wherever it stands, or a letter for each frame: `oo-m`. */
const packedTier = (tier: Term["tier"]): string =>
  typeof tier === "string" ? tier.charAt(0) : frames.map((frame) => (tier[frame] ?? "-").charAt(0)).join("");

function unpackedTier(letters: string): Term["tier"] {
  if (letters.length === 1) return tiers[letters] as Tier;
  const byFrame: Partial<Record<Frame, Tier>> = {};
  frames.forEach((frame, index) => {
    const tier = tiers[letters.charAt(index)];
    if (tier) byFrame[frame] = tier;
  });
  return byFrame;
}

/**
 * The short form of a lexicon, which tools/lexicon-for-send-loader.js puts into the send bundle: terms that are alike
 * but for their words together, as `inflection/category/tier:lemma,form,form;lemma;…|…`.
 */
export function pack(terms: readonly Term[]): string {
  const groups = new Map<string, string[]>();
  for (const { lemma, forms = [], inflection, category, tier } of terms) {
    const alike = [inflection, category, packedTier(tier)].join("/");
    groups.set(alike, [...(groups.get(alike) ?? []), [lemma, ...forms].join(",")]);
  }
  return Array.from(groups, ([alike, words]) => `${alike}:${words.join(";")}`).join("|");
}

/** The terms again, in the order of their groups. */
export function unpack(packed: string): readonly Term[] {
  const terms: Term[] = [];
  for (const group of packed.split("|")) {
    const [alike = "", words = ""] = group.split(":");
    const [inflection, category, letters] = alike.split("/") as [
      Term["inflection"],
      Term["category"],
      string,
    ];
    for (const word of words.split(";")) {
      const [lemma = "", ...forms] = word.split(",");
      terms.push({ lemma, inflection, forms, category, tier: unpackedTier(letters) });
    }
  }
  return terms;
}
