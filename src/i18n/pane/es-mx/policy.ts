import { count } from "../../words";

/** «1 de enero de 2005» for `2005-01-01`. */
const date = (day: string): string =>
  new Intl.DateTimeFormat("es-MX", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.parse(day));

/** What the pane and the policy's page say of the policy, in Spanish of Mexico. */
export const policyEsMX = {
  search: {
    label: "Buscar en la política",
    clear: "Borrar la búsqueda",
  },
  /** «3 numerales y 1 definición» */
  found: (clauses: number, definitions: number): string =>
    [
      clauses > 0 ? `${count(clauses)} ${clauses === 1 ? "numeral" : "numerales"}` : "",
      definitions > 0 ? `${count(definitions)} ${definitions === 1 ? "definición" : "definiciones"}` : "",
    ]
      .filter(Boolean)
      .join(" y ") || "Ningún numeral",
  nothing: {
    title: (query: string): string => `Ningún numeral dice «${query}»`,
    advice:
      "Pruebe con una sola palabra, o con su principio: «adjunt», «contras». Si no aparece, pregunte a Soporte Técnico.",
  },
  /** How a clause of the policy is covered, as a sentence; what it covers and what not follows. */
  coverage: {
    checked: "Visto Bueno lo revisa.",
    partly: "Visto Bueno lo revisa en parte.",
    told: "Visto Bueno lo informa.",
    cannot: "Ningún complemento puede revisarlo.",
    open: "Visto Bueno todavía no lo revisa.",
  },
  /** What stands in which language, where the reader sees two. */
  languages: "",
  showNotes: "Explicar qué revisa Visto Bueno y qué no",
  applies: {
    title: "Lo que se aplica a usted",
    rank: "Cargo",
    rankUnknown: "Puede indicarlo arriba; mientras tanto, éstos son los límites de cada cargo.",
    message: "Mensaje",
    mailbox: "Buzón",
    people: "Personas",
    upTo: (size: string): string => `hasta ${size}`,
    days: (days: number): string => `los mensajes se borran a los ${count(days)} días`,
    peopleLimit: (people: number): string => `hasta ${count(people)} sin aprobación por escrito`,
  },
  about: {
    title: "Sobre esta política",
    version: (version: string): string => `Versión ${version}`,
    validFrom: (day: string): string => `Vigente desde el ${date(day)}`,
    source: "Texto oficial",
  },
  contacts: "A quién acudir",
  page: {
    intro:
      "Texto oficial y, junto a él, su traducción al inglés. Debajo de cada numeral: qué revisa Visto Bueno y qué no.",
    translation: "Traducción",
    sections: "Contenido",
  },
};
