/**
 * The extension that the system would go by: lower-cased, without hidden characters, and without what Windows drops
 * from the end of a name: a stream (`a.exe::$DATA`), dots, spaces and slashes. Empty where there is none.
 */
export function extensionOf(name: string): string {
  // Nearly every name: nothing that is dropped below stands behind the last dot.
  const last = name.slice(name.lastIndexOf(".") + 1);
  if (last.length < name.length && /^[a-z0-9]{1,20}$/i.test(last)) return last.toLowerCase();
  const stem = name
    // ES2016 cannot say Default_Ignorable_Code_Point, and its list grows: so whatever no extension is written with,
    // which is all but printable ASCII and Latin letters.
    .replace(/[^ -~\u00c0-\u024f]/g, "")
    .trim()
    // No system has longer names, and what follows takes the square of their length.
    .slice(-999)
    .replace(/:[^.]*$/, "")
    .replace(/[\s./\\]+$/, "");
  const dot = stem.lastIndexOf(".");
  return dot < 0 ? "" : stem.slice(dot + 1).toLowerCase();
}
