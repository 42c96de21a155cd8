import type { WorkKind } from "../inspection";
import { formatByName, kindOf } from "./formats";

/** Formats that works of others come in (clause 9.d). Not those of dictation and voice messages: amr, opus, spx, gsm, wav. */
const table: Readonly<Record<WorkKind, string>> = {
  music:
    "mp3 m4a m4b m4p aax aac wma flac ogg aiff ape wv tta mpc mka oma dsf ofr shn alac mod xm it s3m ra aa",
  film: "",
  "e-book": "epub mobi kfx fb2 lit lrf",
  installer: "msi msu appx apk xapk aab ipa deb rpm xar flatpak",
  "disk-image": "iso nrg mdf disk qcow2 vmdk vhd vhdx vdi wim dmg ciso",
};

const byFormat = new Map<string, WorkKind>();
for (const work of Object.keys(table) as WorkKind[]) {
  // No format at all, which is what bytes that nobody recognises have, is no work.
  for (const format of table[work].split(" ")) if (format !== "") byFormat.set(format, work);
}

/** Films in small: animations, screen recordings and single streams that nobody distributes a film in. */
const smallFilms = "swf fli smk anim amv y4m ivf mjpeg 3gp".split(" ");

const installerName = /(^|[^a-z])(setup|install|instal)|(setup|install|installer|instalador)[^a-z]*\.\w+$/i;

const workOf = (format: string, name: string): WorkKind | undefined => {
  if (kindOf(format) === "video" && smallFilms.indexOf(format) < 0) return "film";
  if (/^(pe|ne|mz|elf)$/.test(format)) {
    return installerName.test(name) || /\.appimage$/i.test(name) ? "installer" : undefined;
  }
  return byFormat.get(format);
};

/** Containers of many things, of which the name says what they are distributed as. */
const isGeneric = (format: string): boolean => /^(|zip|ole|cab|squashfs|gzip|xz|bzip2)$/.test(format);

/** What work of others a file may be, by its format, and by its name where the format does not tell. */
export const worksOf = (format: string, name: string): WorkKind | undefined => {
  if (/\.snap$/i.test(name) && isGeneric(format)) return "installer";
  if (/\.cue$/i.test(name) && /^(txt)?$/.test(format)) return "disk-image";
  return workOf(format, name) ?? (isGeneric(format) ? workOf(formatByName(name), name) : undefined);
};
