import { latin1 } from "../bytes";
import { formatOfBase64 } from "../cms";
import { formatByName, isTold, kindOf } from "../formats";
import { armourIn } from "../pgp";
import type { Probe } from "../probe";
import { beginnings } from "./beginnings";
import { staysText } from "./index";
import { markup } from "./markup";

const knownFields =
  /^(received|return-path|delivered-to|from|to|cc|subject|date|message-id|mime-version|content-type|reply-to|sender|dkim-signature|x-[\w-]+)$/i;
const FIELDS = 2;

/** A message begins with fields (RFC 5322 §2.2), of which at least two are those that messages have. */
export function isMessage(text: string): boolean {
  let known = 0;
  for (const line of text.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) continue;
    const [, field] = /^([!-9;-~]+):(?=[ \t]|$)/.exec(line) ?? [];
    if (field === undefined) return false;
    if (knownFields.test(field)) known++;
    if (known >= FIELDS) return true;
  }
  return false;
}

const isJson = (text: string): boolean =>
  /^\s*(\{\s*("(\\.|[^"\\])*"\s*:|\}\s*$)|\[\s*(["{[\d\-\]]|true|false|null))/.test(text);

/** CMS between PEM lines, or as bare base64, as mail programs save `smime.p7m`. */
function sealed(text: string): string {
  const [pem = ""] = /^-----BEGIN (PKCS7|PKCS #7 SIGNED DATA|CMS)-----/.exec(text) ?? [];
  if (pem === "" && !/^M[I-L]/.test(text)) return "";
  const format = formatOfBase64(text, pem.length);
  return pem !== "" || /^(smime|cms-signed)$/.test(format) ? format || "cms-signed" : "";
}

/** The format that the letters at the beginning say, whatever the name; `""` where they say none. */
function byLetters(text: string, probe: Probe): string {
  const start = text.replace(/^\s+/, "");
  const armour = /^-----BEGIN PGP MESSAGE/.test(start) ? armourIn(start) : undefined;
  if (armour) return armour.encrypted ? "pgp" : "pgp-signed";
  return beginnings.find(([pattern]) => pattern.test(start))?.[1] ?? (sealed(start) || markup(text, probe));
}

/** A text that programs run, by its name: nothing in it says so, and whatever it begins with, they would try. */
const isScriptName = (format: string): boolean =>
  kindOf(format) === "executable" && !isTold(format) && !/^(com|pif|app)$/.test(format);

/** The format of a text by its letters, and by its name where the letters say nothing. */
export function textFormat(text: string, probe: Probe): string {
  const named = formatByName(probe.name);
  const format = byLetters(text, probe);
  if (kindOf(format) !== "encrypted" && isScriptName(named)) return named;
  if (format !== "") return format;
  if (/^[\w-]+:/.test(text) && isMessage(text.length < probe.head.length ? latin1(probe.head) : text))
    return "eml";
  if (!staysText(probe.source, text.length)) return "";
  if (kindOf(named) === "text" && !/^(eml|mbox)$/.test(named)) return named;
  return isJson(text) ? "json" : "txt";
}
