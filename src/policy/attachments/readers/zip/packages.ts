/** Documents and programs that are ZIP archives, told apart by what they hold (attachments-and-size.md §4). */

/** `application/…` in the entry `mimetype`, by the beginning of its subtype (OpenDocument 1.3 part 2 §3.3, EPUB 3 OCF). */
const mediaTypes: readonly (readonly [RegExp, string])[] = [
  [/^application\/epub\+zip/, "epub"],
  [/^application\/vnd\.oasis\.opendocument\.text/, "odt"],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, "ods"],
  [/^application\/vnd\.oasis\.opendocument\.presentation/, "odp"],
  [/^application\/vnd\.(oasis\.opendocument|sun\.xml)\./, "odg"],
  [/^image\/openraster|^application\/x-krita/, "ora"],
  [/^application\/(hwp|vnd\.adobe\.indesign)/, "idml"],
];

export const formatOfMediaType = (type: string): string | undefined =>
  mediaTypes.find(([pattern]) => pattern.test(type))?.[1];

/**
 * The first row whose every entry is there decides. Names as they stand, folders of the root with `/`, and three marks: an
 * application for iOS, parts of iWork, and classes at the root, which `java -cp` takes.
 */
const packages = (
  "[Content_Types].xml word/ docx|[Content_Types].xml xl/ xlsx|[Content_Types].xml ppt/ pptx|" +
  "[Content_Types].xml visio/ vsdx|FixedDocumentSequence.fdseq xps|FixedDocSeq.fdseq xps|" +
  "AppxManifest.xml appx|AppxMetadata/ appx|AndroidManifest.xml classes.dex apk|AndroidManifest.xml resources.arsc apk|*.app ipa|" +
  "content.xml META-INF/manifest.xml odt|META-INF/container.xml epub|" +
  "*.iwa iwork|Index.zip iwork|index.apxl iwork|META-INF/MANIFEST.MF jar|WEB-INF/web.xml jar|*.class jar"
)
  .split("|")
  .map((row) => {
    const words = row.split(" ");
    return { needs: words.slice(0, -1), format: words[words.length - 1] ?? "" };
  });

const marks = new Set(([] as string[]).concat(...packages.map(({ needs }) => needs)));

/**
 * The package that these names make; undefined for an archive of anything.
 * @param own the archive's own name: classes in folders are a program where it says so, and sources to compile elsewhere
 */
export function packageOf(names: readonly string[], own: string): string | undefined {
  const seen = new Set<string>();
  const isJar = /\.[jwe]ar$/i.test(own);
  for (const name of names) {
    const slash = name.indexOf("/");
    const mark = slash > 0 && !marks.has(name) ? name.slice(0, slash + 1) : name;
    if (marks.has(mark)) seen.add(mark);
    if ((slash < 0 || isJar) && /\.class$/.test(name)) seen.add("*.class");
    if (name.startsWith("Index/") && /\.iwa$/.test(name)) seen.add("*.iwa");
    if (name.startsWith("Payload/") && /^[^/]+\/[^/]+\.app\//.test(name)) seen.add("*.app");
  }
  return packages.find(({ needs }) => needs.every((need) => seen.has(need)))?.format;
}

/** A program inside a document: VBA (MS-OVBA), Excel 4 macro sheets, Basic or scripts of OpenDocument. */
const isMacro = (name: string): boolean =>
  /(^|\/)vbaProject\.bin$/i.test(name) ||
  /^xl\/macrosheets\//i.test(name) ||
  /^Basic\/[^/]+\/(?!script-lb|dialog-lb)[^/]+\.xml$/.test(name) ||
  /^Scripts\/[^/]+\/./.test(name);

export const hasMacros = (names: readonly string[]): boolean => names.some(isMacro);

/** Rights management of e-books (Adobe ADEPT, Readium LCP) and passwords of iWork. */
export const isSealed = (names: readonly string[]): boolean =>
  names.some((name) => /^META-INF\/(rights\.xml|license\.lcpl)$|(^|\/)\.iwp(v2|h)$/.test(name));
