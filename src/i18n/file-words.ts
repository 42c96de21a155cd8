import type { Encryption, FileKind, NotLookedInto, WorkKind } from "../policy/inspection";
import type { Catalogue, NamedFindingKey } from "./catalogue";
import type { Locale } from "./locale";
import { nothing, rich, type Rich } from "./rich";
import { enumerate } from "./words";

type FileRule = "attachment-type" | "disguised-attachment" | "encrypted-content" | "copyrighted-material";

/** The texts of the rules that judge what attachments are. */
export type FileTexts = Pick<Catalogue["findings"], Extract<NamedFindingKey, `${FileRule}.${string}`>>;

/** After «es» or "is". */
export const kindWords: Readonly<Record<Locale, Readonly<Record<FileKind, string>>>> = {
  "es-MX": {
    video: "un video",
    audio: "un archivo de audio",
    image: "una imagen",
    executable: "un programa",
    archive: "un archivo comprimido",
    document: "un documento",
    text: "un texto",
    encrypted: "un archivo cifrado",
    other: "un archivo de otra clase",
  },
  "en-US": {
    video: "a video",
    audio: "an audio file",
    image: "an image",
    executable: "a program",
    archive: "an archive",
    document: "a document",
    text: "a text",
    encrypted: "an encrypted file",
    other: "a file of another kind",
  },
};

/** By what it is encrypted, where that has a name that people know. */
export const encryptionWords: Readonly<Record<Locale, Readonly<Partial<Record<Encryption, string>>>>> = {
  "es-MX": {
    zip: "ZIP con contraseña",
    "7z": "7-Zip con contraseña",
    rar: "RAR con contraseña",
    pdf: "PDF con contraseña",
    office: "contraseña o permisos de Office",
    odf: "OpenDocument con contraseña",
    openpgp: "OpenPGP",
    smime: "S/MIME",
    age: "age",
    luks: "LUKS",
    openssl: "OpenSSL",
  },
  "en-US": {
    zip: "ZIP with a password",
    "7z": "7-Zip with a password",
    rar: "RAR with a password",
    pdf: "PDF with a password",
    office: "password or permissions of Office",
    odf: "OpenDocument with a password",
    openpgp: "OpenPGP",
    smime: "S/MIME",
    age: "age",
    luks: "LUKS",
    openssl: "OpenSSL",
  },
};

/** « (ZIP con contraseña)», or nothing. */
export function inParentheses(by: Encryption, locale: Locale): Rich {
  const words = encryptionWords[locale][by];
  return words === undefined ? nothing : rich` (${words})`;
}

/** Why a file was not looked into, after a colon. */
export const whyWords: Readonly<
  Record<Locale, Readonly<Record<Exclude<NotLookedInto, "encrypted" | "names-only">, string>>>
> = {
  "es-MX": {
    damaged: "está dañado o incompleto",
    "too-large": "es demasiado grande o complejo",
    "too-many": "lleva dentro demasiados archivos",
    "too-deep": "lleva archivos comprimidos dentro de otros, en demasiados niveles",
    unsupported: "su formato no se puede abrir aquí",
  },
  "en-US": {
    damaged: "it is damaged or incomplete",
    "too-large": "it is too large or complex",
    "too-many": "there are too many files in it",
    "too-deep": "it holds archives within archives, too many levels deep",
    unsupported: "its format cannot be opened here",
  },
};

const workWords: Readonly<Record<Locale, Readonly<Record<WorkKind, string>>>> = {
  "es-MX": {
    music: "música",
    film: "película",
    "e-book": "libro electrónico",
    installer: "instalador",
    "disk-image": "imagen de disco",
  },
  "en-US": {
    music: "music",
    film: "film",
    "e-book": "e-book",
    installer: "installer",
    "disk-image": "disk image",
  },
};

export const worksInWords = (works: readonly WorkKind[], locale: Locale): string =>
  enumerate(
    works.map((work) => workWords[locale][work]),
    locale,
    works.length,
  );
