import type { Encryption, NotLookedInto } from "../../inspection";
import { holds, u8 } from "../bytes";
import type { Entry, Layer, LayerReader } from "../layer";
import { MAGIC, openCompoundFile, type CompoundFile } from "./ole/compound-file";
import { attachmentsOf, embeddedIn } from "./ole/embedded";
import { formatOf } from "./ole/format";
import { isEncryptedUser, readPresentation } from "./ole/presentation";
import { readWorkbook } from "./ole/workbook";

/** A project in VBA (MS-OVBA §2.2.1): a storage `VBA` with a stream `dir`; Excel puts it into `_VBA_PROJECT_CUR`. */
const hasProject = ({ stored }: CompoundFile): boolean =>
  stored.some(({ name, parent, isStorage }) => {
    const lower = name.toLowerCase();
    return isStorage
      ? lower === "_vba_project_cur"
      : /^(dir|_vba_project)$/.test(lower) && stored[parent]?.name.toLowerCase() === "vba";
  });

/** Rights management (MS-OFFCRYPTO §2.2.1): the stream of an older document, the transform of a newer one. */
const hasRights = ({ stored }: CompoundFile): boolean =>
  stored.some(({ name }) => /^\x09DRMContent$|^DRMEncrypted(Transform|DataSpace)$/i.test(name));

interface Judged {
  readonly encryption?: Encryption | undefined;
  readonly macros?: boolean;
  readonly entries?: readonly Entry[];
  readonly why?: NotLookedInto;
}

/** What the main stream of a document tells; undefined as encryption means that it is not encrypted. */
function judge(file: CompoundFile, format: string, budget: Parameters<LayerReader>[1]): Judged {
  const bytes = (...names: readonly string[]) =>
    file.stored.find(({ name, parent }) => parent === 0 && names.indexOf(name.toLowerCase()) >= 0)?.bytes;
  if (format === "office-encrypted") return { encryption: "office" };
  if (format === "doc") {
    // MS-DOC §2.5.2: the identifier of Word, and fEncrypted (fObfuscated only says how).
    const head = bytes("worddocument")?.read(0, 32) ?? new Uint8Array(0);
    if (head.length < 32) return { why: "damaged" };
    return { encryption: u8(head, 11) & 1 ? "office" : undefined };
  }
  const workbook = format === "xls" ? bytes("workbook", "book") : undefined;
  if (workbook) {
    const { isEncrypted, isUntried, isVeiled, hasMacroSheets, isDamaged } = readWorkbook(workbook, budget);
    return {
      encryption: isEncrypted ? "office" : isUntried ? "possible" : undefined,
      macros: hasMacroSheets,
      ...(isDamaged ? { why: "damaged" as const } : isVeiled ? { why: "encrypted" as const } : {}),
    };
  }
  if (format === "ppt") {
    const user = bytes("current user");
    if (bytes("encryptedsummary") || (user && isEncryptedUser(user))) return { encryption: "office" };
    const stream = bytes("powerpoint document");
    const read = stream ? readPresentation(stream, budget) : undefined;
    return { ...read, ...(read?.isCut ? { why: "too-large" as const } : {}) };
  }
  // HWP 5.0 §3.2.1: 32 bytes of signature, the version, then bits of which the second is "with a password", the fifth "DRM".
  if (format === "hwp")
    return {
      encryption: u8(bytes("fileheader")?.read(36, 37) ?? new Uint8Array(0), 0) & 18 ? "other" : undefined,
    };
  return {};
}

/**
 * A compound file (MS-CFB): which program's, whether it needs a key, macros, and the files in it. Encrypted OOXML is a
 * compound file as well. Objects in Word and Excel documents are opened; what older versions embedded in ways of their own
 * (Publisher, Project, Visio) is not looked for.
 */
export const readOle: LayerReader = (source, budget): Layer | undefined => {
  if (!holds(source.read(0, 8), 0, MAGIC)) return undefined;
  const file = openCompoundFile(source, budget);
  if (!file) return { format: "ole", why: "damaged" };
  const format = formatOf(file);
  const judged = judge(file, format, budget);
  const encryption = hasRights(file) ? "office" : judged.encryption;
  const inside = format === "msg" ? attachmentsOf(file) : format === "msi" ? [] : embeddedIn(file);
  const entries = inside.concat(judged.entries ?? []);
  const why = file.why ?? judged.why;
  return {
    format,
    ...(encryption ? { encryption } : {}),
    ...(judged.macros || hasProject(file) ? { macros: true } : {}),
    ...(entries.length > 0 ? { entries } : {}),
    ...(why ? { why } : {}),
  };
};
