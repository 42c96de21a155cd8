/** Documents and programs that are ZIP archives, as in `packages.ts`; those that are judged alike go by one name. */

const mediaTypes: readonly (readonly [RegExp, string])[] = [
  [/^application\/epub/, "epub"],
  [/^application\/vnd\.(oasis\.opendocument|sun\.xml)\./, "odt"],
  [/^application\/(hwp|vnd\.adobe\.indesign)/, "idml"],
];

export const formatOfMediaType = (type: string): string | undefined =>
  mediaTypes.find(([pattern]) => pattern.test(type))?.[1];

/** The first row that fits decides; a name may need another one beside it. */
const packages: readonly (readonly [string, RegExp, RegExp?])[] = [
  ["docx", /^\[Content_Types\]\.xml$/, /^(word|xl|ppt|visio)\//],
  ["xps", /^FixedDoc(umentSequence|Seq)\.fdseq$/],
  ["appx", /^Appx(Manifest\.xml$|Metadata\/)/],
  ["apk", /^AndroidManifest\.xml$/, /^(classes\.dex|resources\.arsc)$/],
  ["ipa", /^Payload\/[^/]+\.app\//],
  ["odt", /^content\.xml$/, /^META-INF\/manifest\.xml$/],
  ["epub", /^META-INF\/container\.xml$/],
  ["iwork", /^Index\/.*\.iwa$|^Index\.zip$|^index\.apxl$/],
  ["jar", /^META-INF\/MANIFEST\.MF$|^WEB-INF\/web\.xml$|^[^/]+\.class$/],
];

/** The package that these names make; undefined for an archive of anything. */
export const packageOf = (names: readonly string[], own: string): string | undefined =>
  (packages.find(([, ...needs]) => needs.every((need) => names.some((name) => need?.test(name)))) ??
    (/\.[jwe]ar$/i.test(own) && names.some((name) => /\.class$/.test(name)) ? ["jar"] : []))[0];

/** A program inside a document: VBA (MS-OVBA), Excel 4 macro sheets, Basic or scripts of OpenDocument. */
export const hasMacros = (names: readonly string[]): boolean =>
  names.some(
    (name) =>
      /(^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(name) ||
      /^Basic\/[^/]+\/(?!script-lb|dialog-lb)[^/]+\.xml$|^Scripts\/[^/]+\/./.test(name),
  );

/** Rights management of e-books (Adobe ADEPT, Readium LCP) and passwords of iWork. */
export const isSealed = (names: readonly string[]): boolean =>
  names.some((name) => /^META-INF\/(rights\.xml|license\.lcpl)$|(^|\/)\.iwp(v2|h)$/.test(name));
