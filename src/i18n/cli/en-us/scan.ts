import { count } from "../../words";
import type { scanEsMX } from "../es-mx/scan";

/** What `visto-bueno scan` tells people, in English of the United States. */
export const scanEnUS: typeof scanEsMX = {
  tiers: { hint: "advice", warn: "asks before sending", block: "stops the message" },
  silent: "nothing flagged",
  found: (number, worst) =>
    `${number === 1 ? "1 expression flagged" : `${count(number)} expressions flagged`}; at worst: ${worst}`,
  finding: (number, tier, category, lemma) =>
    `(${String(number)}) ${tier}: ${category}${lemma === undefined ? "" : ` (in the list: ${lemma})`}`,
  categories: {
    insult: "insult",
    threat: "threat",
    hostility: "hostility",
    obscenity: "coarseness or obscenity",
    "discrimination-sex": "discrimination by sex",
    "discrimination-race": "discrimination by ethnic origin or skin color",
    "discrimination-age": "discrimination by age",
    "discrimination-orientation": "discrimination by sexual orientation or gender identity",
    "discrimination-marital": "discrimination by marital status",
    "discrimination-religion": "discrimination by religion",
    "discrimination-nationality": "discrimination by nationality or migration status",
    "discrimination-disability": "discrimination by disability",
    chain: "chain letter",
    commerce: "advert",
    politics: "propaganda",
    courtesy: "discourtesy",
    "missing-attachment": "announced file that is missing",
  },
  total: (silent, flagged, failed) =>
    `${count(silent)} with nothing flagged, ${count(flagged)} with something flagged${failed === 0 ? "" : `, ${count(failed)} not judged`}.`,
};
