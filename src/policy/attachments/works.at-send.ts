import type { WorkKind } from "../inspection";
import { formatByName, kindOf } from "./formats";

/** By the rows of the table at send, of which some hold several formats of `works.ts`. */
const works: readonly (readonly [RegExp, WorkKind])[] = [
  [/^(epub|mobi|fb2)$/, "e-book"],
  [/^(msi|msu|appx|apk|ipa|deb|rpm|xar)$/, "installer"],
  [/^(iso|disk)$/, "disk-image"],
];

/** Dictation and voice messages, and animations: what nobody distributes a work in. */
const isSmall = (format: string): boolean => /^(wav|au|amr|opus|spx|mid|caf|swf|3gp)$/.test(format);

const installerName = /(^|[^a-z])(setup|instal)|(setup|install(er)?|instalador)[^a-z]*\.\w+$/i;

const workOf = (format: string, name: string): WorkKind | undefined => {
  const kind = kindOf(format);
  if (kind === "video" || kind === "audio")
    return isSmall(format) ? undefined : kind === "video" ? "film" : "music";
  if (/^(pe|ne|mz|elf)$/.test(format))
    return installerName.test(name) || /\.appimage$/i.test(name) ? "installer" : undefined;
  return works.find(([pattern]) => pattern.test(format))?.[1];
};

/** What work of others a file may be, by its format, and by its name where the format does not tell. */
export const worksOf = (format: string, name: string): WorkKind | undefined =>
  workOf(format, name) ??
  (/^(|zip|ole|cab|gzip|xz|bzip2)$/.test(format) ? workOf(formatByName(name), name) : undefined) ??
  (/\.cue$/i.test(name) && /^(txt)?$/.test(format) ? "disk-image" : undefined);
