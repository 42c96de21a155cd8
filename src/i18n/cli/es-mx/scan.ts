import type { Category } from "../../../policy/language/term";
import { count } from "../../words";

/** What `visto-bueno scan` tells people, in Spanish of Mexico. */
export const scanEsMX = {
  tiers: { hint: "consejo", warn: "pide confirmación", block: "impide el envío" },
  silent: "nada señalado",
  found: (number: number, worst: string): string =>
    `${number === 1 ? "1 expresión señalada" : `${count(number)} expresiones señaladas`}; lo más grave: ${worst}`,
  finding: (number: number, tier: string, category: string, lemma: string | undefined): string =>
    `(${String(number)}) ${tier}: ${category}${lemma === undefined ? "" : ` (en la lista: ${lemma})`}`,
  categories: {
    insult: "insulto",
    threat: "amenaza",
    hostility: "hostilidad",
    obscenity: "grosería u obscenidad",
    "discrimination-sex": "discriminación por sexo",
    "discrimination-race": "discriminación por origen étnico o color de piel",
    "discrimination-age": "discriminación por edad",
    "discrimination-orientation": "discriminación por orientación sexual o identidad de género",
    "discrimination-marital": "discriminación por estado civil",
    "discrimination-religion": "discriminación por religión",
    "discrimination-nationality": "discriminación por nacionalidad o condición migratoria",
    "discrimination-disability": "discriminación por discapacidad",
    chain: "carta cadena",
    commerce: "publicidad",
    politics: "propaganda",
    courtesy: "descortesía",
    "missing-attachment": "archivo anunciado que no va",
  } satisfies Record<Category | "missing-attachment", string>,
  total: (silent: number, flagged: number, failed: number): string =>
    `${count(silent)} sin nada señalado, ${count(flagged)} con algo señalado${failed === 0 ? "" : `, ${count(failed)} sin revisar`}.`,
};
