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

/** For hosts that do not lend their frames the clipboard: a selection of our own, copied by the page. */
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.focus({ preventScroll: true });
  area.select();
  try {
    // Deprecated, and the only way where the clipboard API is refused.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** Puts `text` on the clipboard; false where nothing lets us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}
