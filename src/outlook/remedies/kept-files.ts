/** Room for the contents of removed files, in characters of base64: the pane's own memory, gone with the pane. */
const ROOM = 60 * 1024 * 1024;

/** A content that can be had back as long as there is room for it. */
export interface KeptFile {
  /** Undefined once newer files took its room: putting it back is then refused, for want of a copy. */
  readonly content: () => string | undefined;
  readonly drop: () => void;
}

/** Keeps the contents of the files removed last; the oldest go first. */
export function keptFiles(room = ROOM): (content: string) => KeptFile {
  const contents = new Map<KeptFile, string>(); // in the order in which they were kept
  return (content) => {
    const file: KeptFile = {
      content: () => contents.get(file),
      drop: () => {
        contents.delete(file);
      },
    };
    contents.set(file, content);
    let taken = 0;
    contents.forEach((one) => (taken += one.length));
    for (const [oldest, one] of contents) {
      if (taken <= room) break;
      contents.delete(oldest);
      taken -= one.length;
    }
    return file;
  };
}
