import { base64Source } from "../base64";
import { latin1 } from "../bytes";
import type { Entry, LayerReader } from "../layer";

const WINDOW = 64 * 1024;
/** The longest name that two windows may share. */
const OVERLAP = 1024;

/** A name as a parameter writes it: percent signs (RFC 2231), encoded words (RFC 2047). */
const decoded = (name: string): string =>
  name
    .replace(/=\?[^?]*\?b\?([^?]*)\?=/gi, (_, word: string) =>
      latin1(base64Source(word)?.read(0, 512) ?? new Uint8Array(0)),
    )
    .replace(/[%=]([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    .replace(/\?=$/, "");

/** Files attached to a message by the names they go by, and whether a part says that it needs a key; the pane opens them. */
export const readMime: LayerReader = (source, budget) => {
  const entries: Entry[] = [];
  let key = "";
  for (let at = 0; at < source.length; at += WINDOW) {
    if (!budget.step(WINDOW >> 6) || entries.length > budget.limits.lookedInto)
      return { entries, why: "too-large" };
    const text = latin1(source.read(at, at + WINDOW + OVERLAP));
    const names = text.match(/[;\s](file)?name(\*0?\*?)?=\s*("[^"\r\n]+"|[^\s;]+)/gi) ?? [];
    for (const name of names)
      entries.push({ name: decoded(name.slice(name.indexOf("=") + 1).replace(/^\s*"|"$/g, "")) });
    const [sealed = ""] = /smime-type="?(auth)?enveloped|application\/pgp-encrypted/i.exec(text) ?? [];
    key = key || sealed;
  }
  return {
    entries,
    ...(key === "" ? {} : { encryption: /^s/i.test(key) ? ("smime" as const) : ("openpgp" as const) }),
  };
};
