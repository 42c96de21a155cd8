import type { CompoundFile } from "./compound-file";

/** What stands in the root tells what a compound file is: a stream or storage, in lower case, and the format. */
const byName: Readonly<Record<string, string>> = {
  encryptedpackage: "office-encrypted",
  worddocument: "doc",
  workbook: "xls",
  book: "xls",
  "powerpoint document": "ppt",
  pp40: "ppt",
  visiodocument: "vsd",
  quill: "pub",
  "__properties_version1.0": "msg",
  "__nameid_version1.0": "msg",
  tbkndtask: "mpp",
  matost: "wps",
  bodytext: "hwp",
};

/** The first four bytes of a class; the others are those of Microsoft's own classes, or of Project's alone. */
const byClass: Readonly<Record<string, string>> = {
  "\x84\x10\x0c\x00": "msi",
  "\x86\x10\x0c\x00": "msi",
  "\x82\x10\x0c\x00": "msi",
  "\x01\x12\x02\x00": "pub",
  "\x3a\x8f\xb7\x74": "mpp",
};

/** Windows Installer writes two letters of a table's name as one character from U+3800 on; U+4840 marks the name. */
const isCoded = (name: string): boolean => /^[\u3800-\u4840]/.test(name);

/** The format of a compound file; `ole` where its content is nobody's that we know. */
export function formatOf({ stored, classId }: CompoundFile): string {
  const names = stored.filter(({ parent }) => parent === 0).map(({ name }) => name.toLowerCase());
  const known = byClass[classId.slice(0, 4)];
  // A program is one whatever else it pretends to be.
  if (known === "msi" || names.some(isCoded)) return "msi";
  for (const name of Object.keys(byName)) if (names.indexOf(name) >= 0) return byName[name] ?? "ole";
  if (known !== undefined) return known;
  const isThumbnails =
    names.indexOf("catalog") >= 0 && names.every((name) => /^(catalog|[\da-f_]+)$/.test(name));
  return isThumbnails ? "thumbs-db" : "ole";
}
