import { latin1, section, u16le, u32le, type ByteSource } from "../../bytes";
import type { Entry } from "../../layer";
import { nameOf, utf16le } from "../../names";
import type { CompoundFile, Stored } from "./compound-file";

const opened = (name: string, bytes: ByteSource, size = bytes.length): Entry => ({
  name,
  size,
  open: () => ({ source: bytes, isWhole: size <= bytes.length }),
});

/** Labels and paths in a package are short. */
const LONGEST_HEAD = 4096;

/**
 * A file that was dropped into a document (MS-OLEDS §2.3.6, and what the Packager writes into it): size, a word, label, path,
 * two words, path of a copy, size, content. Other objects of version 1 are the content alone.
 */
function packaged(stream: ByteSource): Entry {
  const head = stream.read(0, LONGEST_HEAD);
  const text = latin1(head);
  const label = text.indexOf("\0", 6);
  const path = text.indexOf("\0", label + 1);
  const copy = path + 5;
  const afterCopy = copy + 4 + u32le(head, copy);
  if (u16le(head, 4) !== 2 || label < 0 || path < 0 || afterCopy + 4 > head.length)
    return opened("object", section(stream, 4, stream.length));
  const size = u32le(head, afterCopy);
  const start = afterCopy + 4;
  return opened(nameOf(head.subarray(6, label)), section(stream, start, start + size), size);
}

/** Streams that a storage of an embedded document has, in lower case. */
const documents = [
  "worddocument",
  "workbook",
  "book",
  "powerpoint document",
  "visiodocument",
  "encryptedpackage",
];

/** Files in a document: packages, OOXML and PDF as streams, older documents as storages. */
export function embeddedIn(file: CompoundFile): readonly Entry[] {
  const entries: Entry[] = [];
  const storages = new Set<number>();
  for (const { name, parent, bytes, size, isStorage } of file.stored) {
    const lower = name.toLowerCase();
    const storage = file.stored[parent];
    if (isStorage || !storage) continue;
    if (lower === "\x01ole10native") entries.push(packaged(bytes));
    else if (parent > 0 && lower === "package") entries.push(opened(name, bytes, size));
    else if (parent > 0 && lower === "contents") entries.push(opened(name, bytes, size));
    else if (parent > 0 && documents.indexOf(lower) >= 0 && !storages.has(parent)) {
      storages.add(parent);
      entries.push(opened(storage.name, file.rootedAt(storage)));
    }
  }
  return entries;
}

/** MS-OXMSG §2.1.3, §2.2.2; properties of MS-OXPROPS: long name, short name, name shown; Unicode before bytes. */
const nameProperties = "3707001f 3707001e 3704001f 3704001e 3001001f 3001001e".split(" ");
const PROPERTY = "__substg1.0_";

function attachmentOf(file: CompoundFile, members: readonly Stored[]): Entry {
  const property = (id: string): Stored | undefined =>
    members.find(({ name }) => name.toLowerCase() === PROPERTY + id);
  let name = "";
  for (const id of nameProperties) {
    const bytes = name === "" ? property(id)?.bytes.read(0, LONGEST_HEAD) : undefined;
    if (bytes) name = (/f$/.test(id) ? utf16le(bytes) : nameOf(bytes)).replace(/\0[^]*$/, "");
  }
  const content = property("37010102");
  if (content) return opened(name, content.bytes, content.size);
  // An attached message, or an object of another program, is a storage.
  const storage = property("3701000d");
  return storage ? opened(/\.msg$/i.test(name) ? name : `${name}.msg`, file.rootedAt(storage)) : { name };
}

/** Attachments of a message; those of a message attached to it are that message's. */
export function attachmentsOf(file: CompoundFile): readonly Entry[] {
  const groups = new Map<number, Stored[]>();
  file.stored.forEach(({ name, parent, isStorage }, index) => {
    if (isStorage && parent === 0 && /^__attach_version1\.0_/i.test(name)) groups.set(index, []);
  });
  for (const item of file.stored) groups.get(item.parent)?.push(item);
  return Array.from(groups.values()).map((members) => attachmentOf(file, members));
}
