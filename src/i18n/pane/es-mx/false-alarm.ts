import type { Category } from "../../../policy/language/term";

const categories: Readonly<Record<Category, string>> = {
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
  courtesy: "cortesía",
};

/** What the pane says where a sender reports a false alarm to the support desk, in Spanish of Mexico. */
export const falseAlarmEsMX = {
  open: "Reportar una falsa alarma",
  about:
    "¿El aviso no viene al caso? Prepare una nota para Soporte Técnico, con lo que usted elija. De aquí no se envía ni se guarda nada: usted la copia y la hace llegar.",
  holds: "Qué lleva la nota",
  expression: (expressions: number): string =>
    expressions === 1 ? "La expresión señalada" : "Las expresiones señaladas",
  sentence: (sentences: number): string =>
    sentences === 1 ? "La oración en que aparece" : "Las oraciones en que aparecen",
  fileName: "El nombre del archivo en que aparece",
  rule: "La regla, la categoría y el término de la lista",
  /** Of capitals and exclamation marks, which no list holds. */
  ruleAlone: "La regla",
  versions: "Siempre lleva las versiones de la Política y de Visto Bueno.",
  comment: "Comentario (opcional)",
  commentLeft: (letters: number, most: number): string => `${String(letters)} de ${String(most)} caracteres`,
  preview: "Así quedará la nota",
  copy: "Copiar nota",
  copied: "Nota copiada. Ya puede pegarla en un mensaje a Soporte Técnico.",
  refused: "Este Outlook no deja copiar desde aquí. La nota quedó seleccionada: use Ctrl+C.",
  reach: "A quién hacerla llegar",
  quoted: (words: string): string => `«${words}»`,
  categories,
  note: {
    title: "Falsa alarma",
    addin: "Visto Bueno",
    policy: "Política",
    rule: "Regla",
    category: "Categoría",
    lemma: "En la lista",
    expression: "Expresión",
    comment: "Comentario",
  },
};
