import { extensionOf } from "../file-extension";
import type { Disguise, FileKind } from "../inspection";
import { kindByName, mayBeNamed } from "./formats";

/** Direction marks that turn letters of a name round (Unicode Bidirectional Algorithm, UAX 9 §2). */
const turnsLetters = /[\u202a-\u202e\u2066-\u2069]/;

/** The extension before the last one: `pdf` in `informe.pdf.exe`. */
function innerExtension(name: string): string {
  // Windows drops the dots behind the last one that counts.
  const [shown = ""] = /^[^]*\w/.exec(name) ?? [];
  return extensionOf(shown.slice(0, Math.max(0, shown.lastIndexOf("."))));
}

/** `informe.pdf.exe`: for eyes that see no last extension, and for systems that hide it. One letter is a version or source. */
function isDoubled(name: string): boolean {
  const inner = innerExtension(name);
  const claimed = inner.length > 1 ? kindByName(`.${inner}`) : undefined;
  return kindByName(name) === "executable" && claimed !== undefined && !isProgramming(claimed);
}
const isProgramming = (kind: FileKind): boolean => kind === "executable" || kind === "other";

/** Documents that are ZIP archives, and may say so. */
const isPackage = /^(docx|xlsx|pptx|vsdx|od[tspg]|xps|epub|iwork|idml)$/;

const both = (a: FileKind, b: FileKind, one: FileKind, other: FileKind): boolean =>
  (a === one && b === other) || (a === other && b === one);

/**
 * Whether a name lies about its content (attachments-and-size.md §4).
 * @param format `""` where the bytes were not recognised: what is not known can be anything, and is no lie
 * @param isText the content is readable text
 */
export function disguiseOf(
  name: string,
  kind: FileKind,
  format: string,
  isText: boolean,
): Disguise | undefined {
  if (turnsLetters.test(name)) return "bidi";
  if (isDoubled(name)) return "double-extension";
  const claimed = kindByName(name);
  if (claimed === undefined || claimed === kind || format === "" || mayBeNamed(format, name))
    return undefined;
  // One container holds either, and what is in it depends on tracks.
  if (both(claimed, kind, "audio", "video")) return undefined;
  if (isPackage.test(format) && extensionOf(name) === "zip") return undefined;
  // Keys, certificates and messages in armour are text that says what it is.
  if (isText && (both(claimed, kind, "text", "other") || (kind === "encrypted" && claimed !== "image"))) {
    return undefined;
  }
  if (kind === "encrypted" && (claimed === "other" || claimed === "archive")) return undefined;
  return "extension";
}
