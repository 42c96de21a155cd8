import type { FaultCode, FileFaultCode } from "../../policy/document/fault";

/** What is wrong, in Spanish; the codes themselves are for programs (docs/cli-contract.md). */
export const faultNames: Readonly<Record<FaultCode | FileFaultCode, string>> = {
  "bad-json": "no es JSON válido",
  "duplicate-key": "clave repetida",
  "unknown-key": "clave desconocida",
  "missing-key": "falta la clave",
  "wrong-type": "valor de otro tipo",
  "out-of-range": "fuera de rango",
  "bad-format": "otro formato",
  "not-a-choice": "opción desconocida",
  "duplicate-id": "identificador repetido",
  "dangling-reference": "identificador inexistente",
  "wrong-order": "otro orden",
  conflict: "contradicción",
};

/** The phrases that say what was expected or found, as the checks and the reader of JSON write them. */
const phrases: Readonly<Record<string, string>> = {
  text: "un texto",
  "a number": "un número",
  "a whole number": "un número entero",
  "a list": "una lista",
  "an object": "un objeto",
  nothing: "nada",
  empty: "vacío",
  "a domain in lower case, such as sre.gob.mx (xn-- for other letters)":
    "un dominio en minúsculas, como sre.gob.mx (xn-- para otras letras)",
  "a date YYYY-MM-DD": "una fecha AAAA-MM-DD",
  "an e-mail address, its domain in lower case": "una dirección de correo, con su dominio en minúsculas",
  "a file extension in lower case, without its dot": "una extensión de archivo en minúsculas, sin punto",
  "a domain that is not institutional": "un dominio que no sea institucional",
  "words of letters, or numbers, with one space, hyphen or apostrophe between them":
    "palabras de letras, o números, separados por un espacio, guion o apóstrofo",
  "a term of its own": "un término que no se repita",
  "a lemma that terms does not add": "un lema que no esté entre los términos añadidos",
  "a lemma or name of docs/lexicon.md": "un lema o nombre de docs/lexicon.md",
  "each key once": "cada clave una sola vez",
  JSON: "JSON",
  "a key in double quotes": "una clave entre comillas dobles",
  "a value": "un valor",
  "a colon": "dos puntos",
  "a comma": "una coma",
  "no comma before a closing bracket": "ninguna coma antes de cerrar",
  "a closing }": "una } que cierre",
  "a closing ]": "un ] que cierre",
  "the end of the file": "el fin del archivo",
  "JSON without comments": "JSON sin comentarios",
  "a closing double quote": "unas comillas dobles que cierren",
  "a digit": "una cifra",
  "four hexadecimal digits after \\u": "cuatro cifras hexadecimales después de \\u",
  "an escape that JSON knows": "una secuencia de escape de JSON",
  "a string without control characters": "un texto sin caracteres de control",
  "one more": "uno más",
  "UTF-8": "UTF-8",
  "UTF-8 without a byte order mark": "UTF-8 sin marca de orden",
  "a byte order mark": "una marca de orden (BOM)",
  "bytes of another encoding": "otra codificación",
};

const another: Readonly<Record<string, string>> = {
  section: "otra sección",
  clause: "otro numeral",
  rank: "otro cargo",
  reason: "otro motivo",
};
const one: Readonly<Record<string, string>> = {
  section: "una sección",
  clause: "un numeral",
  rank: "un cargo",
  reason: "un motivo",
};

const patterns: readonly (readonly [RegExp, (...parts: readonly string[]) => string | undefined])[] = [
  [/^("[^]*"|-?\d[\d.e+-]*|true|false|null)$/, (literal) => literal],
  [/^one of ([^]*)$/, (choices = "") => `uno de estos: ${choices}`],
  [/^a list of (\d+)$/, (length = "") => `una lista de ${length}`],
  [/^at least (\d+) in the list$/, (least = "") => `al menos ${least} en la lista`],
  [/^at most (\d+) levels$/, (most = "") => `a lo más ${most} niveles`],
  [/^(.*number), (\S+) or more$/, (number = "", least = "") => join(number, `, ${least} o más`)],
  [
    /^(.*number), from (\S+) to (\S+)$/,
    (number = "", from = "", to = "") => join(number, `, de ${from} a ${to}`),
  ],
  [
    /^an identifier of (?:at most (\d+) )?letters a–z, digits, dots and hyphens$/,
    (most) => `un identificador de ${most ? `a lo más ${most} ` : ""}letras a–z, cifras, puntos y guiones`,
  ],
  [/^a (\w+) of its own$/, (kind = "") => another[kind] && `un identificador que no lleve ${another[kind]}`],
  [/^the identifier of a (\w+)$/, (kind = "") => one[kind] && `el identificador de ${one[kind]}`],
  [/^a title that (\S+) does not hold$/, (rank = "") => `un título que no esté en ${rank}`],
  [/^at most (\S+), which is (\S+)$/, (path = "", most = "") => `a lo más ${path}, que es ${most}`],
  [
    /^at least (\S+), which is (\S+): ranks stand from the lowest to the highest$/,
    (path = "", least = "") => `al menos ${path}, que es ${least}: los cargos van del menor al mayor`,
  ],
  [/^(.*), or (.*)$/, (first = "", second = "") => join(first, ", o ", second)],
  [/^(.*?) or (.*)$/, (first = "", second = "") => join(first, " o ", second)],
];

function join(first: string, between: string, second?: string): string | undefined {
  const [before, after] = [inSpanish(first), second === undefined ? "" : inSpanish(second)];
  return before === undefined || after === undefined ? undefined : before + between + after;
}

/** What a fault expected or found, in Spanish; undefined for words that nobody has translated. */
export function inSpanish(words: string): string | undefined {
  const phrase = Object.prototype.hasOwnProperty.call(phrases, words) ? phrases[words] : undefined;
  if (phrase !== undefined) return phrase;
  for (const [pattern, tell] of patterns) {
    const match = pattern.exec(words);
    if (match) return tell(...match.slice(1));
  }
  return undefined;
}
