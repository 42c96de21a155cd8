/** Without it Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * Hands a CSV file to the browser; false where it cannot take one. A host may still swallow it without a word, so that
 * copying is always offered beside it.
 */
export function download(name: string, text: string): boolean {
  try {
    const link = document.createElement("a");
    if (!("download" in link)) return false;
    const address = URL.createObjectURL(
      new Blob([BYTE_ORDER_MARK, text], { type: "text/csv;charset=utf-8" }),
    );
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads the file after this turn.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return true;
  } catch {
    return false;
  }
}
