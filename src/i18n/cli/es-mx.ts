import type { Outcome } from "../../policy/verdict";
import type { Severity } from "../../policy/finding";
import type { FaultCode, FileFaultCode } from "../../policy/document/fault";
import { count } from "../words";
import { ageEsMX } from "./es-mx/age";
import { inspectEsMX } from "./es-mx/inspect";
import { scanEsMX } from "./es-mx/scan";
import { sizeEsMX } from "./es-mx/size";
import { verifyEsMX } from "./es-mx/verify";
import { faultNames, inSpanish } from "./fault-words";

/** Codes of a line or file that cannot be judged (docs/cli-contract.md). */
export type ErrorCode =
  "bad-json" | "missing-field" | "not-found" | "unreadable" | "not-a-message" | "unknown-rank" | "bad-policy";

const files = (number: number): string => (number === 1 ? "1 archivo" : `${count(number)} archivos`);

/** Texts of the command line in Spanish of Mexico; the other languages follow their shape. */
export const esMX = {
  help: (ranks: string) => `Visto Bueno: revisa mensajes con la política de correo electrónico.

Uso
  visto-bueno check ARCHIVO… [--rank CARGO] [--json]
      Revisa mensajes guardados (.eml). Con --json, una línea por archivo.
  visto-bueno check --batch [--rank CARGO]
      Lee líneas JSON {id, path, rank?, options?} y contesta una por una, en el mismo orden.
  visto-bueno scan [ARCHIVO…] [--json]
      Busca lenguaje señalado en archivos de texto y los muestra con sus marcas. Sin archivos, lee
      líneas JSON {id, text, subject?} y contesta una por una.
  visto-bueno inspect [ARCHIVO…] [--json]
      Dice qué es cada archivo por su contenido, y qué lleva dentro. Sin archivos, lee líneas
      JSON {id, name, path} y contesta una por una.
  visto-bueno size [ARCHIVO…] [--json]
      Estima lo que pesará un mensaje. Cada archivo es un objeto JSON {subject, from, to, cc, bcc,
      bodyHtml?, bodyText?, attachments}. Sin archivos, lee líneas como ésas, con id.
  visto-bueno age BUZÓN --now INSTANTE --zone ZONA [--days DÍAS]
      Dice la antigüedad de cada mensaje y los días que le quedan antes de que el servidor lo borre.
      BUZÓN es un mbox, un Maildir, una carpeta de .eml, o líneas JSON {id, received} en un archivo
      .jsonl o, con «-», en la entrada estándar. Contesta una línea JSON por mensaje.
  visto-bueno verify CARPETA [--json]
      Compara una carpeta guardada, o los .zip de una descarga, con su manifiesto: una línea por cada
      archivo que falta, cambió o sobra, y la cuenta.
  visto-bueno policy check ARCHIVO [--json]
      Revisa un documento de política: una línea por cada falta.

Opciones
  --rank CARGO       identificador del cargo en la política; «unknown» (de origen) si no se conoce
                     En la de la SRE: ${ranks}
  --policy ARCHIVO   otro documento de política en lugar del de la SRE (2005)
  --now INSTANTE     el momento que cuenta como ahora: 2026-11-23T09:00:00-06:00
  --zone ZONA        zona horaria del buzón, según la IANA: America/Mexico_City
  --days DÍAS        última antigüedad segura; de origen, la de la política (90)
  --lang IDIOMA      es-MX (de origen) o en-US
  --help, --version

Resultado de check: 0 se puede enviar, 1 pregunta antes, 2 no se envía así, 3 algo no se pudo revisar.
Resultado de verify: 0 todo está igual, 1 hay diferencias, 3 no se pudo revisar.
Los demás: 0, o 3 si algo no se pudo revisar.
`,
  outcomes: {
    allow: "se puede enviar",
    warn: "pregunta antes de enviar",
    block: "no se envía así",
  } satisfies Record<Outcome, string>,
  severities: {
    block: "Detiene",
    warn: "Pregunta",
    advise: "Sugiere",
  } satisfies Record<Exclude<Severity, "off">, string>,
  nothingToSay: "Todo en orden.",
  judgedBy: (policy: string, version: string) => `${policy} (versión ${version}).`,
  total: (judged: number, warned: number, blocked: number, failed: number) =>
    [
      `${files(judged + failed)}: ${count(judged - warned - blocked)} en orden`,
      `${count(warned)} con preguntas`,
      `${count(blocked)} sin enviar`,
      ...(failed === 0 ? [] : [`${count(failed)} sin revisar`]),
    ].join(", ") + ".",
  notJudged: "sin revisar",
  errors: {
    "bad-json": (detail: string) => `No es un objeto JSON válido${detail === "" ? "" : `: ${detail}`}.`,
    "missing-field": (field: string) =>
      `Falta el campo «${field}» o no tiene la forma que dice docs/cli-contract.md.`,
    "not-found": (path: string) => `No existe el archivo ${path}.`,
    unreadable: (path: string) =>
      `No se pudo leer ${path}. ¿Es una carpeta, o falta permiso? Indique un archivo que pueda leer.`,
    "not-a-message": (path: string) => `${path} no es un mensaje: no tiene encabezado.`,
    "unknown-rank": (rank: string) => `La política no conoce el cargo «${rank}».`,
    "bad-policy": (path: string) =>
      `El documento de política ${path} no se puede usar. Revíselo con «visto-bueno policy check».`,
  } satisfies Record<ErrorCode, (detail: string) => string>,
  usage: {
    unknownCommand: (command: string) => `No existe la orden «${command}».`,
    unknownOption: (option: string) => `No existe la opción ${option}.`,
    optionNeedsValue: (option: string) => `La opción ${option} necesita un valor.`,
    optionTakesNoValue: (option: string) => `La opción ${option} no lleva valor.`,
    language: (value: string) => `No hay textos en «${value}»: use es-MX o en-US.`,
    noFiles: "Indique al menos un archivo .eml, o --batch.",
    batchAndFiles: "Use archivos o --batch, no los dos.",
    onePolicy: "Indique un solo documento de política.",
    seeHelp: "Vea «visto-bueno --help».",
  },
  knownRanks: (ranks: string) => `Los cargos son: ${ranks}.`,
  age: ageEsMX,
  inspect: inspectEsMX,
  scan: scanEsMX,
  size: sizeEsMX,
  verify: verifyEsMX,
  policyInOrder: (path: string) => `${path}: el documento está en orden.`,
  fault: ({ path, code, expected, found, nearest }: FaultWords) =>
    `${path === "" ? "documento" : path}: ${faultNames[code]}; se esperaba ${inSpanish(expected) ?? expected}` +
    (found === "nothing" ? "" : `, se encontró ${inSpanish(found) ?? found}`) +
    (nearest === undefined ? "." : `; ¿quiso decir «${nearest}»?`),
};

/** `expected` and `found` come in the English of the contract. */
interface FaultWords {
  readonly path: string;
  readonly code: FaultCode | FileFaultCode;
  readonly expected: string;
  readonly found: string;
  readonly nearest?: string;
}

export type CliTexts = typeof esMX;
